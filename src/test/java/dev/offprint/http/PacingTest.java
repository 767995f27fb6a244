package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a request may go out. The clock stands still, so each wait counts from the same moment. */
final class PacingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-04T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final RecordingSleeper sleeper = new RecordingSleeper();
    private final ScriptedTransport server = new ScriptedTransport()
            .on("https://x.example/1", response(200, "one"))
            .on("https://x.example/2", response(429, "", "retry-after", "60"), response(200, "two"))
            .on("https://y.example/1", response(200, "one"));

    private PoliteFetcher fetcher(Transport transport, double requestsPerSecond, int concurrency) {
        var policy = new HttpPolicy(
                requestsPerSecond, concurrency, 3, Duration.ofSeconds(1), 1000, null, "offprint-test", false);
        return new PoliteFetcher(transport, policy, sleeper, new Random(7), CLOCK);
    }

    private static FetchRequest text(String address) {
        return FetchRequest.text(URI.create(address));
    }

    private FetchRequest file(String address) {
        return FetchRequest.file(URI.create(address), folder.resolve("file"));
    }

    @Test
    void text_is_spaced_per_host() {
        var fetcher = fetcher(server, 2, 1);

        fetcher.fetch(text("https://x.example/1"));
        fetcher.fetch(text("https://x.example/1"));
        fetcher.fetch(text("https://y.example/1"));
        fetcher.fetch(text("https://X.example/1"));

        assertThat(sleeper.waits()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void a_prompt_request_does_not_wait_and_the_next_one_waits_the_longer() {
        var fetcher = fetcher(server, 2, 1);

        fetcher.fetch(text("https://x.example/1"));
        fetcher.fetch(text("https://x.example/1").prompt());
        fetcher.fetch(text("https://x.example/1"));

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void files_are_not_spaced() {
        var fetcher = fetcher(server, 1, 1);

        fetcher.fetch(text("https://x.example/1"));
        fetcher.fetch(file("https://x.example/1"));
        fetcher.fetch(file("https://x.example/1"));

        assertThat(sleeper.waits()).isEmpty();
    }

    @Test
    void a_rate_of_nothing_means_no_pause() {
        var fetcher = fetcher(server, 0, 1);

        fetcher.fetch(text("https://x.example/1"));
        fetcher.fetch(text("https://x.example/1"));

        assertThat(sleeper.waits()).isEmpty();
    }

    @Test
    void a_host_that_asks_for_a_pause_gets_it_from_everyone() {
        var fetcher = fetcher(server, 0, 1);

        fetcher.fetch(text("https://x.example/2"));
        fetcher.fetch(file("https://x.example/1"));
        fetcher.fetch(text("https://y.example/1"));

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    @Test
    void no_more_requests_are_in_flight_than_allowed() throws Exception {
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        var threeAtOnce = new CountDownLatch(3);
        Transport slow = request -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            threeAtOnce.countDown();
            awaitWithin(threeAtOnce);
            inFlight.decrementAndGet();
            return response(200, "");
        };
        var fetcher = fetcher(slow, 0, 3);
        var threads = Executors.newFixedThreadPool(9);

        var fetches = new ArrayList<Future<FetchResult>>();
        for (int i = 0; i < 27; i++) {
            fetches.add(threads.submit(() -> fetcher.fetch(text("https://x.example/1"))));
        }
        for (var fetch : fetches) {
            assertThat(fetch.get(10, TimeUnit.SECONDS)).isInstanceOf(FetchResult.Found.class);
        }
        threads.shutdown();

        assertThat(most).hasValue(3);
        assertThat(fetcher.traffic().requests()).isEqualTo(27);
    }

    @Test
    void a_request_that_waits_holds_nobody_up() throws Exception {
        var waiting = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        Sleeper gate = duration -> {
            waiting.countDown();
            assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
        };
        var policy = new HttpPolicy(1, 1, 0, Duration.ofSeconds(1), 1000, null, "offprint-test", false);
        var fetcher = new PoliteFetcher(server, policy, gate, new Random(7), CLOCK);
        fetcher.fetch(text("https://x.example/1"));
        var thread = Executors.newSingleThreadExecutor();

        var paced = thread.submit(() -> fetcher.fetch(text("https://x.example/1")));
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        var other = fetcher.fetch(text("https://y.example/1"));
        released.countDown();

        assertThat(other).isInstanceOf(FetchResult.Found.class);
        assertThat(paced.get(10, TimeUnit.SECONDS)).isInstanceOf(FetchResult.Found.class);
        thread.shutdown();
    }

    private static void awaitWithin(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
