package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real server on loopback can do to one exchange. */
final class OkHttpTransportTest {
    private static final long LARGEST_FILE = 200_000;

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private final OkHttpTransport transport = transport(Duration.ofSeconds(5));

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private static OkHttpTransport transport(Duration timeout) {
        return new OkHttpTransport(
                new HttpPolicy(0, 2, 0, timeout, LARGEST_FILE, null, "offprint-test", false),
                Set.of("127.0.0.1"),
                Sessions.none());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/p/bread?x=1");
    }

    private Answer text() {
        return transport.exchange(FetchRequest.text(address()));
    }

    private Answer file() {
        return transport.exchange(FetchRequest.file(address(), folder.resolve("file")));
    }

    private static MockResponse.Builder ok(String body) {
        return new MockResponse.Builder().code(200).body(body);
    }

    private static void assertBroken(Answer answer, Answer.Kind kind) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.kind()).as(broken.reason()).isEqualTo(kind));
    }

    @Test
    void text_is_kept_in_memory_with_the_headers_that_matter() throws InterruptedException {
        server.enqueue(ok("Bread")
                .setHeader("Content-Type", "text/html")
                .setHeader("Set-Cookie", "session=secret")
                .build());

        assertThat(text()).isEqualTo(ScriptedTransport.response(200, "Bread", "content-type", "text/html"));
        var asked = server.takeRequest();
        assertThat(asked.getTarget()).isEqualTo("/p/bread?x=1");
        assertThat(asked.getHeaders().get("User-Agent")).isEqualTo("offprint-test");
        assertThat(asked.getHeaders().get("Cookie")).isNull();
    }

    @Test
    void a_file_is_streamed_to_its_place() {
        server.enqueue(ok("pixels").setHeader("Content-Type", "image/png").build());

        assertThat(file())
                .isEqualTo(
                        new Answer.Response(200, java.util.Map.of("content-type", "image/png"), ByteString.EMPTY, 6));
        assertThat(folder.resolve("file")).hasContent("pixels");
    }

    @Test
    void an_error_for_a_file_is_read_as_text_and_leaves_no_file() {
        server.enqueue(ok("no such picture").code(404).build());

        assertThat(file()).isEqualTo(ScriptedTransport.response(404, "no such picture"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_empty_body_is_an_answer() {
        server.enqueue(ok("").build());

        assertThat(text()).isEqualTo(ScriptedTransport.response(200, ""));
    }

    @Test
    void compressed_text_is_unpacked() throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeUtf8("Bread");
        }
        server.enqueue(new MockResponse.Builder()
                .body(packed)
                .setHeader("Content-Encoding", "gzip")
                .build());

        assertThat(text()).isEqualTo(ScriptedTransport.response(200, "Bread"));
    }

    @Test
    void redirects_are_left_to_the_caller() {
        server.enqueue(ok("").code(302).setHeader("Location", "/elsewhere").build());

        assertThat(text()).isEqualTo(ScriptedTransport.redirect(302, "/elsewhere"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_reset_may_pass() {
        server.enqueue(
                ok("Bread").onResponseStart(new SocketEffect.CloseSocket()).build());

        assertBroken(text(), Answer.Kind.PASSING);
    }

    @Test
    void a_body_shorter_than_its_length_may_pass_and_leaves_no_file() {
        var cut = ok("x".repeat(1000))
                .setHeader("Content-Length", "5000")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
        server.enqueue(cut);
        server.enqueue(cut);

        assertBroken(text(), Answer.Kind.PASSING);
        assertBroken(file(), Answer.Kind.PASSING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_malformed_chunk_may_pass() {
        server.enqueue(ok("not a chunk\r\n")
                .removeHeader("Content-Length")
                .setHeader("Transfer-Encoding", "chunked")
                .build());

        assertBroken(text(), Answer.Kind.PASSING);
    }

    @Test
    void a_refused_connection_is_told_from_one_that_breaks() {
        var address = address();
        server.close();

        assertBroken(transport.exchange(FetchRequest.text(address)), Answer.Kind.UNREACHABLE);
    }

    @Test
    void a_file_over_the_limit_is_not_read_when_its_length_says_so() {
        server.enqueue(ok("x").setHeader("Content-Length", "300000000").build());

        assertBroken(file(), Answer.Kind.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_over_the_limit_is_cut_off_when_no_length_warned() {
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("x".repeat((int) LARGEST_FILE + 1), 8192)
                .build());

        assertBroken(file(), Answer.Kind.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_at_the_limit_is_taken() {
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("x".repeat((int) LARGEST_FILE), 8192)
                .build());

        assertThat(file())
                .isInstanceOfSatisfying(
                        Answer.Response.class, saved -> assertThat(saved.size()).isEqualTo(LARGEST_FILE));
    }

    @Test
    void a_small_answer_that_unpacks_to_an_enormous_one_is_cut_off() throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.write(new byte[(int) AnswerReader.MAX_TEXT_BYTES + 1]);
        }
        assertThat(packed.size()).isLessThan(LARGEST_FILE);
        server.enqueue(new MockResponse.Builder()
                .body(packed)
                .setHeader("Content-Encoding", "gzip")
                .build());

        assertBroken(text(), Answer.Kind.TOO_LARGE);
    }

    @Test
    void of_a_large_error_only_the_beginning_is_read() {
        server.enqueue(ok("x".repeat(3_000_000)).code(500).build());

        assertThat(text())
                .isInstanceOfSatisfying(
                        Answer.Response.class,
                        error -> assertThat(error.body().size()).isEqualTo((int) AnswerReader.MAX_ERROR_BYTES));
    }

    @Test
    void a_server_that_drips_is_given_up() {
        server.enqueue(
                ok("x".repeat(1000)).throttleBody(1, 20, TimeUnit.MILLISECONDS).build());
        try (var hasty = transport(Duration.ofMillis(500))) {
            assertBroken(hasty.exchange(FetchRequest.text(address())), Answer.Kind.TOO_SLOW);
        }
    }

    @Test
    void a_silent_server_may_pass() {
        server.enqueue(ok("late").headersDelay(30, TimeUnit.SECONDS).build());
        try (var hasty = transport(Duration.ofMillis(200))) {
            assertBroken(hasty.exchange(FetchRequest.text(address())), Answer.Kind.PASSING);
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        server.enqueue(ok("pixels").build());
        Path nowhere = folder.resolve("none").resolve("file");

        var answer = transport.exchange(FetchRequest.file(address(), nowhere));

        assertBroken(answer, Answer.Kind.UNSAVED);
        assertThat(answer.toString()).contains(nowhere.toString());
    }

    @Test
    void only_http_addresses_are_asked() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x");

        assertBroken(transport.exchange(FetchRequest.text(secret.toUri())), Answer.Kind.FORBIDDEN);
    }

    @Test
    void an_interrupted_caller_does_not_wait_for_the_server() throws Exception {
        server.enqueue(ok("late").headersDelay(30, TimeUnit.SECONDS).build());
        var isStarted = new CountDownLatch(1);
        var keptFlag = new AtomicBoolean();
        var work = new FutureTask<Void>(() -> {
            isStarted.countDown();
            assertThatThrownBy(this::text)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("interrupted while fetching 127.0.0.1/p/bread");
            keptFlag.set(Thread.currentThread().isInterrupted());
            return null;
        });
        var caller = new Thread(work);

        caller.start();
        assertThat(isStarted.await(10, TimeUnit.SECONDS)).isTrue();
        server.takeRequest();
        caller.interrupt();
        work.get(10, TimeUnit.SECONDS);

        assertThat(keptFlag).isTrue();
    }

    @Test
    void a_question_is_sent_as_json() throws InterruptedException {
        server.enqueue(ok("[]").build());

        var answer = transport.exchange(FetchRequest.answerTo("{\"query\":\"é\"}", address()));

        var asked = server.takeRequest();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Response.class,
                        response -> assertThat(response.body().utf8()).isEqualTo("[]"));
        assertThat(asked.getMethod()).isEqualTo("POST");
        assertThat(asked.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(asked.getBody()).isEqualTo(ByteString.encodeUtf8("{\"query\":\"é\"}"));
    }
}
