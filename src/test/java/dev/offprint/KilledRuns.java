package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A served publication and the program's jar, which is killed as by {@code kill -9} or a power cut, at any moment while it takes
 * the publication into an archive.
 */
final class KilledRuns implements AutoCloseable {
    static final int POSTS = 12;

    private final LoopbackPublication publication = new LoopbackPublication();
    private final ProgramJar jar;

    KilledRuns(Path folder) throws IOException, InterruptedException {
        jar = ProgramJar.within(folder);
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

    private static byte[] picture(String content) {
        return ("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    LoopbackPublication publication() {
        return publication;
    }

    List<String> export(Path archive) {
        return List.of("export", publication.address(), "-o", archive.toString(), "--rate", "0", "--concurrency", "3");
    }

    static List<String> sync(Path archive) {
        return List.of("sync", archive.toString(), "--rate", "0", "--concurrency", "3");
    }

    /** What lasts; what is passing may differ from run to run. */
    static FileTree lasting(Path archive) throws IOException {
        return FileTree.of(archive).only(file -> !file.startsWith(".offprint/local/"));
    }

    /** How many requests a whole run makes. It is to end with 0. */
    int requestsOf(List<String> words) throws IOException, InterruptedException {
        int before = publication.asked().size();
        assertWhole(words);
        return publication.asked().size() - before;
    }

    private void assertWhole(List<String> words) throws IOException, InterruptedException {
        var run = jar.run(words);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /** Runs until that moment, and once more to the end: then the archive is what an uninterrupted run makes. */
    void assertMadeWhole(List<String> words, Moment moment, Path archive, FileTree expected)
            throws IOException, InterruptedException {
        kill(words, moment);
        var again = jar.run(words);
        assertThat(again.exit()).as("killed at %s: %s", moment, again.err()).isZero();
        lasting(archive).assertSameAs(expected);
    }

    /**
     * When to kill: so many nanoseconds after a request came in, whether that is before, during or after a write; or in what is
     * done when all has come in.
     */
    record Moment(int request, int nanoseconds) {
        static Moment of(Random random, int requests) {
            return new Moment(
                    1 + random.nextInt(requests), random.nextInt(random.nextInt(3) == 0 ? 120_000_000 : 4_000_000));
        }
    }

    private void kill(List<String> words, Moment moment) throws IOException, InterruptedException {
        var asked = new AtomicInteger();
        var reached = new CountDownLatch(1);
        publication.reacting(path -> {
            if (asked.incrementAndGet() == moment.request()) {
                reached.countDown();
            }
        });
        var process = jar.start(words);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        process.onExit()
                .completeOnTimeout(process, moment.nanoseconds(), TimeUnit.NANOSECONDS)
                .join();
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        publication.reacting(path -> {});
    }

    @Override
    public void close() {
        publication.close();
    }
}
