package dev.offprint.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.offprint.document.Document;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads Markdown with a parser that shares nothing with {@link MarkdownWriter}, to hold against each other what was meant and
 * what was written. It reads what the writer writes, so figures, galleries, verse and embeds come back as the paragraphs,
 * pictures and quotes they were written as, and unknown HTML as text.
 */
public final class MarkdownReader {

    /** What kramdown has to be told of a list, and no other reader. */
    private static final Pattern LIST_START = Pattern.compile("(?m)^[> ]*\\{: start=\"\\d+\"}\\n");

    private final Parser parser = parser();

    /** The body's tree. Anything is Markdown, so this never fails. */
    public Document read(String markdown) {
        return new Document(BlockReader.read(
                parser.parse(LongLabels.guard(LIST_START.matcher(markdown).replaceAll("")))));
    }

    private static Parser parser() {
        var options = new MutableDataSet();
        ParserEmulationProfile.COMMONMARK_0_29.setIn(options);
        options.set(
                Parser.EXTENSIONS,
                List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnoteExtension.create()));
        // A table as GFM has it: one header line, and every row as long as that.
        options.set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1);
        return Parser.builder(options).build();
    }
}
