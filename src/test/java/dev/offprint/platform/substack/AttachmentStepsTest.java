package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of a body are known as files of the post's own. */
class AttachmentStepsTest {
    private static final String FILE = "https://bread.substack.com/api/v1/file/a-1.pdf";

    private static List<Asset> attachments(String html) {
        return new SubstackPlatform()
                .cleaner()
                .clean(html, "substack:7", URI.create("https://bread.substack.com/p/rye"))
                .document()
                .attachments();
    }

    @Test
    void a_file_to_download_is_one() {
        var html = """
                <div class="file-embed-wrapper"><div class="file-embed-details-h1">Recipes.pdf</div>
                <a class="file-embed-button wide" href="%1$s">Download</a>
                <a class="file-embed-button narrow" href="%1$s">Download</a></div>""".formatted(FILE);

        assertThat(attachments(html)).containsExactly(new Asset(AssetKind.FILE, FILE, null, "Recipes.pdf"));
    }

    @Test
    void a_link_to_a_file_of_the_publication_is_one_and_stays_a_link() {
        assertThat(attachments("<p>See <a href=\"%s\">the recipes</a>.</p>".formatted(FILE)))
                .containsExactly(new Asset(AssetKind.FILE, FILE, null, "the recipes"));
        assertThat(attachments("<p><a href=\"%1$s\">%1$s</a></p>".formatted(FILE)))
                .containsExactly(new Asset(AssetKind.FILE, FILE, null, "a-1.pdf"));
        assertThat(Cleaning.markdown("<p>See <a href=\"%s\">the recipes</a>.</p>".formatted(FILE)))
                .isEqualTo("See [the recipes](" + FILE + ").");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/api/v1/file/a-1.pdf",
                "https://bread.substack.com/p/api/v1/file/a-1.pdf",
                "https://bread.substack.com/api/v1/file/../../secret",
                "/api/v1/file/%%"
            })
    void a_link_to_anything_else_is_none(String url) {
        assertThat(attachments("<p><a href=\"%s\">notes</a></p>".formatted(url)))
                .isEmpty();
    }

    @Test
    void uploads_are_named_by_their_labels() {
        var html = """
                <div class="native-audio-embed" data-attrs='{"mediaUploadId":"u-1","label":"Oven"}'></div>
                <div class="native-video-embed" data-attrs='{"mediaUploadId":"u-2"}'></div>""";

        assertThat(attachments(html))
                .extracting(Asset::kind, Asset::name)
                .containsExactly(tuple(AssetKind.AUDIO, "Oven"), tuple(AssetKind.VIDEO, "video"));
    }
}
