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

/** Choices that an archive keeps, and what becomes of its posts when they are made anew. */
class LastingChoicesTest {
    private static final String POST = "https://quaybooks.substack.com/p/the-ledger";
    private static final String DISCUSSED = "https://hedgerow.substack.com/p/sloes";

    @TempDir
    private Path work;

    private Path archive;

    @BeforeEach
    void name() {
        archive = work.resolve("archive");
    }

    private ProgramRun attached(String... options) {
        return export(POST, "attachments", options);
    }

    private ProgramRun discussed(String... options) {
        return export(DISCUSSED, "comments", options);
    }

    private ProgramRun export(String post, String fixture, String... options) {
        var responses = Path.of("fixtures", "substack", fixture, "responses").toString();
        var words = new ArrayList<>(List.of("export", post, "--replay", responses, "-o", archive.toString()));
        words.addAll(List.of(options));
        return ProgramRun.of(words);
    }

    private Path comments() {
        return archive.resolve("posts/2026-10-11-sloes.comments.md");
    }

    private String text() throws IOException {
        return Files.readString(archive.resolve("posts/2026-05-03-the-ledger.md"));
    }

    @Test
    void an_archive_is_for_one_tool_and_another_is_told_to_make_its_own() throws IOException {
        attached("--profile", "hugo");

        var run = attached("--profile", "jekyll");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("made for hugo").contains("-o and a new folder");
        assertThat(archive.resolve("offprint.yaml")).content().contains("profile: \"hugo\"");
        assertThat(archive.resolve("_posts")).doesNotExist();
        assertThat(attached().out()).contains("1 known");
    }

    @Test
    void without_media_attachments_stay_where_they_are() throws IOException {
        var run = attached("--media", "none");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(text())
                .contains("(https://quaybooks.substack.com/api/v1/file/")
                .doesNotContain("../files/");
        assertThat(archive.resolve("files")).doesNotExist();
        assertThat(archive.resolve("offprint.yaml")).content().contains("media: \"none\"");
    }

    @Test
    void a_choice_that_is_made_anew_holds_for_the_posts_that_are_there() throws IOException {
        attached("--media", "none");

        var run = attached("--media", "files");

        assertThat(run.out()).contains("1 updated").contains("3 files");
        assertThat(text()).contains("](../files/the-ledger/the-ledger-1931.pdf)");
    }

    @Test
    void a_choice_lasts_until_another_is_made() throws IOException {
        attached("--media", "none");

        var run = attached();

        assertThat(run.out()).contains("1 known");
        assertThat(text()).doesNotContain("../files/");
    }

    @Test
    void an_unknown_choice_in_the_settings_is_named() throws IOException {
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("offprint.yaml"), "media: lots\n");

        var run = attached();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("'media: lots' is not known; expected none, files or all");
    }

    @Test
    void comments_are_fetched_for_posts_that_are_there_once_they_are_wanted() throws IOException {
        discussed();
        assertThat(comments()).doesNotExist();

        var run = discussed("--comments");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(comments()).content().startsWith("# Comments on [Sloes");
        assertThat(archive.resolve("offprint.yaml")).content().contains("comments: true");
    }

    @Test
    void comments_that_were_kept_stay_when_no_more_are_wanted() throws IOException {
        discussed("--comments");

        var run = discussed("--no-comments");

        assertThat(run.err()).isEmpty();
        assertThat(comments()).exists();
        assertThat(archive.resolve("offprint.yaml")).content().contains("comments: false");
        assertThat(archive.resolve(".offprint/state.jsonl")).content().contains("\"kind\":\"comments\"");
    }

    @Test
    void a_page_of_the_owners_in_the_place_of_comments_is_left_alone() throws IOException {
        Files.createDirectories(archive.resolve("posts"));
        Files.writeString(comments(), "mine");

        var run = discussed("--comments");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("comments-unavailable").contains("was not written by offprint");
        assertThat(comments()).content().isEqualTo("mine");
    }

    @Test
    void a_saved_page_has_no_comments_to_fetch() throws IOException {
        var page = Path.of("fixtures", "substack", "preloads-string", "page.html");

        var run = ProgramRun.of(
                List.of("export", page.toString(), "--comments", "--images", "remote", "-o", archive.toString()));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("its source has no comments");
    }
}
