package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what stands within a block's lines. The content is expected to be in the order that {@link PlainForm} gives. */
final class InlineWriter implements Inline.Visitor<InlineWriter> {

    /** Where the content stands, which decides how its line breaks and pipes are written. */
    enum Place {
        PARAGRAPH,
        HEADING,
        CELL
    }

    private final String lineBreak;
    private final boolean tildesMayClose;
    private final Delimiters pieces = new Delimiters();
    private boolean inLink;
    private @Nullable Inline previous;
    private @Nullable Inline next;

    private InlineWriter(Place place, boolean tildesMayClose) {
        this.lineBreak = place == Place.PARAGRAPH ? "\\\n" : "<br>";
        this.tildesMayClose = tildesMayClose;
    }

    /** The Markdown of the content: several lines in a paragraph, one line in a heading or a cell. */
    static String write(List<Inline> content, Place place) {
        var writer = new InlineWriter(place, Tildes.mayClose(content));
        writer.addAll(content);
        var text = writer.pieces.text();
        return place == Place.CELL ? text.replace("|", "\\|") : text;
    }

    private void addAll(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            previous = i == 0 ? null : content.get(i - 1);
            next = i + 1 == content.size() ? null : content.get(i + 1);
            content.get(i).accept(this);
        }
    }

    @Override
    public InlineWriter text(Inline.Text text) {
        boolean afterReference = previous instanceof Inline.FootnoteReference;
        var around = new TextEscaper.Surroundings(
                inLink,
                pieces.lastCharacter(),
                afterReference,
                afterReference && pieces.lastOpensLine(),
                next instanceof Inline.Link || next instanceof Inline.FootnoteReference,
                tildesMayClose);
        pieces.add(TextEscaper.escape(text.text(), around));
        return this;
    }

    @Override
    public InlineWriter marked(Inline.Marked marked) {
        var mark = marked.mark();
        switch (mark) {
            case STRONG, EMPHASIS, INNER_EMPHASIS, STRIKETHROUGH -> {
                pieces.open(mark);
                addAll(marked.content());
                pieces.close();
            }
            case UNDERLINE, HIGHLIGHT, KEYBOARD, SUPERSCRIPT, SUBSCRIPT -> {
                pieces.add("<" + tag(mark) + ">");
                addAll(marked.content());
                pieces.add("</" + tag(mark) + ">");
            }
        }
        return this;
    }

    /** The HTML element of a mark. */
    static String tag(Mark mark) {
        return switch (mark) {
            case STRONG -> "strong";
            case EMPHASIS, INNER_EMPHASIS -> "em";
            case STRIKETHROUGH -> "del";
            case UNDERLINE -> "u";
            case HIGHLIGHT -> "mark";
            case KEYBOARD -> "kbd";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
        };
    }

    @Override
    public InlineWriter code(Inline.Code code) {
        pieces.add(Backticks.span(code.code().replace('\n', ' ')));
        return this;
    }

    @Override
    public InlineWriter link(Inline.Link link) {
        pieces.add("[");
        inLink = true;
        addAll(link.content());
        inLink = false;
        pieces.add("]" + target(link.url(), link.title()));
        return this;
    }

    @Override
    public InlineWriter image(Inline.Image image) {
        var around = new TextEscaper.Surroundings(true, '[', false, false, false, true);
        String alt = TextEscaper.escape(Escaping.oneLine(image.alt()), around);
        pieces.add("![" + alt + "]" + target(image.url(), image.title()));
        return this;
    }

    private static String target(String url, @Nullable String title) {
        String written = title == null ? "" : Escaping.title(title);
        if (written.isEmpty()) {
            return "(" + Escaping.destination(url) + ")";
        }
        // Without an address the title would be read as one.
        String destination = url.isBlank() ? "<>" : Escaping.destination(url);
        return "(" + destination + " \"" + written + "\")";
    }

    @Override
    public InlineWriter hardBreak(Inline.HardBreak hardBreak) {
        pieces.add(lineBreak);
        return this;
    }

    @Override
    public InlineWriter footnoteReference(Inline.FootnoteReference reference) {
        pieces.add("[^" + reference.label() + "]");
        return this;
    }
}
