package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.broken;
import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a run puts up with a host that fails, and with a network that does. */
final class EnduranceTest {
    private final ScriptedTransport server = new ScriptedTransport();
    private PoliteFetcher fetcher = fetcher(0);

    private PoliteFetcher fetcher(int retries) {
        var policy = new HttpPolicy(0, 2, retries, Duration.ofSeconds(1), 1000, null, "offprint-test", false);
        var clock = Clock.fixed(Instant.parse("2026-02-04T10:00:00Z"), ZoneOffset.UTC);
        return new PoliteFetcher(server, policy, new RecordingSleeper(), new Random(7), clock);
    }

    private FetchResult fetch(String address) {
        return fetcher.fetch(FetchRequest.text(URI.create(address)));
    }

    private void fetchAll(int pages, Answer... answers) {
        IntStream.range(0, pages).forEach(page -> {
            server.on("https://x.example/" + page, answers);
            fetch("https://x.example/" + page);
        });
    }

    @Test
    void a_host_that_keeps_failing_is_left_alone_and_said_so() {
        fetchAll(HostHealth.PATIENCE_WITH_SILENCE, broken());
        server.on("https://x.example/next", response(200, "well"));

        assertThat(fetch("https://x.example/next"))
                .isEqualTo(new FetchResult.Failed(
                        URI.create("https://x.example/next"),
                        "x.example/next: not asked, because the host kept failing in this run"));
        assertThat(server.asked()).hasSize(HostHealth.PATIENCE_WITH_SILENCE);
        assertThat(fetcher.traffic().problems())
                .containsExactly(
                        new Problem(
                                Problem.Code.HOST_LEFT_ALONE,
                                "x.example",
                                "5 fetches in a row failed (the last one: the connection broke), so the host is left alone for the rest of this run; run again later"));
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504", "429"})
    void a_host_in_trouble_is_left_alone_later_than_a_silent_one(int status) {
        fetchAll(HostHealth.PATIENCE_WITH_ERRORS, response(status, "trouble"));

        fetch("https://x.example/next");

        assertThat(server.asked()).hasSize(HostHealth.PATIENCE_WITH_ERRORS);
        assertThat(fetcher.traffic().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("20 fetches in a row failed"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "UNTRUSTED", "TOO_SLOW"})
    void a_host_that_cannot_be_reached_is_left_alone(Answer.Kind kind) {
        fetchAll(HostHealth.PATIENCE_WITH_SILENCE, new Answer.Broken(kind, "out of reach"));

        fetch("https://x.example/next");

        assertThat(server.asked()).hasSize(HostHealth.PATIENCE_WITH_SILENCE);
    }

    @Test
    void a_host_to_which_no_connection_can_be_made_keeps_nobody_waiting_unless_it_was_there_before() {
        fetcher = fetcher(5);
        var nothing = new Answer.Broken(Answer.Kind.UNREACHABLE, "no connection could be made");

        fetchAll(1, nothing);
        assertThat(server.asked()).hasSize(3);
        fetchAll(1, nothing);
        assertThat(server.asked()).hasSize(3 + 2);

        fetchAll(1, response(200, "here"));
        fetchAll(1, nothing);
        assertThat(server.asked()).hasSize(3 + 2 + 1 + 6);
    }

    @Test
    void a_host_in_trouble_from_the_start_has_all_retries_once() {
        fetcher = fetcher(5);

        fetchAll(2, response(503, "trouble"));

        assertThat(server.asked()).hasSize(6 + 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_LARGE", "FORBIDDEN", "UNSAVED", "UNREADABLE"})
    void what_is_wrong_with_one_address_says_nothing_of_its_host(Answer.Kind kind) {
        fetchAll(20, new Answer.Broken(kind, "no"));

        assertThat(server.asked()).hasSize(20);
        assertThat(fetcher.traffic().problems()).isEmpty();
    }

    @Test
    void a_host_that_asks_for_a_browser_each_time_is_left_alone() {
        fetchAll(20, response(403, "Just a moment", "cf-mitigated", "challenge"));

        assertThat(server.asked()).hasSize(HostHealth.PATIENCE_WITH_SILENCE);
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "200"})
    void any_answer_is_a_sign_of_life(int status) {
        fetchAll(HostHealth.PATIENCE_WITH_SILENCE - 1, broken());
        server.on("https://x.example/alive", response(status, "here"));
        fetch("https://x.example/alive");
        fetchAll(HostHealth.PATIENCE_WITH_SILENCE - 1, broken());

        server.on("https://x.example/next", response(200, "well"));
        assertThat(fetch("https://x.example/next")).isInstanceOf(FetchResult.Found.class);
    }

    @Test
    void another_host_and_another_port_are_asked_on() {
        fetchAll(HostHealth.PATIENCE_WITH_SILENCE, broken());
        server.on("https://y.example/", response(200, "well"));
        server.on("https://x.example:8443/", response(200, "well"));

        assertThat(fetch("https://y.example/")).isInstanceOf(FetchResult.Found.class);
        assertThat(fetch("https://x.example:8443/")).isInstanceOf(FetchResult.Found.class);
    }

    @Test
    void a_run_in_which_most_fails_stops_trying_again() {
        fetcher = fetcher(1);
        int hosts = RetryBudget.AT_LEAST + 20;

        IntStream.range(0, hosts).forEach(host -> {
            server.on("https://" + host + ".example/", broken());
            fetch("https://" + host + ".example/");
        });

        assertThat(server.asked()).hasSize(hosts + RetryBudget.AT_LEAST);
        assertThat(fetcher.traffic().problems()).extracting(Problem::code).containsExactly(Problem.Code.RETRIES_SPENT);
    }

    @Test
    void a_long_run_may_try_again_as_often_as_it_goes_well() {
        fetcher = fetcher(1);

        for (int page = 0; page < 10 * RetryBudget.AT_LEAST; page++) {
            fetchAll(1, response(200, "well"));
            fetchAll(1, broken(), response(200, "at last"));
        }

        assertThat(fetcher.traffic().problems()).isEmpty();
    }
}
