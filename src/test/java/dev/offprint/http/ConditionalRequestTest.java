package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.redirect;
import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking whether an answer has changed, rather than for the answer. */
final class ConditionalRequestTest {
    private static final Version TAGGED = new Version("\"v1\"", "Wed, 04 Feb 2026 10:00:00 GMT");
    private static final HttpPolicy POLICY =
            new HttpPolicy(0, 2, 0, Duration.ofSeconds(5), 1000, null, "offprint-test", false);

    private final MockWebServer server = new MockWebServer();
    private final OkHttpTransport transport = new OkHttpTransport(POLICY, Set.of("127.0.0.1"), Sessions.none());

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/p/bread");
    }

    private static PoliteFetcher fetcher(Transport transport) {
        return new PoliteFetcher(transport, POLICY, new RecordingSleeper(), new Random(7), Clock.systemUTC());
    }

    @Test
    void an_answer_says_by_what_its_version_is_known() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("ETag", "\"v1\"")
                .setHeader("Last-Modified", "Wed, 04 Feb 2026 10:00:00 GMT")
                .body("bread")
                .build());

        assertThat(fetcher(transport).fetch(FetchRequest.text(address())))
                .isEqualTo(new FetchResult.Found(address(), null, "bread", TAGGED));
    }

    @Test
    void a_version_that_the_server_still_has_is_not_sent_again() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(304).build());

        var result = fetcher(transport).fetch(FetchRequest.textUnless(TAGGED, address()));

        assertThat(result).isEqualTo(new FetchResult.Unchanged(address()));
        var asked = server.takeRequest();
        assertThat(asked.getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(asked.getHeaders().get("If-Modified-Since")).isNull();
    }

    @Test
    void a_date_serves_where_there_is_no_entity_tag() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("bread and salt").build());

        var result = fetcher(transport).fetch(FetchRequest.textUnless(new Version(null, TAGGED.modified()), address()));

        assertThat(result).isEqualTo(new FetchResult.Found(address(), null, "bread and salt"));
        assertThat(server.takeRequest().getHeaders().get("If-Modified-Since")).isEqualTo(TAGGED.modified());
    }

    @Test
    void unchanged_is_no_answer_to_whoever_asked_for_the_whole() {
        server.enqueue(new MockResponse.Builder().code(304).build());

        assertThat(fetcher(transport).fetch(FetchRequest.text(address())))
                .isEqualTo(new FetchResult.Failed(address(), "127.0.0.1/p/bread: the server answered 304", 304));
    }

    @Test
    void another_host_is_not_asked_about_a_version_that_is_not_its_own() {
        var script = new ScriptedTransport()
                .on("https://x.example/p/bread", redirect(301, "https://y.example/p/bread"))
                .on("https://y.example/p/bread", response(304, ""));

        assertThat(fetcher(script).fetch(FetchRequest.textUnless(TAGGED, URI.create("https://x.example/p/bread"))))
                .isInstanceOf(FetchResult.Failed.class);
    }
}
