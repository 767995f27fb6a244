package dev.offprint;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A listing that does not say when posts were edited: each young post is asked for, on the condition that it has changed. */
@WireMockTest
class SyncConditionalTest {
    private static final String POST = "/api/v1/posts/oat";

    @TempDir
    private Path work;

    private static ObjectNode oat(String home, String body) {
        var post = Responses.post("example.org", 1, "oat", "Oat", body);
        post.put("canonical_url", home + "/p/oat");
        return post;
    }

    private static void publish(String home, String body, String tag) {
        var listed = oat(home, body).putNull("body_html");
        stubFor(get(urlEqualTo("/api/v1/archive?sort=new&offset=0&limit=50")).willReturn(okJson("[" + listed + "]")));
        stubFor(get(urlEqualTo("/api/v1/archive?sort=new&offset=1&limit=50")).willReturn(okJson("[]")));
        stubFor(get(urlEqualTo(POST))
                .willReturn(okJson(oat(home, body).toString()).withHeader("ETag", tag)));
        stubFor(get(urlEqualTo(POST)).withHeader("If-None-Match", equalTo(tag)).willReturn(status(304)));
    }

    private ProgramRun run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--rate", "0", "--retries", "0"));
        return ProgramRun.of(all, Map.of(), Clock.fixed(Instant.parse("2026-02-10T03:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void a_post_is_asked_for_by_the_version_that_is_known_and_read_when_there_is_another(WireMockRuntimeInfo server)
            throws IOException {
        var home = server.getHttpBaseUrl();
        var archive = work.resolve("archive");
        var file = archive.resolve("posts/2026-02-01-oat.md");
        publish(home, "<p>Old.</p>", "\"v1\"");
        var first = run("export", home, "-o", archive.toString());
        assertThat(first.exit()).as(first.err()).isZero();

        run("sync", archive.toString());
        verify(1, getRequestedFor(urlEqualTo(POST)).withHeader("If-None-Match", equalTo("\"v1\"")));
        assertThat(Files.readString(file)).contains("Old.");

        publish(home, "<p>New.</p>", "\"v2\"");
        var third = run("sync", archive.toString());
        assertThat(third.out()).contains("1 edited");
        assertThat(Files.readString(file)).contains("New.");

        run("sync", archive.toString());
        verify(1, getRequestedFor(urlEqualTo(POST)).withHeader("If-None-Match", equalTo("\"v2\"")));
    }
}
