package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files whose connection breaks in the middle, on a real server on loopback. */
final class ContinuedFileTest {
    private static final int RETRIES = 2;
    private static final String WHOLE = "0123456789".repeat(100_000);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-04T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private final HttpPolicy policy =
            new HttpPolicy(0, 2, RETRIES, Duration.ofSeconds(5), 2_000_000, null, "offprint-test", false);
    private final OkHttpTransport transport = new OkHttpTransport(policy, Set.of("127.0.0.1"), Sessions.none());
    private final PoliteFetcher fetcher =
            new PoliteFetcher(transport, policy, new RecordingSleeper(), new Random(7), CLOCK);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private Path file() {
        return folder.resolve("file");
    }

    private FetchResult fetch() {
        var address = URI.create("http://127.0.0.1:" + server.getPort() + "/episode.mp3");
        return fetcher.fetch(FetchRequest.file(address, file()));
    }

    /** The whole, of which about a half arrives. */
    private static MockResponse.Builder broken() {
        return new MockResponse.Builder().body(WHOLE).onResponseBody(new SocketEffect.CloseSocket());
    }

    /** The rest from some byte on. */
    private static MockResponse.Builder rest(String validator, int from) {
        int last = WHOLE.length() - 1;
        return new MockResponse.Builder()
                .code(206)
                .setHeader("ETag", validator)
                .setHeader("Content-Range", "bytes %d-%d/%d".formatted(from, last, WHOLE.length()))
                .body(WHOLE.substring(from));
    }

    private static String asked(RecordedRequest request, String header) {
        return String.valueOf(request.getHeaders().get(header));
    }

    /** Breaks once and gives what is asked for then, which is known only when it is asked. */
    private void serveRest(String validator) {
        server.setDispatcher(new mockwebserver3.Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String range = request.getHeaders().get("Range");
                if (range == null) {
                    return broken().setHeader("ETag", validator).build();
                }
                return rest(validator, Integer.parseInt(range.replaceAll("\\D", "")))
                        .build();
            }
        });
    }

    private void assertWhole(FetchResult result) throws IOException {
        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.Saved.class,
                        saved -> assertThat(saved.size()).isEqualTo(WHOLE.length()));
        assertThat(Files.readString(file())).isEqualTo(WHOLE);
    }

    @Test
    void a_file_is_continued_where_the_connection_broke() throws Exception {
        serveRest("\"v1\"");

        assertWhole(fetch());
        assertThat(server.takeRequest().getHeaders().get("Range")).isNull();
        var second = server.takeRequest();
        assertThat(asked(second, "Range")).matches("bytes=[1-9]\\d*-");
        assertThat(asked(second, "If-Range")).isEqualTo("\"v1\"");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_date_serves_where_the_entity_tag_is_weak() throws Exception {
        String date = "Tue, 03 Feb 2026 10:00:00 GMT";
        server.enqueue(broken().setHeader("ETag", "W/\"v1\"")
                .setHeader("Last-Modified", date)
                .build());
        server.enqueue(new MockResponse.Builder().body(WHOLE).build());

        assertWhole(fetch());
        server.takeRequest();
        assertThat(asked(server.takeRequest(), "If-Range")).isEqualTo(date);
    }

    @Test
    void a_server_that_sends_the_whole_again_starts_the_file_over() throws Exception {
        server.enqueue(broken().setHeader("ETag", "\"v1\"").build());
        server.enqueue(new MockResponse.Builder()
                .setHeader("ETag", "\"v2\"")
                .body("another version")
                .build());

        assertThat(fetch()).isInstanceOf(FetchResult.Saved.class);
        assertThat(Files.readString(file())).isEqualTo("another version");
    }

    @Test
    void without_a_version_the_file_is_asked_for_again_from_its_beginning() throws Exception {
        server.enqueue(broken().build());
        server.enqueue(new MockResponse.Builder().body(WHOLE).build());

        assertWhole(fetch());
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("Range")).isNull();
    }

    @Test
    void a_part_that_was_not_asked_for_is_not_appended() throws Exception {
        server.enqueue(broken().setHeader("ETag", "\"v1\"").build());
        server.enqueue(rest("\"v1\"", 7).build());
        server.enqueue(new MockResponse.Builder().body(WHOLE).build());

        assertWhole(fetch());
    }

    @Test
    void a_file_that_has_become_shorter_is_asked_for_whole() throws Exception {
        server.enqueue(broken().setHeader("ETag", "\"v1\"").build());
        server.enqueue(new MockResponse.Builder().code(416).build());
        server.enqueue(new MockResponse.Builder().body("short").build());

        assertThat(fetch()).isInstanceOf(FetchResult.Saved.class);
        server.takeRequest();
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("Range")).isNull();
        assertThat(Files.readString(file())).isEqualTo("short");
    }

    @Test
    void a_busy_server_is_asked_for_the_same_part_again() throws Exception {
        server.enqueue(broken().setHeader("ETag", "\"v1\"").build());
        server.enqueue(new MockResponse.Builder().code(503).build());
        server.enqueue(new MockResponse.Builder().body(WHOLE).build());

        assertWhole(fetch());
        server.takeRequest();
        assertThat(asked(server.takeRequest(), "Range"))
                .isEqualTo(asked(server.takeRequest(), "Range"))
                .startsWith("bytes=");
    }

    @Test
    void a_body_that_was_packed_on_the_way_is_not_continued() throws Exception {
        var packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            new Random(7).ints(200_000).forEach(number -> write(sink, number));
        }
        server.enqueue(new MockResponse.Builder()
                .setHeader("ETag", "\"v1\"")
                .setHeader("Content-Encoding", "gzip")
                .body(packed)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(new MockResponse.Builder().body(WHOLE).build());

        assertWhole(fetch());
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("Range")).isNull();
    }

    @Test
    void nothing_is_left_of_a_file_that_never_came_whole() {
        for (int i = 0; i <= RETRIES; i++) {
            server.enqueue(broken().setHeader("ETag", "\"v1\"").build());
        }

        assertThat(fetch()).isInstanceOf(FetchResult.Failed.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void nothing_is_left_of_a_file_that_is_gone_when_it_is_to_be_continued() {
        server.enqueue(broken().setHeader("ETag", "\"v1\"").build());
        server.enqueue(new MockResponse.Builder().code(404).build());

        assertThat(fetch()).isInstanceOf(FetchResult.Missing.class);
        assertThat(file()).doesNotExist();
    }

    private static void write(okio.BufferedSink sink, int number) {
        try {
            sink.writeInt(number);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
