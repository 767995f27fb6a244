package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private static final Set<String> NAMES = Set.of("substack.sid", "connect.sid");
    private static final Set<String> HOSTS = Set.of("substack.com", "bread.substack.com", "www.bread.example");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final String FILE = """
            # Netscape HTTP Cookie File
            # http://curl.haxx.se/rfc/cookie_spec.html

            #HttpOnly_.substack.com\tTRUE\t/\tTRUE\t1900000000\tsubstack.sid\ts%3Asecret.one%2F
            .substack.com\tTRUE\t/\tFALSE\t0\tab_testing_id\ttracker
            www.bread.example FALSE / TRUE 0 connect.sid s%3Asecret.two
            www.bread.example\tFALSE\t/api\tTRUE\t0\tsubstack.sid\tthird
            """;

    private final Sessions sessions = Sessions.parse(FILE, NAMES, HOSTS, NOW);

    @ParameterizedTest
    @CsvSource({
        "https://substack.com/api/v1/x, substack.sid=s%3Asecret.one%2F",
        "https://bread.substack.com/p/rye, substack.sid=s%3Asecret.one%2F",
        "https://BREAD.substack.com/p/rye, substack.sid=s%3Asecret.one%2F",
        "https://www.bread.example/p/rye, connect.sid=s%3Asecret.two",
        "https://www.bread.example/api/v1/x, connect.sid=s%3Asecret.two; substack.sid=third",
    })
    void a_cookie_goes_where_it_belongs(String address, String header) {
        assertThat(sessions.header(HttpUrl.get(address))).contains(header);
        assertThat(sessions.cover(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bread.substack.com/p/rye",
                "https://other.substack.com/p/rye",
                "https://bread.substack.com.evil.example/",
                "https://notsubstack.com/",
                "https://bread.example/p/rye",
                "https://sub.www.bread.example/p/rye",
                "https://substackcdn.com/image.png"
            })
    void and_nowhere_else(String address) {
        assertThat(sessions.header(HttpUrl.get(address))).isEmpty();
        assertThat(sessions.cover(URI.create(address))).isFalse();
    }

    @Test
    void a_cookie_of_one_host_is_not_for_the_hosts_below_it() {
        var exact = Sessions.parse(
                "substack.com\tFALSE\t/\tTRUE\t0\tsubstack.sid\tx", NAMES, Set.of("bread.substack.com"), NOW);

        assertThat(exact.header(HttpUrl.get("https://bread.substack.com/"))).isEmpty();
    }

    @Test
    void nothing_prints_a_value() {
        assertThat(sessions.toString())
                .contains("substack.sid for substack.com")
                .doesNotContain("secret", "third");
    }

    @Test
    void sessions_that_have_ended_are_named_with_their_end() {
        assertThatExceptionOfType(UnreadableSessionsException.class)
                .isThrownBy(() -> parse(".substack.com\tTRUE\t/\tTRUE\t1700000000\tsubstack.sid\tsecret"))
                .withMessageContaining("has ended (substack.sid for .substack.com at 2023-11-14T22:13:20Z)")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cookies\":[]}|has 1 fields; expected the 7",
                ".substack.com TRUE / TRUE 0 other value|the cookies hold no session: expected one named connect.sid or substack.sid",
                ".substack.com TRUE / TRUE soon substack.sid secret|line 1 of the cookies has no number as its expiry",
                ".substack.com TRUE / TRUE 0 substack.sid sec;ret|line 1 of the cookies has a value that no cookie can have",
                "# nothing|hold no session"
            })
    void a_file_that_is_of_no_use_is_named_without_its_values(String text, String expected) {
        assertThatExceptionOfType(UnreadableSessionsException.class)
                .isThrownBy(() -> parse(text))
                .withMessageContaining(expected)
                .withMessageNotContaining("secret");
    }

    @Test
    void without_sessions_no_address_is_covered() {
        assertThat(Sessions.none().isEmpty()).isTrue();
        assertThat(Sessions.none().cover(URI.create("https://substack.com/"))).isFalse();
        assertThat(sessions.isEmpty()).isFalse();
    }

    @Test
    void an_answer_is_kept_without_the_session_and_the_readers_address() {
        var page = "<script>window._preloads = JSON.parse(\"{\\\"user\\\":{\\\"email\\\":\\\"me@bread.example\\\"},"
                + "\\\"sid\\\":\\\"s:secret.one/\\\"}\")</script>s%3Asecret.two<input value=\"me@bread.example\">é";
        var answer =
                new Answer.Response(200, Map.of("location", "/x?sid=s%3Asecret.two"), ByteString.encodeUtf8(page), 999);

        var clean = sessions.scrubbed(answer);

        assertThat(clean.body().utf8())
                .isEqualTo("<script>window._preloads = JSON.parse(\"{\\\"user\\\":{\\\"email\\\":\\\"\\\"},"
                        + "\\\"sid\\\":\\\"\\\"}\")</script><input value=\"\">é");
        assertThat(clean.headers()).containsEntry("location", "/x?sid=");
        assertThat(clean.size()).isEqualTo(999);
    }

    @Test
    void a_redirect_to_another_host_and_back_ends_the_session() {
        var led = new ArrayList<String>();
        Transport server = request -> {
            led.add(request.uri().getHost() + request.uri().getPath() + " " + request.isLedAway());
            return switch (request.uri().getPath()) {
                case "/1" -> ScriptedTransport.redirect(302, "/2");
                case "/2" -> ScriptedTransport.redirect(302, "https://other.example/3");
                case "/3" -> ScriptedTransport.redirect(302, "https://bread.substack.com/4");
                default -> ScriptedTransport.response(200, "here");
            };
        };
        var policy = new HttpPolicy(0, 2, 0, Duration.ofSeconds(1), 1000, null, "offprint-test", false);
        var fetcher = new PoliteFetcher(server, policy, new RecordingSleeper(), new Random(7), Clock.systemUTC());

        fetcher.fetch(FetchRequest.text(URI.create("https://bread.substack.com/1")));

        assertThat(led)
                .isEqualTo(List.of(
                        "bread.substack.com/1 false",
                        "bread.substack.com/2 false",
                        "other.example/3 true",
                        "bread.substack.com/4 true"));
    }

    private static Sessions parse(String text) {
        return Sessions.parse(text, NAMES, HOSTS, NOW);
    }
}
