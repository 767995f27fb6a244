package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.broken;
import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers become results, and what is tried again after which wait. */
final class PoliteFetcherTest {
    private static final String PAGE = "https://x.example/p/bread?token=secret";
    private static final URI ADDRESS = URI.create(PAGE);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-04T10:00:00Z"), ZoneOffset.UTC);

    private final ScriptedTransport server = new ScriptedTransport();
    private final RecordingSleeper sleeper = new RecordingSleeper();
    private final PoliteFetcher fetcher = fetcher(0);

    private PoliteFetcher fetcher(double requestsPerSecond) {
        var policy = new HttpPolicy(requestsPerSecond, 2, 3, Duration.ofSeconds(1), 1000, null, "offprint-test", false);
        return new PoliteFetcher(server, policy, sleeper, new Random(7), CLOCK);
    }

    private FetchResult fetch() {
        return fetcher.fetch(FetchRequest.text(ADDRESS));
    }

    @Test
    void a_page_is_found_with_its_type_and_text() {
        server.on(PAGE, response(200, "Brød", "content-type", "text/html; charset=utf-8"));

        assertThat(fetch()).isEqualTo(new FetchResult.Found(ADDRESS, "text/html; charset=utf-8", "Brød"));
        assertThat(fetcher.traffic()).isEqualTo(new Traffic(1, 5, List.of()));
    }

