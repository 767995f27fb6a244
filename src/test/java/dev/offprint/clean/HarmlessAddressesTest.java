package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are a program or their own content. */
final class HarmlessAddressesTest {
    private static final URI POST = URI.create("https://notes.example/p/bread");
    private static final String SCRIPT = "javascript:alert(1)";

    private static Cleaner.Cleaned clean(String html) {
        return new Cleaner(List.of()).clean(html, "substack:1", POST);
    }

    /** What becomes of a block that a careless step made. */
    private static Cleaner.Cleaned cleaned(Block block) {
        CleanStep careless = new CleanStep() {
            @Override
            public List<Markup> markup() {
                return List.of(Markup.tag("hr"));
            }

            @Override
            public void apply(Element element, Reading reading) {
                reading.block(block);
            }
        };
        return new Cleaner(List.of(careless)).clean("<hr>", "substack:1", POST);
    }

    private static void assertReported(Cleaner.Cleaned cleaned) {
        assertThat(cleaned.problems()).extracting(Problem::code).containsExactly(Problem.Code.UNSUPPORTED_MARKUP);
        assertThat(cleaned.document().toString()).doesNotContainIgnoringCase("script:", "data:");
    }

    private static Inline.Image picture(String url) {
        return new Inline.Image(url, "a loaf", null, null);
    }

    private static List<Inline> alt() {
        return List.of(new Inline.Text("a loaf"));
    }

    private static List<Inline> words() {
        return List.of(new Inline.Text("bread"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java&#9;script:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#x6A;avascript&colon;alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void a_link_that_leads_to_no_page_leaves_its_words(String address) {
        var cleaned = clean("<p>Good <a href=\"" + address + "\">bread</a></p>");

        assertThat(cleaned.document().blocks())
                .containsExactly(new Block.Paragraph(List.of(new Inline.Text("Good bread"))));
        assertReported(cleaned);
    }

    @Test
    void a_picture_that_is_its_own_content_leaves_its_words_and_where_to_see_it() {
        var cleaned = clean("<p>See <img alt=\"a loaf\" src=\"data:image/png;base64,iVBORw0KGgo=\"></p>");

        assertReported(cleaned);
        assertThat(cleaned.document().toString()).contains("a loaf");
    }

    @Test
    void a_careless_step_puts_no_such_link_into_a_line() {
        var cleaned = cleaned(new Block.Paragraph(List.of(new Inline.Link(SCRIPT, null, words()))));

        assertThat(cleaned.document().blocks()).containsExactly(new Block.Paragraph(words()));
        assertReported(cleaned);
    }

    @Test
    void nor_on_a_figure() {
        var cleaned = cleaned(new Block.Figure(picture("https://cdn.example/1.png"), SCRIPT, words()));

        assertThat(cleaned.document().blocks())
                .containsExactly(new Block.Figure(picture("https://cdn.example/1.png"), null, words()));
        assertReported(cleaned);
    }

    @Test
    void nor_as_a_picture() {
        var cleaned = cleaned(new Block.Figure(picture("data:image/png;base64,"), null, words()));

        assertThat(cleaned.document().blocks())
                .containsExactly(new Block.Unsupported(
                        "img", POST.toString(), List.of(new Block.Paragraph(alt()), new Block.Paragraph(words()))));
        assertReported(cleaned);
    }

    @Test
    void nor_among_pictures() {
        var good = picture("https://cdn.example/1.png");
        var mixed = cleaned(new Block.Gallery(List.of(good, picture("data:image/png;base64,")), List.of()));
        var none = cleaned(new Block.Gallery(List.of(picture("data:image/png;base64,")), List.of()));

        assertThat(mixed.document().blocks()).containsExactly(new Block.Gallery(List.of(good), List.of()));
        assertThat(none.document().blocks())
                .containsExactly(new Block.Unsupported("img", POST.toString(), List.of(new Block.Paragraph(alt()))));
        assertReported(mixed);
    }

    @Test
    void nor_as_what_stands_for_an_embed() {
        var embed = cleaned(new Block.Embed("video", SCRIPT, "Kneading", null, List.of(), null));
        var thumbnail = cleaned(new Block.Embed(
                "video", "https://video.example/1", "Kneading", null, List.of(), picture("data:image/png;base64,")));
        var unsupported = cleaned(new Block.Unsupported("poll", SCRIPT, List.of()));

        assertThat(embed.document().blocks())
                .containsExactly(new Block.Embed("video", POST.toString(), "Kneading", null, List.of(), null));
        assertThat(thumbnail.document().blocks())
                .containsExactly(
                        new Block.Embed("video", "https://video.example/1", "Kneading", null, List.of(), null));
        assertThat(unsupported.document().blocks())
                .containsExactly(new Block.Unsupported("poll", POST.toString(), List.of()));
        assertReported(embed);
        assertReported(thumbnail);
        assertReported(unsupported);
    }

    @Test
    void a_second_address_of_a_picture_is_no_exception() {
        var picture = new Inline.Image("https://cdn.example/1.png", "a loaf", null, "data:image/png;base64,");

        assertThat(cleaned(new Block.Figure(picture, null, List.of()))
                        .document()
                        .blocks())
                .containsExactly(new Block.Figure(picture("https://cdn.example/1.png"), null, List.of()));
    }
}
