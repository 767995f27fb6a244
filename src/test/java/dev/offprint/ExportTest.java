package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of exports into one folder, one after the other. */
class ExportTest {
    private static final String HOST = "notes.substack.com";
    private static final String PUBLICATION = "https://" + HOST;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path archive;
    private int recordings;

    @BeforeEach
    void prepare() {
        archive = folder.resolve("archive");
    }

    @Test
    void a_second_run_takes_only_what_is_new_and_links_the_old_posts_to_it() throws IOException {
        var old = Responses.post(
                HOST,
                1,
                "old",
                "Old",
                "<p>See <a href=\"%s/p/new#part\">what comes next</a>.</p>".formatted(PUBLICATION));
        export(recording().publication(HOST, old));
        assertThat(post("2026-02-01-old.md")).content().contains("(https://notes.substack.com/p/new#part)");

        var run = export(recording()
                .publication(HOST, Responses.post(HOST, 2, "new", "New", "<h2>Part</h2><p>Here.</p>"), old)
                .withoutAnswer("/api/v1/posts/old"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 posts").contains("1 new, 1 updated");
        assertThat(post("2026-02-01-old.md")).content().contains("(2026-02-02-new.md#part)");
    }

    @Test
    void a_post_that_could_not_be_had_is_not_counted_as_one_of_the_archive() throws IOException {
        var one = Responses.post(HOST, 1, "one", "One", "<p>1</p>");
        var two = Responses.post(HOST, 2, "two", "Two", "<p>2</p>");

        var run = export(recording().publication(HOST, one, two).withoutAnswer("/api/v1/posts/two"), "--no-progress");

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).startsWith("1 posts in ").contains(": 1 new, 1 failed;");
    }

    @Test
    void a_run_that_was_cut_short_is_gone_on_with() throws IOException {
        var one = Responses.post(HOST, 1, "one", "One", "<p>1</p>");
        var two = Responses.post(HOST, 2, "two", "Two", "<p>2</p>");
        export(recording().publication(HOST, one, two));
        var whole = post("2026-02-02-two.md");
        byte[] before = Files.readAllBytes(whole);
        // What a kill between the state and the file leaves behind.
        Files.delete(whole);

        var run = export(recording()
                .publication(HOST, one, two)
                .withoutAnswer("/api/v1/posts/one")
                .withoutAnswer("/api/v1/posts/two"));

        assertThat(run.exit()).isZero();
        assertThat(whole).hasBinaryContent(before);
    }

    @Test
    void a_file_of_the_owner_is_never_overwritten() throws IOException {
        Files.createDirectories(archive.resolve("posts"));
        Files.writeString(archive.resolve("posts/2026-02-01-mine.md"), "mine");
        Files.writeString(archive.resolve("index.md"), "my index");

        var run = export(recording().publication(HOST, Responses.post(HOST, 1, "mine", "Mine", "<p>Theirs.</p>")));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("file-not-written: substack:1").contains("not written by offprint");
        assertThat(post("2026-02-01-mine.md")).hasContent("mine");
        assertThat(archive.resolve("index.md")).hasContent("my index");
    }

    @Test
    void a_post_that_the_owner_changed_keeps_the_change() throws IOException {
        var old = Responses.post(
                HOST, 1, "old", "Old", "<p>See <a href=\"%s/p/new\">what comes next</a>.</p>".formatted(PUBLICATION));
        export(recording().publication(HOST, old));
        Files.writeString(post("2026-02-01-old.md"), "my words");

        var run = export(recording().publication(HOST, old, Responses.post(HOST, 2, "new", "New", "<p>N</p>")), "-v");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("file-changed-by-owner: substack:1");
        assertThat(post("2026-02-01-old.md")).hasContent("my words");
    }

    @Test
    void a_picture_that_failed_for_now_is_fetched_again() throws IOException {
        String picture = "https://pictures.example/boat.gif";
        var one = Responses.post(HOST, 1, "one", "One", "<p><img src=\"%s\" alt=\"Boat\"></p>".formatted(picture));
        var failing = export(recording().publication(HOST, one).answer(picture, 503, "text/plain", "later"));
        assertThat(failing.exit()).isEqualTo(3);
        assertThat(post("2026-02-01-one.md")).content().contains("![Boat](" + picture + ")");

        var run = export(recording().publication(HOST, one).answer(picture, "image/gif", "GIF89a, so to say"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 updated").contains("1 pictures");
        assertThat(post("2026-02-01-one.md"))
                .content()
                .contains("![Boat](../images/one/")
                .contains(".gif)");
    }

    @Test
    void a_page_in_a_pictures_place_is_not_kept_as_one() throws IOException {
        String picture = "https://pictures.example/boat.png";
        var one = Responses.post(HOST, 1, "one", "One", "<p><img src=\"%s\" alt=\"Boat\"></p>".formatted(picture));

        var run = export(recording().publication(HOST, one).answer(picture, "image/png", "<html>Sorry</html>"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("picture-unavailable").contains("a web page");
        assertThat(post("2026-02-01-one.md")).content().contains(picture);
        assertThat(archive.resolve("images")).doesNotExist();
    }

    @Test
    void posts_are_chosen_by_day_type_and_number() throws IOException {
        var pod = Responses.post(HOST, 3, "pod", "Pod", "<p>Notes.</p>").put("type", "podcast");
        var two = Responses.post(HOST, 2, "two", "Two", "<p>2</p>");
        var one = Responses.post(HOST, 1, "one", "One", "<p>1</p>");
        var recording = recording().publication(HOST, pod, two, one);

        export(recording, "--since", "2026-02-02", "--type", "newsletter");
        assertThat(archive.resolve("posts"))
                .isDirectoryContaining("glob:**two.md")
                .satisfies(ExportTest::hasOneFile);

        export(recording, "--until", "2026-02-01", "--limit", "1");
        assertThat(post("2026-02-01-one.md")).exists();
        assertThat(post("2026-02-03-pod.md")).doesNotExist();
    }

    @Test
    void sources_are_read_from_a_file_and_remembered() throws IOException {
        var recording = recording().publication(HOST, Responses.post(HOST, 1, "one", "One", "<p>1</p>"));
        var list = Files.writeString(
                folder.resolve("sources"), "# mine\n\n%s  # and its comment\n".formatted(PUBLICATION));

        var run = ProgramRun.of(List.of(
                "export",
                "-i",
                list.toString(),
                "-o",
                archive.toString(),
                "--replay",
                recording.folder().toString(),
                "--images",
                "remote"));

        assertThat(run.exit()).isZero();
        assertThat(archive.resolve("offprint.yaml"))
                .hasContent("sources:\n- \"https://notes.substack.com\"\nimages: \"remote\"");
    }

    @Test
    void settings_with_an_unknown_key_are_refused() throws IOException {
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("offprint.yaml"), "sorces: []\n");

        var run = export(recording().publication(HOST, Responses.post(HOST, 1, "one", "One", "<p>1</p>")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("'sorces' is not a setting (did you mean 'sources'?)");
    }

    @Test
    void a_listing_that_breaks_off_keeps_what_it_gave() throws IOException {
        var recording = recording().publication(HOST, Responses.post(HOST, 1, "one", "One", "<p>1</p>"));
        recording.withoutAnswer("offset=1");

        var run = export(recording);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("listing-incomplete: " + PUBLICATION);
        assertThat(post("2026-02-01-one.md")).exists();
    }

    @Test
    void one_bad_source_does_not_stop_the_others() throws IOException {
        var recording = recording().publication(HOST, Responses.post(HOST, 1, "one", "One", "<p>1</p>"));

        var run = export(recording, "https://gone.substack.com");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("source-unusable: https://gone.substack.com");
        assertThat(post("2026-02-01-one.md")).exists();
    }

    @Test
    void a_login_wall_is_a_refusal() throws IOException {
        var recording = recording();
        recording.answer(PUBLICATION + "/api/v1/archive?sort=new&offset=0&limit=50", 403, "text/html", "<p>No.</p>");

        var run = export(recording);

        assertThat(run.exit()).isEqualTo(4);
        assertThat(archive).doesNotExist();
    }

    @Test
    void the_report_has_a_line_for_each_post_and_a_summary() throws IOException {
        var report = folder.resolve("run.jsonl");
        var run = export(
                recording().publication(HOST, Responses.post(HOST, 1, "one", "One", "<p>1</p>")),
                "--json",
                "--report",
                report.toString());

        assertThat(report).hasContent(run.out());
        var lines = new ArrayList<JsonNode>();
        for (var line : run.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("post").textValue()).isEqualTo("substack:1");
        assertThat(lines.get(0).path("status").textValue()).isEqualTo("new");
        assertThat(lines.get(0).path("file").textValue()).isEqualTo("posts/2026-02-01-one.md");
        assertThat(lines.get(1).path("summary").path("new").intValue()).isEqualTo(1);
    }

    private Responses recording() throws IOException {
        recordings++;
        return new Responses(folder.resolve("recording-" + recordings));
    }

    private ProgramRun export(Responses recording, String... more) {
        var words = new ArrayList<>(List.of(
                "export",
                PUBLICATION,
                "-o",
                archive.toString(),
                "--replay",
                recording.folder().toString()));
        words.addAll(List.of(more));
        return ProgramRun.of(words);
    }

    private Path post(String name) {
        return archive.resolve("posts").resolve(name);
    }

    private static void hasOneFile(Path folder) {
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
