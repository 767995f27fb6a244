package dev.offprint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void a_line_that_was_cut_off_within_a_letter_spoils_none_of_the_others() throws IOException {
        var list = Files.createDirectory(folder.resolve("local")).resolve("announced.txt");
        AnnouncedFiles.open(folder).announce("posts/Süße Brötchen.md", "1f");
        Files.write(list, new byte[] {'2', 'f', ' ', (byte) 0xc3}, StandardOpenOption.APPEND);

        var next = AnnouncedFiles.open(folder);

        assertThat(next.wasAnnounced("posts/Süße Brötchen.md", "1f")).isTrue();
        assertThat(next.wasAnnounced("posts/Süße Brötchen.md", "2f")).isFalse();
    }

    @Test
    void what_is_cleared_was_not_announced() throws IOException {
        Files.createDirectory(folder.resolve("local"));
        var files = AnnouncedFiles.open(folder);
        files.announce("index.md", "1f");

        files.clear();

        assertThat(AnnouncedFiles.open(folder).wasAnnounced("index.md", "1f")).isFalse();
    }
}
