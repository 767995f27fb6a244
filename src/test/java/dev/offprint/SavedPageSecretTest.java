package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that a reader saved while logged in. */
class SavedPageSecretTest {
    private static final Path PAGE = Path.of("fixtures/substack/page-dom-2026/page.html");

    @TempDir
    private Path folder;

    @Test
    void the_readers_own_address_does_not_reach_the_archive() throws IOException {
        var page = Files.readString(PAGE)
                .replace(
                        "</body>",
                        "<form><input type=\"email\" name=\"email\" value=\"ada@reader.example\"></form></body>");
        assertThat(page).contains("ada@reader.example");
        var saved = Files.writeString(folder.resolve("saved.html"), page);
        var archive = folder.resolve("archive");

        var run = ProgramRun.of(List.of("export", saved.toString(), "-o", archive.toString(), "--images", "remote"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(FileTree.of(archive).files().toString())
                .contains("originals")
                .doesNotContain("ada@reader.example");
    }
}
