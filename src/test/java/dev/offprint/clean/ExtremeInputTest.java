package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that no one wrote by hand. The time limits only tell work that ends from work that does not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExtremeInputTest {
    private static final int MANY = 50_000;

    private static Cleaner.Cleaned clean(String html) {
        return new Cleaner(List.of()).clean(html, "extreme", URI.create("https://example.substack.com/p/extreme"));
    }

    private static String words(Cleaner.Cleaned cleaned) {
        return DocumentWords.of(cleaned.document()).replace(" ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blockquote",
                "div",
                "ul",
                "li",
                "ol",
                "b",
                "span",
                "a href='https://e.com'",
                "table",
                "td",
                "figure",
                "h2",
                "pre",
                "code",
                "font",
                "q",
                "dl",
                "em",
                "p",
                "details",
                "noscript",
                "object",
                "sup",
                "button"
            })
    void many_elements_within_each_other_end_in_a_document(String tag) {
        var cleaned = clean(("<" + tag + ">").repeat(MANY) + "ink");

        assertThat(cleaned.problems())
                .filteredOn(problem -> problem.code() == Problem.Code.NESTING_FLATTENED)
                .hasSizeLessThanOrEqualTo(1);
    }

    /** A thread has 1 MB by default, of which a caller may have used some, and frames are larger before they are compiled. */
    @ParameterizedTest
    @ValueSource(strings = {"ol", "figure", "table"})
    void many_elements_within_each_other_take_little_of_a_stack(String tag) throws Exception {
        var problems = new AtomicReference<List<Problem>>();
        var html = ("<" + tag + ">").repeat(MANY) + "ink";

        var thread = new Thread(null, () -> problems.set(clean(html).problems()), "small stack", 640 * 1024);
        thread.start();
        thread.join();

        assertThat(problems).doesNotHaveNullValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ul><li>w", "<ol><li>w<p>w", "<blockquote>w", "<blockquote><ul><li>w<b>"})
    void blocks_too_deep_are_flattened_and_keep_their_text(String level) {
        var html = level.repeat(200);

        var cleaned = clean(html);

        assertThat(cleaned.problems()).extracting(Problem::code).containsExactly(Problem.Code.NESTING_FLATTENED);
        assertThat(words(cleaned)).isEqualTo(only('w', html));
    }

    @Test
    void one_very_long_paragraph_is_one_paragraph() {
        var cleaned = clean("<p>" + "ink and <b>paper</b> ".repeat(50_000) + "</p>");

        assertThat(cleaned.document().blocks()).hasSize(1);
        assertThat(words(cleaned)).hasSize(50_000 * "inkandpaper".length());
    }

    @Test
    void many_breaks_stay_breaks() {
        var cleaned = clean("<p>a" + "<br>".repeat(20_000) + "b</p>");

        assertThat(cleaned.document().blocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Paragraph.class,
                        paragraph -> assertThat(paragraph.content()).hasSize(20_002));
    }

    @Test
    void a_page_of_twenty_megabytes_keeps_every_paragraph() {
        var cleaned = clean("<p>Lead type is <i>heavy</i>, and paper burns.</p>".repeat(430_000));

        assertThat(cleaned.document().blocks()).hasSize(430_000);
    }

    static Stream<String> tables() {
        return Stream.of(
                "<table>" + "<tr><td>x".repeat(MANY) + "</table>",
                "<table><tr>" + "<td>x".repeat(10_000) + "<tr><td>x".repeat(10_000) + "</table>",
                "<table>" + "<tr><td colspan=1000>x<td>x".repeat(MANY) + "</table>",
                "<table>" + "<tr><td rowspan=1000>x".repeat(MANY) + "</table>",
                "<table>" + "<tr><td rowspan=60000 colspan=1000>x".repeat(MANY) + "</table>");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void ragged_tables_keep_their_words(String html) {
        assertThat(words(clean(html))).isEqualTo(only('x', html));
    }

    private static String only(char letter, String html) {
        return html.replaceAll("[^" + letter + "]", "");
    }
}
