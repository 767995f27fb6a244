package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.model.Original;
import dev.offprint.model.Original.Format;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediumPostReaderTest {
    private final MediumPostReader reader = new MediumPostReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><meta property=\"og:site_name\" content=\"Substack\"></head><body><article><p>x</p></article></body></html>",
                "<html><body>Just a moment...</body></html>",
                "{\"publication_id\":1,\"audience\":\"everyone\",\"post_date\":\"x\"}",
                "{\"error\":\"Not found\"}",
                "<rss><channel><generator>Other</generator><item><guid>https://other.example/1</guid></item></channel></rss>",
                "[]",
                ""
            })
    void what_another_platform_made_is_not_recognised_and_not_read(String text) {
        var original = new Original(URI.create("https://other.example/x"), Format.PAGE, text);

        assertThat(reader.recognises(original)).isFalse();
        assertThatThrownBy(() -> reader.read(original))
                .isInstanceOf(UnavailablePostException.class)
                .hasMessageContaining("looked for a Medium story in https://other.example/x");
    }

    @Test
    void a_broken_answer_with_a_body_is_recognised_and_said_to_be_broken() {
        var original =
                new Original(URI.create(""), Format.JSON, "{\"payload\":{\"value\":{\"content\":{\"bodyModel\":{");

        assertThat(reader.recognises(original)).isTrue();
        assertThatThrownBy(() -> reader.read(original)).hasMessageContaining("breaks off");
    }

    @Test
    void a_response_says_what_it_answers() throws UnavailablePostException {
        var json = """
                {"data":{"postResult":{"id":"3f2a9c01b7de","title":"So do I","inResponseToPostResult":{"id":"0a1b2c3d4e5f"},\
                "content":{"bodyModel":{"paragraphs":[{"type":"P","text":"So do I."}]}}}}}""";

        var post = reader.read(new Original(URI.create(""), Format.JSON, json));

        assertThat(post.ref().kind().label()).isEqualTo("response");
        assertThat(post.ref().url()).isEqualTo(URI.create("https://medium.com/p/3f2a9c01b7de"));
    }

    @Test
    void of_a_state_with_only_a_preview_the_preview_is_taken_and_said_to_be_one() throws UnavailablePostException {
        var page = """
                <html><body><script>window.__APOLLO_STATE__ = {"ROOT_QUERY":{"postResult({\\"id\\":\\"3f2a9c01b7de\\"})":\
                {"__ref":"Post:3f2a9c01b7de"}},"Post:3f2a9c01b7de":{"id":"3f2a9c01b7de","title":"Rye",\
                "extendedPreviewContent":{"bodyModel":{"paragraphs":[{"__ref":"Paragraph:v_preview_0"}]}}},\
                "Paragraph:v_preview_0":{"type":"P","text":"The beginning"}}</script></body></html>""";

        var post = reader.read(new Original(URI.create(""), Format.PAGE, page));

        assertThat(post.complete()).isFalse();
        assertThat(Cleaning.markdown(post)).isEqualTo("The beginning");
    }

    @ParameterizedTest
    @CsvSource({
        "https://medium.com/@ann/on-rye-3f2a9c01b7de, 3f2a9c01b7de, on-rye",
        "https://medium.com/p/3f2a9c01b7, 3f2a9c01b7, ",
        "https://loaf.example/on-rye-123456789012/, 123456789012, on-rye",
        "https://medium.com/@ann, , ",
        "https://medium.com/@ann/%E9%BA%A6-3f2a9c01b7de, 3f2a9c01b7de, 麦"
    })
    void an_id_and_a_slug_are_found_at_the_end_of_an_address(URI address, String id, String slug) {
        assertThat(PostId.in(address).orElse(null)).isEqualTo(id);
        assertThat(PostId.slug(address).orElse(null)).isEqualTo(slug);
    }
}