    @Test
    void text_is_decoded_by_its_declared_charset() {
        var bytes = ByteString.of((byte) 'B', (byte) 'r', (byte) 0xf8, (byte) 'd');
        server.on(
                PAGE,
                new Answer.Response(200, java.util.Map.of("content-type", "text/html; charset=iso-8859-1"), bytes, 4));

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        FetchResult.Found.class,
                        found -> assertThat(found.text()).isEqualTo("Brød"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-16LE|text/xml; charset=utf-8",
                "UTF-16BE|application/json",
                "UTF-16|text/xml; charset=iso-8859-1",
                "UTF-16LE|text/xml; charset=utf-16le",
                "UTF-8|application/json"
            })
    void text_that_cannot_be_what_is_declared_is_decoded_by_what_its_bytes_show(String charset, String declared) {
        var bytes = ByteString.encodeString("Brød at the quay", Charset.forName(charset));
        server.on(PAGE, new Answer.Response(200, java.util.Map.of("content-type", declared), bytes, bytes.size()));

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        FetchResult.Found.class,
                        found -> assertThat(found.text()).isEqualTo("Brød at the quay"));
    }

    @Test
    void only_text_without_a_declared_charset_is_taken_for_encoded_twice() {
        var twice = ByteString.encodeString("BrÃ¸d", java.nio.charset.StandardCharsets.UTF_8);
        server.on(PAGE, new Answer.Response(200, java.util.Map.of("content-type", "text/xml"), twice, twice.size()));
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        FetchResult.Found.class,
                        found -> assertThat(found.text()).isEqualTo("Brød"));
    }

    @Test
    void text_without_a_type_is_utf_8_and_may_be_empty() {
        server.on(PAGE, response(200, ""));

        assertThat(fetch()).isEqualTo(new FetchResult.Found(ADDRESS, null, ""));
    }

    @Test
    void a_file_is_saved(@TempDir Path folder) {
        server.on(PAGE, response(200, "pixels", "content-type", "image/png"));

        assertThat(fetcher.fetch(FetchRequest.file(ADDRESS, folder.resolve("a.png"))))
                .isEqualTo(new FetchResult.Saved(ADDRESS, "image/png", 6));
        assertThat(folder.resolve("a.png")).hasContent("pixels");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_missing_page_is_a_result(int status) {
        server.on(PAGE, response(status, "gone"));

        assertThat(fetch()).isEqualTo(new FetchResult.Missing(ADDRESS, status));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 407, 451})
    void a_server_that_does_not_give_has_refused(int status) {
        server.on(PAGE, response(status, "no"));

        assertThat(fetch())
                .isEqualTo(
                        new FetchResult.Refused(ADDRESS, status, "x.example/p/bread: the server answered " + status));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 301, 304, 400, 405, 418})
    void any_other_status_is_a_failure_and_not_tried_again(int status) {
        server.on(PAGE, response(status, ""));

        assertThat(fetch())
                .isEqualTo(new FetchResult.Failed(ADDRESS, "x.example/p/bread: the server answered " + status, status));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void what_may_pass_is_tried_again(int status) {
        server.on(PAGE, response(status, ""), response(status, ""), response(200, "at last"));

        assertThat(fetch()).isEqualTo(new FetchResult.Found(ADDRESS, null, "at last"));
        assertThat(server.asked()).hasSize(3);
        assertThat(sleeper.waits()).hasSize(2);
        assertThat(sleeper.waits().get(0)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(sleeper.waits().get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(2));
    }

    @Test
    void a_broken_connection_is_tried_again() {
        server.on(PAGE, broken(), response(200, "at last"));

        assertThat(fetch()).isEqualTo(new FetchResult.Found(ADDRESS, null, "at last"));
    }

    @Test
    void retries_come_to_an_end_and_the_reason_names_no_query() {
        server.on(PAGE, broken());

        assertThat(fetch())
                .isEqualTo(new FetchResult.Failed(ADDRESS, "x.example/p/bread: the connection broke (tries: 4)"));
        assertThat(fetcher.traffic()).isEqualTo(new Traffic(4, 0, List.of()));
    }

    @Test
    void a_server_error_that_stays_is_a_failure() {
        server.on(PAGE, response(503, ""));

        assertThat(fetch())
                .isEqualTo(
                        new FetchResult.Failed(ADDRESS, "x.example/p/bread: the server answered 503 (tries: 4)", 503));
    }

    @Test
    void too_many_requests_to_the_end_is_a_refusal() {
        server.on(PAGE, response(429, ""));

        assertThat(fetch())
                .isEqualTo(new FetchResult.Refused(
                        ADDRESS,
                        429,
                        "x.example/p/bread: the server answered 429 (tries: 4); ask less often, or again later"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FORBIDDEN", "TOO_LARGE", "TOO_SLOW", "UNKNOWN_HOST", "UNTRUSTED", "UNREADABLE", "UNRECORDED"})
    void what_will_not_pass_is_not_tried_again(String kind) {
        server.on(PAGE, new Answer.Broken(Answer.Kind.valueOf(kind), "it is so"));

        assertThat(fetch()).isEqualTo(new FetchResult.Failed(ADDRESS, "x.example/p/bread: it is so"));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17|17",
                " 120 |120",
                "300|300",
                "Wed, 04 Feb 2026 10:00:42 GMT|42",
            })
    void a_pause_that_the_server_asks_for_is_kept(String retryAfter, int seconds) {
        server.on(PAGE, response(429, "", "retry-after", retryAfter), response(200, "well"));

        assertThat(fetch()).isEqualTo(new FetchResult.Found(ADDRESS, null, "well"));
        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "soon", "-5", "", "Wed, 04 Feb 2026 09:00:00 GMT"})
    void a_pause_that_means_nothing_gives_way_to_back_off(String retryAfter) {
        server.on(PAGE, response(503, "", "retry-after", retryAfter), response(200, "well"));

        assertThat(fetch()).isEqualTo(new FetchResult.Found(ADDRESS, null, "well"));
        assertThat(sleeper.waits()).hasSize(1).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"301|5", "99999999999999999999|525600", "Wed, 04 Feb 2026 12:00:00 GMT|120"})
    void a_pause_beyond_five_minutes_ends_the_fetch(String retryAfter, long minutes) {
        server.on(PAGE, response(503, "", "retry-after", retryAfter));

        assertThat(fetch())
                .isEqualTo(new FetchResult.Refused(
                        ADDRESS,
                        503,
                        "x.example/p/bread: the server answered 503 (tries: 1); the server asks to wait " + minutes
                                + " minutes"));
        assertThat(sleeper.waits()).isEmpty();
    }

    @Test
    void back_off_doubles_up_to_a_minute() {
        var delays = new RetryDelay(CLOCK, new Random(1) {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        });

        assertThat(java.util.stream.IntStream.of(0, 1, 2, 5, 6, 60).mapToObj(delays::backOff))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    @ParameterizedTest
    @CsvSource({
        "403,<title>Just a moment...</title>,",
        "503,<script src=/cdn-cgi/challenge-platform/x.js>,",
        "403,<form id=cf-chl-form>,",
        "200,Welcome,challenge",
        "429,Wait,challenge"
    })
    void a_challenge_page_is_named_with_what_can_be_done(int status, String body, String mitigated) {
        server.on(PAGE, mitigated == null ? response(status, body) : response(status, body, "cf-mitigated", mitigated));

        assertThat(fetch()).isInstanceOfSatisfying(FetchResult.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.reason())
                    .startsWith("x.example/p/bread: Cloudflare")
                    .contains("challenge page");
        });
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_found_no_place_is_a_result_of_its_own(@TempDir Path folder) {
        server.on(PAGE, new Answer.Broken(Answer.Kind.UNSAVED, "the disk is full"));

        assertThat(fetcher.fetch(FetchRequest.file(ADDRESS, folder.resolve("file"))))
                .isEqualTo(new FetchResult.Unsaved(ADDRESS, "x.example/p/bread: the disk is full"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_post_about_challenge_pages_is_no_challenge_page() {
        server.on(PAGE, response(200, "Just a moment"));

        assertThat(fetch()).isInstanceOf(FetchResult.Found.class);
    }

    @Test
    void an_interrupted_wait_cancels_and_keeps_the_flag() {
        server.on(PAGE, broken());
        var interrupted = new PoliteFetcher(
                server,
                HttpPolicy.standard(),
                duration -> {
                    throw new InterruptedException();
                },
                new Random(7),
                CLOCK);

        assertThatThrownBy(() -> interrupted.fetch(FetchRequest.text(ADDRESS)))
                .isInstanceOf(CancellationException.class)
                .hasMessageNotContaining("secret");
        assertThat(Thread.interrupted()).isTrue();
    }
}
