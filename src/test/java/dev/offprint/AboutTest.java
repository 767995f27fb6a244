package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication says of itself is asked once, and whoever does not say it is asked again. */
class AboutTest {
    private static final String HOST = "rye.substack.com";
    private static final String ABOUT = "https://" + HOST + "/about";
    private static final String PAGE = """
            <html><head><link rel="canonical" href="https://rye.substack.com/about"></head>
            <body><div class="body markup"><p>We bake.</p></div>
            <script>window._preloads = {"pub":{"id":7,"name":"Rye","hero_text":"Bread, weekly."}}</script></body></html>
            """;

    @TempDir
    private Path folder;

    private Responses responses;

    @BeforeEach
    void publish() throws IOException {
        responses = new Responses(folder.resolve("recording"))
                .publication(HOST, Responses.post(HOST, 1, "starter", "Starter", "<p>Flour and water.</p>"))
                .withoutAnswer("/about");
    }

    @Test
    void it_becomes_a_page_and_data() throws IOException {
        responses.answer(ABOUT, "text/html", PAGE);

        var run = export();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(read("about.md")).isEqualTo("""
                # [Rye](https://rye.substack.com)

                *Bread, weekly.*

                We bake.
                """);
        assertThat(read(".offprint/publications/rye-substack-com.json")).contains("\"tagline\" : \"Bread, weekly.\"");
        assertThat(read("llms.txt")).contains("\n\n> Bread, weekly.\n\n");
    }

    @Test
    void it_is_asked_once() throws IOException {
        responses.answer(ABOUT, "text/html", PAGE);
        export();
        responses.withoutAnswer("/about");

        var again = export("--verbose");

        assertThat(again.err()).doesNotContain("about-unavailable");
        assertThat(read("about.md")).contains("We bake.");
    }

    @Test
    void whoever_does_not_say_it_is_asked_again() throws IOException {
        var first = export("--verbose");
        responses.answer(ABOUT, "text/html", PAGE);
        export();

        assertThat(first.exit()).isZero();
        assertThat(first.err()).contains("about-unavailable");
        assertThat(read("about.md")).contains("We bake.");
    }

    @Test
    void a_page_of_the_owner_s_is_left_as_it_is() throws IOException {
        Files.createDirectories(folder.resolve("archive"));
        Files.writeString(folder.resolve("archive/about.md"), "Mine.\n");
        responses.answer(ABOUT, "text/html", PAGE);

        export();

        assertThat(read("about.md")).isEqualTo("Mine.\n");
        assertThat(read("about-rye-substack-com.md")).contains("We bake.");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("archive").resolve(file));
    }

    private ProgramRun export(String... more) {
        var words = new ArrayList<>(List.of(
                "export",
                "https://" + HOST,
                "--replay",
                responses.folder().toString(),
                "-o",
                folder.resolve("archive").toString()));
        words.addAll(List.of(more));
        return ProgramRun.of(words);
    }
}
