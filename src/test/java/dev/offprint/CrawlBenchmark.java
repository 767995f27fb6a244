package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a crawl takes with pacing off, beside what the server's own delays make it take at least. Prints its figures and
 * fails only when something is missing; run by {@code mvn test -Pbenchmark}.
 */
class CrawlBenchmark {
    private static final int POSTS = 200;
    private static final int PICTURES_EACH = 3;
    private static final int CONCURRENCY = 8;
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void a_crawl_takes_little_more_than_its_servers_delays() throws IOException {
        try (var publication = new LoopbackPublication()) {
            serve(publication);
            for (int round = 1; round <= ROUNDS; round++) {
                int before = publication.asked().size();
                long start = System.nanoTime();

                var run = ProgramRun.of(List.of(
                        "export",
                        publication.address(),
                        "-o",
                        folder.resolve("archive-" + round).toString(),
                        "--rate",
                        "0",
                        "--concurrency",
                        String.valueOf(CONCURRENCY)));

                var took = Duration.ofNanos(System.nanoTime() - start);
                assertThat(run.exit()).as(run.err()).isZero();
                int requests = publication.asked().size() - before;
                System.out.printf(
                        "crawl, round %d: %d requests in %d ms; the server's floor is %d ms%n",
                        round, requests, took.toMillis(), requests * DELAY.toMillis() / CONCURRENCY);
            }
        }
    }

    private static void serve(LoopbackPublication publication) {
        for (int id = 1; id <= POSTS; id++) {
            var body = new StringBuilder("<p>Bread.</p>");
            for (int picture = 1; picture <= PICTURES_EACH; picture++) {
                String path = "/" + id + "-" + picture + ".png";
                publication.file(
                        path,
                        "image/png",
                        ("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + path).getBytes(StandardCharsets.ISO_8859_1));
                body.append("<img src=\"")
                        .append(publication.address())
                        .append(path)
                        .append("\">");
            }
            publication.post(id, "bread-" + id, body.toString());
        }
        publication.troubled((path, whole) -> whole.newBuilder()
                .headersDelay(DELAY.toMillis(), TimeUnit.MILLISECONDS)
                .build());
    }
}
