package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come packed. */
final class UnpackingTest {
    /** "Bread, bread, bread and salt", packed by the encoder of Node.js. */
    private static final String BROTLI = "iw2AQnJlYWQsIGJyZWFkLCBicmVhZCBhbmQgc2FsdAM=";

    /** 70 million zero bytes, packed in the same way. */
    private static final String BROTLI_BOMB =
            "z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37f/7//8M/ARCHBQC69//518GCfwIgDgsAdCpYAA==";

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private final OkHttpTransport transport = new OkHttpTransport(
            new HttpPolicy(0, 2, 0, Duration.ofSeconds(20), 200_000, null, "offprint-test", false),
            Set.of("127.0.0.1"),
            Sessions.none());

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private void serve(Buffer body, String encoding) {
        server.enqueue(new MockResponse.Builder()
                .body(body)
                .setHeader("Content-Encoding", encoding)
                .build());
    }

    private static Buffer bytes(String base64) {
        return new Buffer().write(Objects.requireNonNull(ByteString.decodeBase64(base64)));
    }

    private static Buffer gzipped(ByteString content) throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.write(content);
        }
        return packed;
    }

    private Answer text() {
        return transport.exchange(FetchRequest.text(uri()));
    }

    private Answer file() {
        return transport.exchange(FetchRequest.file(uri(), folder.resolve("file")));
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/");
    }

    private static void assertBroken(Answer answer, Answer.Kind kind) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(kind));
    }

    @Test
    void gzip_and_brotli_are_asked_for_and_unpacked() throws Exception {
        serve(gzipped(ByteString.encodeUtf8("Bread")), "GZIP");
        serve(bytes(BROTLI), "br");

        assertThat(text()).isEqualTo(ScriptedTransport.response(200, "Bread"));
        assertThat(text()).isEqualTo(ScriptedTransport.response(200, "Bread, bread, bread and salt"));
        assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).isEqualTo("br, gzip");
    }

    @Test
    void a_file_is_unpacked_too() {
        serve(bytes(BROTLI), "br");

        assertThat(file())
                .isInstanceOfSatisfying(
                        Answer.Response.class, saved -> assertThat(saved.size()).isEqualTo(28));
        assertThat(folder.resolve("file")).hasContent("Bread, bread, bread and salt");
    }

    @Test
    void what_was_packed_twice_is_unpacked_twice() throws IOException {
        serve(gzipped(bytes(BROTLI).readByteString()), "br, gzip");

        assertThat(text()).isEqualTo(ScriptedTransport.response(200, "Bread, bread, bread and salt"));
    }

    @Test
    void an_encoding_without_a_body_is_an_empty_answer() {
        serve(new Buffer(), "gzip");
        serve(new Buffer().writeUtf8("Bread"), "identity");

        assertThat(text()).isEqualTo(ScriptedTransport.response(200, ""));
        assertThat(text()).isEqualTo(ScriptedTransport.response(200, "Bread"));
    }

    @Test
    void another_encoding_is_named_and_leaves_no_file() {
        serve(new Buffer().writeUtf8("?"), "zstd");
        serve(new Buffer().writeUtf8("?"), "zstd");

        assertBroken(text(), Answer.Kind.UNREADABLE);
        var answer = file();
        assertBroken(answer, Answer.Kind.UNREADABLE);
        assertThat(answer.toString()).contains("packed as \"zstd\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_is_not_packed_as_it_says_may_pass() {
        serve(new Buffer().writeUtf8("this was never packed at all"), "gzip");
        serve(new Buffer().writeUtf8("this was never packed at all"), "br");

        assertBroken(text(), Answer.Kind.PASSING);
        assertBroken(text(), Answer.Kind.PASSING);
    }

    @Test
    void an_answer_that_unpacks_to_an_enormous_one_is_cut_off() {
        serve(bytes(BROTLI_BOMB), "br");
        serve(bytes(BROTLI_BOMB), "br");

        assertBroken(text(), Answer.Kind.TOO_LARGE);
        assertBroken(file(), Answer.Kind.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }
}
