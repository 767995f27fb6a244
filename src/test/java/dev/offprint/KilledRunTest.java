package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any moment, as by {@code kill -9} or a power cut: the next one makes the archive whole. */
class KilledRunTest {
    private static final int POSTS = 12;
    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    private LoopbackPublication publication;

    @BeforeEach
    void serve() throws IOException {
        publication = new LoopbackPublication();
        for (int id = 1; id <= POSTS; id++) {
            publication.file("/one-" + id + ".png", "image/png", picture("one " + id));
            publication.file("/two-" + id + ".png", "image/png", picture("two " + id));
            publication.post(
                    id,
                    "bread-" + id,
                    "<p>After <a href=\"%1$s/p/bread-%2$d\">that</a> this.</p><img src=\"%1$s/one-%3$d.png\"><img src=\"%1$s/two-%3$d.png\">"
                            .formatted(publication.address(), id % POSTS + 1, id));
        }
    }

    @AfterEach
    void stop() {
        publication.close();
    }

    private static byte[] picture(String content) {
        return ("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> export(Path archive) {
        return List.of("export", publication.address(), "-o", archive.toString(), "--rate", "0", "--concurrency", "3");
    }

    private static List<String> sync(Path archive) {
        return List.of("sync", archive.toString(), "--rate", "0", "--concurrency", "3");
    }

    /** What lasts; what is passing may differ from run to run. */
    private static FileTree lasting(Path archive) throws IOException {
        return FileTree.of(archive).only(file -> !file.startsWith(".offprint/local/"));
    }

    @Test
    void an_export_that_is_killed_at_any_moment_is_made_whole_by_the_next() throws Exception {
        var whole = folder.resolve("whole");
        assertThat(ProgramRun.of(export(whole)).exit()).isZero();
        int requests = publication.asked().size();
        var expected = lasting(whole);
        var moments = new Random(20);

        for (int kill = 0; kill < KILLS; kill++) {
            var archive = folder.resolve("killed-" + kill);

            var moment = Moment.of(moments, requests);
            kill(export(archive), moment);

            assertMadeWhole(export(archive), archive, expected, moment);
        }
    }

    @Test
    void a_sync_that_is_killed_at_any_moment_is_made_whole_by_the_next() throws Exception {
        var before = folder.resolve("before");
        assertThat(ProgramRun.of(export(before)).exit()).isZero();
        var exported = FileTree.of(before);
        change();
        int asked = publication.asked().size();
        assertThat(ProgramRun.of(sync(before)).exit()).isZero();
        int requests = publication.asked().size() - asked;
        var expected = lasting(before);
        assertThat(expected).isNotEqualTo(exported);
        var moments = new Random(8);

        for (int kill = 0; kill < KILLS / 2; kill++) {
            var archive = folder.resolve("synced-" + kill);
            exported.writeTo(archive);

            var moment = Moment.of(moments, requests);
            kill(sync(archive), moment);

            assertMadeWhole(sync(archive), archive, expected, moment);
        }
    }

    /** Edits half of the posts, renames one and adds one. */
    private void change() {
        for (int id = 1; id <= POSTS; id += 2) {
            publication.post(
                    id,
                    "bread-" + id,
                    "<p>Better bread.</p><img src=\"%s/one-%d.png\">".formatted(publication.address(), id));
        }
        publication.post(2, "bread-renamed", "<p>Bread by another name.</p>");
        publication.post(
                POSTS + 1,
                "butter",
                "<p>Butter for <a href=\"%s/p/bread-3\">bread</a>.</p>".formatted(publication.address()));
    }

    private static void assertMadeWhole(List<String> words, Path archive, FileTree expected, Moment moment)
            throws IOException {
        var again = ProgramRun.of(words);
        assertThat(again.exit()).as("killed at %s: %s", moment, again.err()).isZero();
        lasting(archive).assertSameAs(expected);
    }

    /** When to kill: so many nanoseconds after a request came in, whether that is before, during or after a write. */
    private record Moment(int request, int nanoseconds) {
        static Moment of(Random random, int requests) {
            return new Moment(1 + random.nextInt(requests), random.nextInt(4_000_000));
        }
    }

    /** Runs the program in a process of its own until that moment. */
    private void kill(List<String> words, Moment moment) throws IOException, InterruptedException {
        var asked = new AtomicInteger();
        var reached = new CountDownLatch(1);
        publication.reacting(path -> {
            if (asked.incrementAndGet() == moment.request()) {
                reached.countDown();
            }
        });
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        var process = new ProcessBuilder(
                        Stream.concat(java.stream(), words.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "output", ".txt").toFile())
                .start();
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        process.onExit()
                .completeOnTimeout(process, moment.nanoseconds(), TimeUnit.NANOSECONDS)
                .join();
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        publication.reacting(path -> {});
    }
}
