package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes that no post has, but a page may: each ends in the right text, in a time that grows with the size only. */
class LargeDocumentsTest {

    private static final Duration NEVER = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word ",
                "_",
                "*",
                "`",
                "[",
                "]",
                "~",
                "&",
                "\\",
                "<",
                "!",
                "![",
                "[a](b) ",
                "a_",
                "\u4f60\u3002",
                "- "
            })
    void a_paragraph_of_a_megabyte_is_written(String part) {
        String text = part.repeat(1_000_000 / part.length()).strip();

        String markdown = write(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));

        assertThat(markdown.replaceAll("\\\\(\\p{Punct})", "$1")).isEqualTo(text + "\n");
    }

    @Test
    void twenty_thousand_breaks_are_written() {
        var content = new ArrayList<Inline>();
        content.add(new Inline.Text("a"));
        content.addAll(Collections.nCopies(20_000, new Inline.HardBreak()));
        content.add(new Inline.Text("b"));

        assertThat(write(List.of(new Block.Paragraph(content)))).isEqualTo("a" + "\\\n".repeat(20_000) + "b\n");
    }

    @Test
    void twenty_thousand_runs_whose_delimiters_touch_are_written() {
        var content = new ArrayList<Inline>();
        for (int i = 0; i < 10_000; i++) {
            content.add(new Inline.Marked(Mark.STRONG, List.of(new Inline.Text("a"))));
            content.add(new Inline.Marked(Mark.EMPHASIS, List.of(new Inline.Text("b"))));
        }

        String markdown = write(List.of(new Block.Paragraph(content)));

        assertThat(markdown).isEqualTo("**a**<em>b</em>".repeat(10_000) + "\n");
    }

    @Test
    void twenty_thousand_marks_in_one_mark_are_written() {
        var inner = new ArrayList<Inline>();
        for (int i = 0; i < 20_000; i++) {
            inner.add(new Inline.Text("a "));
            inner.add(new Inline.Marked(Mark.EMPHASIS, List.of(new Inline.Text("b"))));
            inner.add(new Inline.Text(" "));
        }

        String markdown = write(List.of(new Block.Paragraph(List.of(new Inline.Marked(Mark.STRONG, inner)))));

        assertThat(markdown).isEqualTo("**" + "a *b* ".repeat(20_000).strip() + "**\n");
    }

    @Test
    void a_document_of_twenty_megabytes_is_written() {
        var paragraph =
                new Block.Paragraph(List.of(new Inline.Text("word ".repeat(200).strip())));
        var list = new Block.ItemList(null, true, Collections.nCopies(10, List.of(paragraph)));

        String markdown = write(Collections.nCopies(2_000, list));

        assertThat(markdown).hasSizeGreaterThan(20_000_000);
    }

    @Test
    void code_of_ten_megabytes_is_written() {
        String code = "int a = 1; // ```\n".repeat(600_000);

        assertThat(write(List.of(new Block.CodeBlock(null, code)))).isEqualTo("````\n" + code + "\n````\n");
    }

    @Test
    void blocks_are_nested_three_hundred_deep() {
        Block nested = new Block.Paragraph(List.of(new Inline.Text("a")));
        for (int i = 0; i < 100; i++) {
            nested = new Block.Quote(List.of(nested));
            nested = new Block.ItemList(null, true, List.of(List.of(nested)));
            nested = new Block.ItemList(1, false, List.of(List.of(nested)));
        }

        assertThat(write(List.of(nested))).isEqualTo("1. - > ".repeat(100) + "a\n");
    }

    private static String write(List<? extends Block> blocks) {
        var document = new Document(List.copyOf(blocks));
        return assertTimeoutPreemptively(NEVER, () -> new MarkdownWriter().write(document));
    }
}
