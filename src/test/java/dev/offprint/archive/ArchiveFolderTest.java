package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFolderTest {
    @TempDir
    Path folder;

    private Path root;
    private ArchiveFolder archive;

    @BeforeEach
    void open() throws IOException {
        root = folder.resolve("deep/archive");
        archive = ArchiveFolder.open(root);
    }

    @Test
    void what_is_passing_is_kept_from_git() {
        assertThat(root.resolve(".offprint/local/.gitignore")).hasContent("*");
        assertThat(archive.ownFolder()).isEqualTo(archive.root().resolve(".offprint"));
    }

    @Test
    void opening_again_touches_nothing() throws IOException {
        var ignore = root.resolve(".offprint/local/.gitignore");
        Files.setLastModifiedTime(ignore, FileTime.from(Instant.EPOCH));

        ArchiveFolder.open(root);

        assertThat(Files.getLastModifiedTime(ignore).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_file_is_written_with_the_folders_it_needs() throws IOException {
        assertThat(archive.write("posts/a.md", "Grüße\n")).isTrue();

        assertThat(root.resolve("posts/a.md")).hasContent("Grüße\n");
        assertThat(archive.read("posts/a.md")).contains("Grüße\n");
        assertThat(archive.exists("posts/a.md")).isTrue();
        assertThat(archive.hash("posts/a.md")).contains(Sha256.of("Grüße\n"));
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_no_failure() throws IOException {
        assertThat(archive.read("posts/none.md")).isEmpty();
        assertThat(archive.hash("posts/none.md")).isEmpty();
        assertThat(archive.exists("posts/none.md")).isFalse();
    }

    @Test
    void a_file_with_the_same_content_is_left_alone() throws IOException {
        archive.write("a.md", "same");
        Files.setLastModifiedTime(root.resolve("a.md"), FileTime.from(Instant.EPOCH));

        assertThat(archive.write("a.md", "same")).isFalse();
        assertThat(archive.adopt(temporary("same"), "a.md")).isFalse();

        assertThat(Files.getLastModifiedTime(root.resolve("a.md")).toInstant()).isEqualTo(Instant.EPOCH);
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void a_file_with_another_content_is_replaced_whole() throws IOException {
        archive.write("a.md", "long content");

        assertThat(archive.write("a.md", "short")).isTrue();

        assertThat(root.resolve("a.md")).hasContent("short");
    }

    @Test
    void a_temporary_file_is_moved_into_place() throws IOException {
        assertThat(archive.adopt(temporary("picture"), "images/a/1.png")).isTrue();

        assertThat(root.resolve("images/a/1.png")).hasContent("picture");
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void files_may_be_read_by_whom_the_owner_lets() throws IOException {
        var plain = Files.createFile(folder.resolve("plain"));
        archive.write("a.md", "text");

        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        assertThat(Files.getPosixFilePermissions(root.resolve("a.md")))
                .isEqualTo(Files.getPosixFilePermissions(plain))
                .contains(PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void what_a_killed_run_left_is_passed_over_and_cleared() throws IOException {
        archive.temporaryFile();
        var next = ArchiveFolder.open(root);

        next.write("a.md", "text");
        assertThat(temporaries()).hasSize(1);
        next.clearTemporaries();

        assertThat(temporaries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../outside.md",
                "posts/../../outside.md",
                "posts/./a.md",
                "posts//a.md",
                "posts/",
                "C:\\outside.md",
                "C:/outside.md",
                "posts\\a.md",
                "posts/a\0.md",
                "posts/a\n.md",
                "nul",
                "images/CON.png",
                "images/com1.tar.gz",
                "a.md:stream",
                "posts/trailing.",
                "posts/trailing ",
                " posts/a.md"
            })
    void a_place_that_is_no_plain_relative_path_is_refused(String place) throws IOException {
        assertThatThrownBy(() -> archive.write(place, "text"))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is no name for a file of the archive");

        var temporary = temporary("text");
        assertThatThrownBy(() -> archive.adopt(temporary, place)).isInstanceOf(ArchiveException.class);
        assertThatThrownBy(() -> archive.read(place)).isInstanceOf(ArchiveException.class);
        assertThat(folder.resolve("deep/outside.md")).doesNotExist();
    }

    @Test
    void a_symbolic_link_that_leads_out_is_not_followed() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "secret");
        Files.createSymbolicLink(root.resolve("posts"), outside);
        Files.createSymbolicLink(root.resolve("one.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("nowhere.md"), outside.resolve("none.md"));

        for (var place : new String[] {"posts/a.md", "posts/secret.md", "one.md", "nowhere.md"}) {
            assertThatThrownBy(() -> archive.write(place, "text"))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("symbolic link that leads out");
            assertThatThrownBy(() -> archive.read(place)).isInstanceOf(ArchiveException.class);
        }
        assertThat(outside.resolve("secret.md")).hasContent("secret");
        assertThat(outside.resolve("a.md")).doesNotExist();
    }

    @Test
    void a_symbolic_link_within_the_archive_is_followed() throws IOException {
        Files.createDirectory(root.resolve("texts"));
        Files.createSymbolicLink(root.resolve("posts"), Path.of("texts"));

        archive.write("posts/a.md", "text");

        assertThat(root.resolve("texts/a.md")).hasContent("text");
    }

    @Test
    void an_archive_may_itself_be_reached_by_a_symbolic_link() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), root);

        ArchiveFolder.open(link).write("a.md", "text");

        assertThat(root.resolve("a.md")).hasContent("text");
    }

    @Test
    void a_path_that_is_a_file_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> ArchiveFolder.open(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("%s is a file, but an archive needs a folder. Name another folder with -o.", file);
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_path_below_a_file_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> ArchiveFolder.open(file.resolve("a/b")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void nothing_is_left_of_an_archive_that_could_not_be_made() throws IOException {
        var half = Files.createDirectory(folder.resolve("half"));
        Files.createDirectory(half.resolve(".offprint"));
        Files.writeString(half.resolve(".offprint/local"), "a file where a folder should be");

        assertThatThrownBy(() -> ArchiveFolder.open(half)).isInstanceOf(ArchiveException.class);

        assertThat(half.resolve(".offprint")).isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void folders_made_before_the_failure_are_taken_away() throws IOException {
        var target = Files.createDirectory(folder.resolve("target"));
        Files.createDirectories(target.resolve(".offprint/local/.gitignore/taken"));

        assertThatThrownBy(() -> ArchiveFolder.open(target)).isInstanceOf(ArchiveException.class);

        assertThat(target.resolve(".offprint/local/tmp")).doesNotExist();
    }

    @Test
    void a_folder_that_nobody_can_write_to_is_refused() {
        var kernel = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernel));

        assertThatThrownBy(() -> ArchiveFolder.open(kernel.resolve("archive"))).isInstanceOf(ArchiveException.class);
    }

    private Path temporary(String content) throws IOException {
        return Files.writeString(archive.temporaryFile(), content);
    }

    private Stream<Path> temporaries() throws IOException {
        try (var files = Files.list(root.resolve(".offprint/local/tmp"))) {
            return files.toList().stream();
        }
    }
}
