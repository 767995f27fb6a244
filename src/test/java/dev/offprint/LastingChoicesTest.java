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
    private static final Path RESPONSES = Path.of("fixtures", "substack", "attachments", "responses");

    @TempDir
    private Path work;

    private Path archive;

    @BeforeEach
    void name() {
        archive = work.resolve("archive");
    }

    private ProgramRun export(String... options) {
        var words =
                new ArrayList<>(List.of("export", POST, "--replay", RESPONSES.toString(), "-o", archive.toString()));
        words.addAll(List.of(options));
        return ProgramRun.of(words);
    }

    private String text() throws IOException {
        return Files.readString(archive.resolve("posts/2026-05-03-the-ledger.md"));
    }

    @Test
    void without_media_attachments_stay_where_they_are() throws IOException {
        var run = export("--media", "none");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(text())
                .contains("(https://quaybooks.substack.com/api/v1/file/")
                .doesNotContain("../files/");
        assertThat(archive.resolve("files")).doesNotExist();
        assertThat(archive.resolve("offprint.yaml")).content().contains("media: \"none\"");
    }

    @Test
    void a_choice_that_is_made_anew_holds_for_the_posts_that_are_there() throws IOException {
        export("--media", "none");

        var run = export("--media", "files");

        assertThat(run.out()).contains("1 updated").contains("3 files");
        assertThat(text()).contains("](../files/the-ledger/the-ledger-1931.pdf)");
    }

    @Test
    void a_choice_lasts_until_another_is_made() throws IOException {
        export("--media", "none");

        var run = export();

        assertThat(run.out()).contains("1 known");
        assertThat(text()).doesNotContain("../files/");
    }

    @Test
    void an_unknown_choice_in_the_settings_is_named() throws IOException {
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("offprint.yaml"), "media: lots\n");

        var run = export();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("'media: lots' is not known; expected none, files or all");
    }
}
