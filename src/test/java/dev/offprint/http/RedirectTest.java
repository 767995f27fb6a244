package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.broken;
import static dev.offprint.http.ScriptedTransport.redirect;
import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects, each hop of which is a request of its own. */
final class RedirectTest {
    private static final String START = "https://x.example/p/old";

    private final ScriptedTransport server = new ScriptedTransport();

    private FetchResult fetch(String address) {
        return fetch(FetchRequest.text(URI.create(address)));
    }

    private FetchResult fetch(FetchRequest request) {
        var policy = new HttpPolicy(0, 2, 3, Duration.ofSeconds(1), 1000, null, "offprint-test", false);
        var fetcher = new PoliteFetcher(server, policy, new RecordingSleeper(), new Random(7), Clock.systemUTC());
        return fetcher.fetch(request);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void every_kind_is_followed_and_the_result_names_the_last_address(int status) {
        server.on(START, redirect(status, "/p/new")).on("https://x.example/p/new", response(200, "here"));

        assertThat(fetch(START)).isEqualTo(new FetchResult.Found(URI.create("https://x.example/p/new"), null, "here"));
    }

    @Test
    void another_host_is_followed_to() {
        server.on(START, redirect(301, "//www.example/p/new")).on("https://www.example/p/new", response(404, "gone"));

        assertThat(fetch(START)).isEqualTo(new FetchResult.Missing(URI.create("https://www.example/p/new"), 404));
    }

    @Test
    void a_circle_is_noticed() {
        server.on(START, redirect(302, "/p/other")).on("https://x.example/p/other", redirect(302, "/p/old#top"));

        assertThat(fetch(START))
                .isEqualTo(new FetchResult.Failed(
                        URI.create("https://x.example/p/other"),
                        "x.example/p/other: it redirects in a circle; it may want a login or a cookie"));
    }

    @Test
    void the_tenth_redirect_is_the_last() {
        for (int i = 0; i < 20; i++) {
            server.on("https://x.example/" + i, redirect(302, "/" + (i + 1)));
        }
        server.on("https://x.example/20", response(200, "here"));

        assertThat(fetch("https://x.example/10")).isInstanceOf(FetchResult.Found.class);
        assertThat(fetch("https://x.example/9"))
                .isEqualTo(new FetchResult.Failed(
                        URI.create("https://x.example/19"), "x.example/19: it redirects more than 10 times"));
    }

    @Test
    void https_is_not_left_for_http() {
        server.on(START, redirect(301, "http://x.example/p/old"));

        assertThat(fetch(START))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo(
                                        "x.example/p/old: it redirects from https to plain http (x.example), which is not followed"));
    }

    @Test
    void http_may_become_https() {
        server.on("http://x.example/p/old", redirect(301, START)).on(START, response(200, "here"));

        assertThat(fetch("http://x.example/p/old")).isInstanceOf(FetchResult.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://x.example/", "javascript:alert(1)", "http://", "https://a b/"})
    void nothing_but_http_is_followed_to(String location) {
        server.on(START, redirect(302, location));

        assertThat(fetch(START)).isInstanceOf(FetchResult.Failed.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void one_budget_of_retries_covers_all_hops() {
        server.on(START, broken(), broken(), redirect(302, "/p/new"))
                .on("https://x.example/p/new", broken(), response(500, ""), response(200, "too late"));

        assertThat(fetch(START)).isInstanceOf(FetchResult.Failed.class);
        assertThat(server.asked()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"301, GET", "302, GET", "303, GET", "307, POST", "308, POST"})
    void a_question_is_asked_again_only_where_the_redirect_says_so(int status, String method) {
        server.on(START, redirect(status, "/p/new")).on("https://x.example/p/new", response(200, "here"));

        fetch(FetchRequest.answerTo("{}", URI.create(START)));

        assertThat(server.methods()).containsExactly("POST", method);
    }
}
