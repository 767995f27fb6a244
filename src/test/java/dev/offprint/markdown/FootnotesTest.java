package dev.offprint.markdown;

import static dev.offprint.markdown.MarkdownWriterTest.p;
import static dev.offprint.markdown.MarkdownWriterTest.text;
import static dev.offprint.markdown.MarkdownWriterTest.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How footnotes and references to them are written. */
class FootnotesTest {

    @Test
    void definitions_stand_at_the_end_in_the_order_of_first_reference() {
        var quote = new Block.Quote(List.of(note("2", p("Two")), p("b")));

        assertThat(written(note("1", p("One")), p(text("a"), ref("2"), ref("1"), ref("2")), quote))
                .isEqualTo("""
                        a[^2][^1][^2]

                        > b

                        [^2]: Two

                        [^1]: One
                        """);
    }

    @Test
    void all_blocks_of_a_definition_stay_in_it() {
        var code = new Block.CodeBlock("java", "a\n\n\tb");

        assertThat(written(p(text("a"), ref("1"), ref("2")), note("1", p("One"), code), note("2", code, p("b"))))
                .isEqualTo("""
                        a[^1][^2]

                        [^1]: One

                            ```java
                            a

                            \tb
                            ```

                        [^2]:
                            ```java
                            a

                            \tb
                            ```

                            b
                        """);
    }

    @Test
    void notes_that_only_notes_refer_to_come_after_them() {
        assertThat(written(
                        p(text("a"), ref("1"), ref("2")),
                        note("3", p("Three")),
                        note("2", p("Two")),
                        note("1", p(text("One"), ref("3")))))
                .isEqualTo("a[^1][^2]\n\n[^1]: One[^3]\n\n[^2]: Two\n\n[^3]: Three\n");
    }

    @Test
    void a_definition_without_reference_is_text() {
        var divider = note("7", new Block.Divider());

        assertThat(written(p(text("a"), ref("1")), note("2", p("Two"), p("more")), note("1", p("One")), divider))
                .isEqualTo("a[^1]\n\n[2] Two\n\nmore\n\n[7]\n\n---\n\n[^1]: One\n");
    }

    @Test
    void a_definition_that_refers_to_itself_only_is_text() {
        assertThat(written(note("1", p(text("One"), ref("1"))))).isEqualTo("[1] One[1]\n");
    }

    @Test
    void of_two_definitions_with_one_label_the_second_is_text() {
        assertThat(written(p(text("x"), ref("a")), note("a", p("One")), note("A", p(text("Two"), ref("A")))))
                .isEqualTo("x[^a]\n\n[A] Two[^A]\n\n[^a]: One\n");
    }

    @Test
    void a_reference_to_nothing_is_text() {
        assertThat(written(p(text("a"), ref("1")))).isEqualTo("a[1]\n");
    }

    @Test
    void a_reference_leaves_the_link_it_stands_in() {
        var link = new Inline.Link("u", null, List.of(text("a"), ref("1")));

        assertThat(written(p(link), note("1", p("One")))).isEqualTo("[a](u)[^1]\n\n[^1]: One\n");
    }

    @Test
    void text_behind_a_reference_does_not_make_it_something_else() {
        var note = note("1", p("One"));

        assertThat(written(p(ref("1"), text(": a")), note)).isEqualTo("[^1]\\: a\n\n[^1]: One\n");
        assertThat(written(p(text("a"), ref("1"), text(": b")), note)).isEqualTo("a[^1]: b\n\n[^1]: One\n");
        assertThat(written(p(text("a"), ref("1"), text("(b)")), note)).isEqualTo("a[^1]\\(b)\n\n[^1]: One\n");
        assertThat(written(p(text("a"), ref("1"), text("[b]")), note)).isEqualTo("a[^1]\\[b]\n\n[^1]: One\n");
        assertThat(written(p(text("a!"), ref("1")), note)).isEqualTo("a\\![^1]\n\n[^1]: One\n");
    }

    @Test
    void code_that_flexmark_would_take_into_the_label_stands_on_the_next_line() {
        assertThat(written(p(text("a"), ref("1")), note("1", p(new Inline.Code("[b]: c")))))
                .isEqualTo("a[^1]\n\n[^1]:\n    `[b]: c`\n");
    }

    private static Inline ref(String label) {
        return new Inline.FootnoteReference(label);
    }

    private static Block note(String label, Block... content) {
        return new Block.FootnoteDefinition(label, List.of(content));
    }
}
