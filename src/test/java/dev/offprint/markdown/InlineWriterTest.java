package dev.offprint.markdown;

import static dev.offprint.markdown.MarkdownWriterTest.p;
import static dev.offprint.markdown.MarkdownWriterTest.text;
import static dev.offprint.markdown.MarkdownWriterTest.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How marks, links, pictures and code are written, and what is escaped. */
class InlineWriterTest {

    /** Text of a paragraph, and what it is written as. A slash between spaces parts lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "2024. A year → 2024\\. A year",
                "2024 → 2024",
                "in 2024. → in 2024.",
                "1) one → 1\\) one",
                "1.5 loaves → 1.5 loaves",
                "1234567890. → 1234567890.",
                "snake_case_name → snake_case_name",
                "a__b → a__b",
                "_a_ and __init__ → \\_a\\_ and \\_\\_init\\_\\_",
                "5 * 3 = 15 → 5 * 3 = 15",
                "* item → \\* item",
                "*note → \\*note",
                "- item → \\- item",
                "-5 degrees → -5 degrees",
                "+ item → \\+ item",
                "+49 30 → +49 30",
                "--- → \\---",
                "--- --- → \\--- ---",
                "-- → --",
                "# title → \\# title",
                "#title → #title",
                "####### seven → ####### seven",
                "> quote → \\> quote",
                "a > b → a > b",
                "a / === → a\\/\\===",
                "a / --- → a\\/\\---",
                "a | b / --|-- → a | b\\/\\--|--",
                "=== → ===",
                "`code` → \\`code\\`",
                "~~gone~~ → \\~\\~gone\\~\\~",
                "~5 minutes → ~5 minutes",
                "~5 and a~b → \\~5 and a\\~b",
                "a ~ b → a ~ b",
                "C:\\temp → C:\\temp",
                "C:\\[sic] → C:\\\\[sic]",
                "a \\ → a \\\\",
                "AT&T → AT&T",
                "&amp; and &#35; and &x → \\&amp; and \\&#35; and &x",
                "1 < 2 → 1 < 2",
                "<b> and </b> and <!-- → \\<b> and \\</b> and \\<!--",
                "[sic] → [sic]",
                "he [the baker] said → he [the baker] said",
                "[a](b) → \\[a](b)",
                "[a]: b → [a]\\: b",
                "[a][b] → \\[a]\\[b]",
                "[^1] → \\[^1]",
                "[x] done → \\[x] done",
                "[ ] to do → \\[ ] to do",
                "Hi! [a] → Hi! [a]",
                "![a] → !\\[a]",
                "see https://e.com/a_b → see https\\://e.com/a_b",
                "www.e.com and awww.cute → www\\.e.com and awww.cute",
                "a:b → a:b",
                "$5 and ^ and % → $5 and ^ and %",
            })
    void text_is_escaped_only_where_a_reader_would_see_syntax(String text, String markdown) {
        var lines = new ArrayList<Inline>();
        for (var line : text.split(" / ", -1)) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.HardBreak());
            }
            lines.add(text(line));
        }

        assertThat(written(p(lines.toArray(Inline[]::new)))).isEqualTo(markdown.replace("\\/", "\\\n") + "\n");
    }

    @Test
    void marks_have_delimiters() {
        assertThat(inline(strong(text("a")), text(" b "), em(text("c")), text(" d "), del(text("e"))))
                .isEqualTo("**a** b *c* d ~~e~~");
        assertThat(inline(strong(em(text("a")), text(" b")))).isEqualTo("***a* b**");
        assertThat(inline(em(text("a "), strong(text("b"))))).isEqualTo("*a **b***");
        assertThat(inline(text("un"), em(text("believ")), text("able"))).isEqualTo("un*believ*able");
    }

    @Test
    void marks_without_delimiters_are_tags() {
        for (var mark : List.of(Mark.UNDERLINE, Mark.HIGHLIGHT, Mark.KEYBOARD, Mark.SUPERSCRIPT, Mark.SUBSCRIPT)) {
            String tag = InlineWriter.tag(mark);

            assertThat(inline(text("a"), marked(mark, text("b")), text("c")))
                    .isEqualTo("a<" + tag + ">b</" + tag + ">c");
        }
    }

    @Test
    void a_tag_stands_where_a_delimiter_would_be_read_as_text() {
        assertThat(inline(text("你"), strong(text("“好”")), text("吗"))).isEqualTo("你<strong>“好”</strong>吗");
        assertThat(inline(text("a"), em(text("(b)")), text("c"))).isEqualTo("a<em>(b)</em>c");
        assertThat(inline(text("a"), del(text("€5")), text("c"))).isEqualTo("a<del>€5</del>c");
        assertThat(inline(strong(text("a")), em(text("b")))).isEqualTo("**a**<em>b</em>");
        assertThat(inline(strong(text("a"), em(text("b")), text("c")))).isEqualTo("**a<em>b</em>c**");
        assertThat(inline(text("a"), em(strong(text("b")), text("c")), text("d")))
                .isEqualTo("a<em><strong>b</strong>c</em>d");
    }

    @Test
    void code_stands_between_as_many_backticks_as_it_needs() {
        assertThat(inline(code("a"))).isEqualTo("`a`");
        assertThat(inline(code("a`b``c"))).isEqualTo("```a`b``c```");
        assertThat(inline(code("`a"))).isEqualTo("`` `a ``");
        assertThat(inline(code(" a "))).isEqualTo("`  a  `");
        assertThat(inline(code(" a"))).isEqualTo("` a`");
        assertThat(inline(code("*a* \\ <b> &amp;"))).isEqualTo("`*a* \\ <b> &amp;`");
    }

    /** An address, and how it stands behind a link's text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "https://e.com/$s_!k!,w_4/x%2Fy_*z* → https://e.com/$s_!k!,w_4/x%2Fy_*z*",
                "https://e.com/a_(b) → https://e.com/a_(b)",
                "https://e.com/a(b → https://e.com/a\\(b",
                "https://e.com/a)b( → https://e.com/a\\)b\\(",
                "https://e.com/a b → https://e.com/a%20b",
                "https://e.com/?a=1&copy=2&amp;b → https://e.com/?a=1&copy=2\\&amp;b",
                "https://e.com/a\\b\\_c → https://e.com/a\\b\\\\_c",
                "<a> → \\<a>",
                "../bilder/ä.png → ../bilder/ä.png",
                "#part → #part",
            })
    void an_address_is_never_encoded_anew(String url, String written) {
        assertThat(inline(link(url, null))).isEqualTo("[a](" + written + ")");
    }

    @Test
    void what_cannot_stand_in_an_address_is_dropped_or_encoded() {
        assertThat(inline(link(" https://e.com/a\n\tb\u0001\u007f ", null))).isEqualTo("[a](https://e.com/ab%01%7f)");
        assertThat(inline(link("(".repeat(20) + ")".repeat(20), null)))
                .isEqualTo("[a](" + "\\(".repeat(20) + "\\)".repeat(20) + ")");
        assertThat(inline(link("", null))).isEqualTo("[a]()");
    }

    @Test
    void a_title_stands_in_quotes() {
        assertThat(inline(link("u", "say \"x\" \\ &amp;\n now")))
                .isEqualTo("[a](u \"say \\\"x\\\" \\\\ \\&amp; now\")");
        assertThat(inline(link("u", " "))).isEqualTo("[a](u)");
        assertThat(inline(link("", "t"))).isEqualTo("[a](<> \"t\")");
    }

    @Test
    void a_picture_keeps_its_alternative_text() {
        assertThat(inline(new Inline.Image("a.png", " [x]\n*y* ![z] ", "t", "fallback.png")))
                .isEqualTo("![\\[x\\] \\*y\\* !\\[z\\]](a.png \"t\")");
    }

    @Test
    void brackets_in_a_link_are_escaped_and_addresses_not() {
        assertThat(inline(new Inline.Link("u", null, List.of(text("[a] https://e.com www.e.com")))))
                .isEqualTo("[\\[a\\] https://e.com www.e.com](u)");
        assertThat(inline(new Inline.Link("u", null, List.of(text("^a"))))).isEqualTo("[\\^a](u)");
    }

    @Test
    void an_exclamation_mark_before_a_link_does_not_make_it_a_picture() {
        assertThat(inline(text("Hi!"), link("u", null))).isEqualTo("Hi\\![a](u)");
        assertThat(inline(text("Hi! "), link("u", null))).isEqualTo("Hi! [a](u)");
    }

    @Test
    void a_mark_reaches_over_links() {
        assertThat(inline(strong(text("see "), link("u", null), text(" now")))).isEqualTo("**see [a](u) now**");
        assertThat(inline(strong(link("u", null)))).isEqualTo("[**a**](u)");
    }

    private static String inline(Inline... content) {
        return written(p(content)).stripTrailing();
    }

    private static Inline marked(Mark mark, Inline... content) {
        return new Inline.Marked(mark, List.of(content));
    }

    private static Inline strong(Inline... content) {
        return marked(Mark.STRONG, content);
    }

    private static Inline em(Inline... content) {
        return marked(Mark.EMPHASIS, content);
    }

    private static Inline del(Inline... content) {
        return marked(Mark.STRIKETHROUGH, content);
    }

    private static Inline code(String code) {
        return new Inline.Code(code);
    }

    private static Inline link(String url, @Nullable String title) {
        return new Inline.Link(url, title, List.of(text("a")));
    }
}
