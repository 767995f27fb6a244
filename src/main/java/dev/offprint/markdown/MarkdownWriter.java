package dev.offprint.markdown;

import dev.offprint.document.Document;

/**
 * Writes a document as Markdown: CommonMark with GFM's tables, strikethrough and footnotes. What Markdown has no form for is
 * first reduced to what it has, see {@link PlainForm}. The same document always gives the same text.
 */
public final class MarkdownWriter {
    private final Dialect dialect;

    /** Writes what most readers read alike. */
    public MarkdownWriter() {
        this(Dialect.GITHUB);
    }

    /** Writes for one reader. */
    public MarkdownWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The Markdown of a document: blocks parted by one blank line, one final line feed; empty for an empty document. */
    public String write(Document document) {
        var lines = new Lines();
        new BlockWriter(lines, dialect.style()).write(PlainForm.of(document).blocks());
        return lines.text();
    }
}
