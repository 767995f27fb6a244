package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures whose addresses are written as a browser understands them, and others do not. */
class PictureAddressFormsTest {
    private static final String POST = "posts/2026-02-01-oat.md";
    private static final String FIGURE = "<div class=\"captioned-image-container\"><figure><img %s alt=\"a loaf\">"
            + "<figcaption>Ours</figcaption></figure></div>";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void prepare() {
        nights = new Nights(work);
    }

    @ParameterizedTest
    @CsvSource({
        "src=\"//cdn.example/x.png\", https://cdn.example/x.png",
        "src=\"/img/x.png\", https://letters.substack.com/img/x.png",
        "src=\"/img/a b|c.png\", https://letters.substack.com/img/a%20b%7Cc.png",
        "srcset=\"//cdn.example/x.png 80w\", https://cdn.example/x.png"
    })
    void a_picture_at_an_address_that_lacks_its_beginning_is_fetched(String markup, String address) throws IOException {
        for (var body :
                List.of(FIGURE.formatted(markup), "<p>See <img %s alt=\"a loaf\"> here</p>".formatted(markup))) {
            nights = new Nights(work.resolve(Integer.toString(body.length())));
            var png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);

            var run = nights.export(nights.publication(Nights.post(1, "oat", body))
                    .picture(address, "image/png", Base64.getEncoder().encodeToString(png)));

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(nights.read(POST)).contains("![a loaf](../images/oat/");
            assertVerified();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///home/me/x.png",
                "ftp://cdn.example/x.png",
                "gopher://cdn.example/x",
                "data:image/png;base64,AA"
            })
    void a_picture_that_is_not_on_the_web_leaves_its_text_and_is_reported(String address) throws IOException {
        var markup = "src=\"" + address + "\"";
        for (var body :
                List.of(FIGURE.formatted(markup), "<p>See <img %s alt=\"a loaf\"> here</p>".formatted(markup))) {
            nights = new Nights(work.resolve(Integer.toString(body.length())));

            var run = nights.export(nights.publication(Nights.post(1, "oat", body)));

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(nights.read(POST)).contains("a loaf").doesNotContain(address);
            assertThat(nights.problems()).containsExactly("unsupported-markup substack:1");
            assertVerified();
        }
    }

    @Test
    void a_picture_in_a_folder_beside_a_saved_page_is_not_asked_of_the_host() throws IOException {
        var run = nights.export(nights.publication(Nights.post(1, "oat", "<p><img src=\"Oat_files/x.png\"></p>")));

        assertThat(run.err()).doesNotContain("letters.substack.com/p/Oat_files");
    }

    private void assertVerified() {
        var run = ProgramRun.of(List.of("verify", nights.archive().toString()));

        assertThat(run.exit()).as(run.out()).isZero();
    }
}
