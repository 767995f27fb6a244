package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the reader makes of Markdown that the writer does not write. */
class MarkdownReaderTest {

    @Test
    void every_way_to_write_a_block_is_read() {
        assertThat(canonical("""
                Title
                =====

                    code

                *  a
                *  b

                <div>
                x
                </div>

                > [!NOTE]

                | a |
                |---|
                | b | c |
                """)).isEqualTo("""
                1.h1| Title
                2.code | code
                3.ul tight/1.li/1.p| a
                3.ul tight/2.li/1.p| b
                4.p| <div> x </div>
                5.callout NOTE/
                6.table| [NONE]
                6.th| a
                6.td| b""");
    }

    @Test
    void every_way_to_write_inlines_is_read() {
        assertThat(canonical("__a__ _b_ <https://e.com> [c][d] ![e] [f] <i>g</i> &copy; \\* <!-- h -->"))
                .isEqualTo("1.p| {strong }a{} {emphasis }b{} {link 1 https://e.com}https://e.com{} [c][d] ![e] [f]"
                        + " <i>g</i> © *");
    }

    @Test
    void a_picture_keeps_the_text_of_code_in_its_alternative_text() {
        assertThat(canonical("![a `b` *c*](u)")).isEqualTo("1.p| <image u alt=a b c>");
    }

    @Test
    void an_unfinished_formula_is_text() {
        assertThat(canonical("$$\na")).isEqualTo("1.p| $$ a");
        assertThat(canonical("$$\n{}a\n$$")).isEqualTo("1.math| {}a");
    }

    @Test
    void a_link_longer_than_any_label_is_read_in_good_time() {
        String text = "some\\_thing ".repeat(200).strip();

        var read = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> canonical("> [" + text + "](https://e.example)\n\n```\n[" + text + "\n```"));

        assertThat(read)
                .contains("some_thing some_thing")
                .contains("[some\\_thing")
                .doesNotContain(String.valueOf(LongLabels.GUARD));
    }

    @Test
    void nothing_is_an_empty_document() {
        assertThat(new MarkdownReader().read("").blocks()).isEmpty();
    }

    private static String canonical(String markdown) {
        return CanonicalForm.of(new MarkdownReader().read(markdown));
    }
}
