package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does when the place where it writes lets it down: it says so, and leaves what the next run needs. */
class StorageFaultsTest {
    private static final int POSTS = 12;
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TempDir
    private Path folder;

    private LoopbackPublication publication;
    private Path archive;

    @BeforeEach
    void serve() throws IOException {
        archive = folder.resolve("archive");
        publication = new LoopbackPublication();
        var random = new Random(7);
        for (int id = 1; id <= POSTS; id++) {
            var picture = new byte[1_000_000];
            random.nextBytes(picture);
            System.arraycopy(PNG_HEAD, 0, picture, 0, PNG_HEAD.length);
            publication.file("/picture-" + id + ".png", "image/png", picture);
            publication.post(
                    id,
                    "bread-" + id,
                    "<p>Bread.</p><img src=\"" + publication.address() + "/picture-" + id + ".png\">");
        }
    }

    @AfterEach
    void stop() {
        publication.close();
    }

    private ProgramRun export(Path into) {
        return ProgramRun.of(
                List.of("export", publication.address(), "-o", into.toString(), "--rate", "0", "--concurrency", "2"));
    }

    /** What lasts; what is passing tells of the runs. */
    private static FileTree lasting(Path archive) throws IOException {
        return FileTree.of(archive).only(file -> !file.startsWith(".offprint/local/"));
    }

    private void assertCompletes() throws IOException {
        var again = export(archive);
        assertThat(again.exit()).as(again.err()).isZero();
        var whole = folder.resolve("whole");
        assertThat(export(whole).exit()).isZero();
        lasting(archive).assertSameAs(lasting(whole));
    }

    private static void assertOneSentence(ProgramRun run, String... parts) {
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("offprint: ").contains(parts);
    }

    @Test
    void a_full_disk_ends_the_run_and_the_next_one_completes_it() throws Exception {
        Files.createDirectory(archive);
        assumeTrue(mounted("tmpfs", "-t", "tmpfs", "-o", "size=10m"), "a small disk can be made by root on Linux only");
        try {
            var run = export(archive);

            assertOneSentence(run, "cannot be written to any more", "No space left on device", "run again");
            assertThat(FileTree.list(archive.resolve("posts"))).isNotEmpty().hasSizeLessThan(POSTS);
            assertThat(mounted("tmpfs", "-o", "remount,size=40m")).isTrue();
            assertCompletes();
        } finally {
            run(List.of("umount", archive.toString()));
        }
    }

    @Test
    void a_folder_that_is_taken_away_during_the_run_ends_it() throws IOException {
        publication.reacting(path -> {
            if (path.equals("/api/v1/posts/bread-6")) {
                Files.move(archive, folder.resolve("elsewhere"));
            }
        });

        var run = export(archive);

        assertOneSentence(run, "cannot be written to any more: its folder " + archive, " is gone");
        publication.reacting(path -> {});
        assertCompletes();
    }

    @Test
    void a_folder_in_which_nobody_may_write_ends_the_run_before_it_begins() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write everywhere");

        assertOneSentence(export(closed.resolve("archive")), "cannot be written to", "-o");
    }

    @Test
    void a_disk_that_can_only_be_read_is_told_by_every_command_that_writes() throws Exception {
        Files.createDirectory(archive);
        assumeTrue(mounted("tmpfs", "-t", "tmpfs", "-o", "size=40m"), "a disk can be made by root on Linux only");
        try {
            assertThat(export(archive).exit()).isZero();
            var page = Files.writeString(folder.resolve("page.html"), "<p>Bread.</p>");
            assertThat(mounted("tmpfs", "-o", "remount,ro")).isTrue();
            String reason = "Read-only file system";

            assertOneSentence(ProgramRun.of(List.of("sync", archive.toString())), "sync", archive.toString(), reason);
            assertOneSentence(export(archive), "export", archive.toString(), reason);
            assertOneSentence(
                    ProgramRun.of(List.of("rebuild", archive.toString())), "rebuild", archive.toString(), reason);
            assertOneSentence(
                    ProgramRun.of(
                            List.of("convert", page.toString(), "--platform", "substack", "-o", archive.toString())),
                    "convert",
                    archive.resolve("page.md").toString(),
                    reason);
            assertOneSentence(
                    ProgramRun.of(List.of("verify", archive.toString())), "verify", archive.toString(), reason);
        } finally {
            run(List.of("umount", archive.toString()));
        }
    }

    @Test
    void a_file_that_cannot_be_written_costs_its_post_alone() throws IOException {
        Files.createDirectories(archive.resolve("posts/2026-01-01-bread-6.md/in-the-way"));

        var run = export(archive);

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("file-not-written: ").contains("2026-01-01-bread-6.md");
        delete(archive.resolve("posts/2026-01-01-bread-6.md"));
        assertCompletes();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean mounted(String what, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(options));
        command.addAll(List.of(what, archive.toString()));
        return System.getProperty("os.name").equals("Linux") && run(command);
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
