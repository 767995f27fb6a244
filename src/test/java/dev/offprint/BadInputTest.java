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

/** Whatever a user or a server gives, the answer is one sentence, the right exit code, and nothing half-written. */
class BadInputTest {
    private static final String HOST = "notes.substack.com";
    private static final String PUBLICATION = "https://" + HOST;

    @TempDir
    private Path folder;

    private Responses responses;
    private Path archive;

    @BeforeEach
    void prepare() throws IOException {
        responses = new Responses(folder.resolve("responses"));
        archive = folder.resolve("archive");
    }

    @Test
    void a_malformed_address_is_bad_usage() {
        var run = ProgramRun.of(List.of("export", "https://exa mple/<p>", "-o", archive.toString()));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("'https://exa mple/<p>' is neither an existing file or folder nor an http or https address");
        assertThat(archive).doesNotExist();
    }

    @Test
    void an_unknown_host_ends_the_run_before_anything_is_made() {
        var run =
                ProgramRun.of(List.of("export", "https://nobody.invalid", "-o", archive.toString(), "--retries", "0"));

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, "nobody.invalid");
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_page_that_is_no_post_is_named_as_such() throws IOException {
        responses.answer(PUBLICATION + "/api/v1/posts/lost", 404, "application/json", "{\"error\":\"not found\"}");
        responses.answer(
                PUBLICATION + "/p/lost", "text/html", "<!doctype html><html><body><h1>Lost</h1></body></html>");

        var run = export(PUBLICATION + "/p/lost");

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, "/p/lost");
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_saved_page_of_nobody_knows_what_is_refused() throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), "<!doctype html><html><body>Hello</body></html>");

        var run = ProgramRun.of(List.of("convert", page.toString()));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertOneSentence(run, "page.html", "--platform");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var run = ProgramRun.of(List.of("convert", folder.resolve("gone.html").toString()));

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, "gone.html", "does not exist");
    }

    @Test
    void an_empty_listing_answer_ends_the_run() throws IOException {
        responses.answer(PUBLICATION + "/api/v1/archive?sort=new&offset=0&limit=50", "application/json", "");

        var run = export(PUBLICATION);

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, HOST);
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_truncated_listing_answer_ends_the_run() throws IOException {
        responses.answer(
                PUBLICATION + "/api/v1/archive?sort=new&offset=0&limit=50",
                "application/json",
                "[{\"id\":1,\"slug\":\"a");

        var run = export(PUBLICATION);

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, HOST);
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_truncated_post_is_left_out_and_the_rest_is_kept() throws IOException {
        var good = Responses.post(HOST, 1, "good", "Good", "<p>Here it is.</p>");
        var cut = Responses.post(HOST, 2, "cut", "Cut", "<p>Never comes.</p>");
        var other = new Responses(folder.resolve("other")).publication(HOST, good, cut);
        Files.writeString(
                other.folder().resolve("mappings/2.json"),
                Files.readString(other.folder().resolve("mappings/2.json"))
                        .replace("Never comes.</p>\\\"}", "Never com"));

        var run = ProgramRun.of(arguments(PUBLICATION, other.folder()));

        assertThat(run.exit()).isEqualTo(3);
        assertOneSentence(run, "substack:2");
        assertThat(archive.resolve("posts/2026-02-01-good.md")).exists();
        assertThat(archive.resolve("posts/2026-02-02-cut.md")).doesNotExist();
    }

    @Test
    void json_in_place_of_a_page_is_no_post() throws IOException {
        responses.answer(PUBLICATION + "/api/v1/posts/odd", 404, "application/json", "{\"error\":\"not found\"}");
        responses.answer(PUBLICATION + "/p/odd", "application/json", "{\"hello\":\"world\"}");

        var run = export(PUBLICATION + "/p/odd");

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, "/p/odd");
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_slug_that_climbs_out_becomes_a_harmless_name() throws IOException {
        var post = Responses.post(HOST, 1, "../../etc/passwd", "Climber", "<p>Up.</p>");
        post.put("canonical_url", PUBLICATION + "/p/climber");
        responses.answer(PUBLICATION + "/api/v1/posts/climber", "application/json", post.toString());

        var run = export(PUBLICATION + "/p/climber");

        assertThat(run.exit()).isZero();
        assertThat(archive.resolve("posts/2026-02-01-etc-passwd.md")).exists();
        assertThat(folder.resolve("etc")).doesNotExist();
    }

    @Test
    void a_title_of_ten_thousand_characters_is_kept_whole() throws IOException {
        String title = "very ".repeat(1_999) + "long";
        responses.publication(HOST, Responses.post(HOST, 1, "long", title, "<p>Short.</p>"));

        var run = export(PUBLICATION);

        assertThat(run.exit()).isZero();
        assertThat(archive.resolve("posts/2026-02-01-long.md")).content().contains(title);
    }

    @Test
    void an_output_path_that_is_a_file_ends_the_run() throws IOException {
        responses.publication(HOST, Responses.post(HOST, 1, "a", "A", "<p>A.</p>"));
        Files.writeString(archive, "mine");

        var run = export(PUBLICATION);

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, archive.toString(), "is a file");
        assertThat(archive).hasContent("mine");
    }

    @Test
    void an_output_folder_that_cannot_be_made_ends_the_run() throws IOException {
        responses.publication(HOST, Responses.post(HOST, 1, "a", "A", "<p>A.</p>"));
        // Below a regular file nobody can make a folder, not even the superuser that tests may run as.
        var below = Files.writeString(folder.resolve("file"), "mine").resolve("archive");

        var run = ProgramRun.of(List.of(
                "export",
                PUBLICATION,
                "-o",
                below.toString(),
                "--replay",
                responses.folder().toString()));

        assertThat(run.exit()).isEqualTo(1);
        assertOneSentence(run, below.toString(), "-o");
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    private ProgramRun export(String source) {
        return ProgramRun.of(arguments(source, responses.folder()));
    }

    private List<String> arguments(String source, Path replay) {
        return new ArrayList<>(List.of("export", source, "-o", archive.toString(), "--replay", replay.toString()));
    }

    /** No trace, no repetition: one line that names what it is about. */
    private static void assertOneSentence(ProgramRun run, String... parts) {
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(parts).doesNotContain("Exception").doesNotContain("null");
    }
}
