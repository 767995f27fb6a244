package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a server can do instead of sending a picture. The post is kept all the same, its picture stays where it is, the run says
 * so and ends with 3, and nothing else is left behind.
 */
class PictureFaultsTest {
    private static final byte[] PNG =
            "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR and pixels".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private LoopbackPublication publication;

    @BeforeEach
    void serve() throws IOException {
        publication = new LoopbackPublication();
    }

    @AfterEach
    void stop() {
        publication.close();
    }

    private static MockResponse.Builder answer() {
        return new MockResponse.Builder().setHeader("Content-Type", "image/png");
    }

    private static MockResponse.Builder png() {
        return answer().body(new Buffer().write(PNG));
    }

    private static MockResponse.Builder redirect(int status, String location) {
        return new MockResponse.Builder().code(status).setHeader("Location", location);
    }

    private ProgramRun exportWith(String picture, String... options) {
        publication.post(1, "bread", "<p>Look:</p><img src=\"" + picture + "\" alt=\"a loaf\">");
        var words = Stream.concat(
                Stream.of("export", publication.address(), "-o", archive().toString(), "--rate", "0", "--retries", "0"),
                Stream.of(options));
        return ProgramRun.of(words.toList());
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private String page() throws IOException {
        try (var posts = Files.list(archive().resolve("posts"))) {
            return Files.readString(posts.findFirst().orElseThrow());
        }
    }

    private void assertLeftWhereItIs(String picture, ProgramRun run, String reason) throws IOException {
        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("picture-unavailable: substack:1: ").contains(reason);
        assertThat(page()).contains("![a loaf](" + picture + ")");
        assertThat(archive().resolve("images")).doesNotExist();
        assertThat(archive().resolve(".offprint/local/tmp")).isEmptyDirectory();
    }

    static List<Arguments> faults() {
        return List.of(
                argumentSet("reset", png().onResponseStart(new SocketEffect.CloseSocket()), "the connection broke"),
                argumentSet(
                        "reset in the middle of the body",
                        png().setHeader("Content-Length", "4000").onResponseEnd(new SocketEffect.CloseSocket()),
                        "the answer was cut short"),
                argumentSet(
                        "malformed chunk",
                        png().removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked"),
                        "cut short or is not HTTP"),
                argumentSet("empty body", answer(), "the server sent an empty file"),
                argumentSet(
                        "page",
                        answer().body("<!doctype html><html><body>Not here</body></html>"),
                        "the server sent a web page"),
                argumentSet("text", answer().body("not here"), "a file of an unknown type"),
                argumentSet("unknown packing", png().setHeader("Content-Encoding", "zstd"), "packed as \"zstd\""));
    }

    static List<Arguments> refusals() {
        return List.of(
                argumentSet("login", answer().code(401), "401"),
                argumentSet("refusal", answer().code(403), "403"),
                argumentSet(
                        "challenge", answer().code(403).body("<title>Just a moment...</title>"), "a challenge page"),
                argumentSet("not found", answer().code(404), "no such picture (404)"),
                argumentSet("gone", answer().code(410), "no such picture (410)"),
                argumentSet("too many requests", answer().code(429), "429"),
                argumentSet(
                        "too many requests for a year",
                        answer().code(429).setHeader("Retry-After", "31536000"),
                        "asks to wait"),
                argumentSet("error", answer().code(500), "500"),
                argumentSet("bad gateway", answer().code(502), "502"),
                argumentSet("unavailable", answer().code(503), "503"),
                argumentSet("gateway timeout", answer().code(504), "504"),
                argumentSet("unchanged", answer().code(304), "304"),
                argumentSet("circle", redirect(302, "/1.png"), "in a circle"),
                argumentSet("a private address", redirect(302, "http://10.0.0.1/1.png"), "private network"),
                argumentSet("its own machine", redirect(307, "http://[::1]/1.png"), "private network"),
                argumentSet("a file", redirect(302, "file:///etc/passwd"), "no http or https address"),
                argumentSet(
                        "300 MB that say so",
                        answer().setHeader("Content-Length", "300000000"),
                        "larger than the limit of 104857600 bytes"));
    }

    @ParameterizedTest
    @MethodSource({"faults", "refusals"})
    void a_picture_that_does_not_come_stays_where_it_is(MockResponse.Builder answer, String reason) throws IOException {
        publication.answer("/1.png", answer.build());
        String picture = publication.address() + "/1.png";

        var run = exportWith(picture);

        assertLeftWhereItIs(picture, run, reason);
    }

    @Test
    void a_host_that_refuses_connections_is_named() throws IOException {
        String picture;
        try (var gone = new LoopbackPublication()) {
            picture = gone.address() + "/1.png";
        }

        assertLeftWhereItIs(picture, exportWith(picture, "--allow-private-hosts"), "no connection could be made");
    }

    @Test
    void a_host_that_is_not_there_is_named() throws IOException {
        String picture = "https://nobody.invalid/1.png";

        assertLeftWhereItIs(picture, exportWith(picture), "no such host");
    }

    @Test
    void a_host_without_tls_is_named() throws IOException {
        try (var plain = new PlainHost()) {
            String picture = "https://127.0.0.1:" + plain.port() + "/1.png";

            assertLeftWhereItIs(picture, exportWith(picture, "--allow-private-hosts"), "the connection broke");
        }
    }

    @Test
    void a_host_whose_certificate_is_not_trusted_is_named() throws IOException {
        var strange = new WireMockServer(
                WireMockConfiguration.options().dynamicHttpsPort().httpDisabled(true));
        strange.start();
        try {
            String picture = "https://localhost:" + strange.httpsPort() + "/1.png";

            assertLeftWhereItIs(
                    picture, exportWith(picture, "--allow-private-hosts"), "certificate is not trusted for this host");
        } finally {
            strange.stop();
        }
    }

    static List<Arguments> slownesses() {
        var large = new Buffer().write(PNG).write(new byte[10_000]);
        return List.of(
                argumentSet(
                        "a byte now and then",
                        answer().body(large).throttleBody(1, 50, TimeUnit.MILLISECONDS),
                        "the answer did not come to its end in time"),
                argumentSet(
                        "nothing at all",
                        png().onResponseStart(SocketEffect.Stall.INSTANCE),
                        "the server did not answer in time"),
                argumentSet(
                        "nothing but a beginning",
                        answer().body(large).onResponseBody(SocketEffect.Stall.INSTANCE),
                        "the server did not answer in time"));
    }

    @ParameterizedTest
    @MethodSource("slownesses")
    void a_picture_that_takes_too_long_stays_where_it_is(MockResponse.Builder answer, String reason)
            throws IOException {
        publication.answer("/1.png", answer.build());
        String picture = publication.address() + "/1.png";

        assertLeftWhereItIs(picture, exportWith(picture, "--timeout", "0.2"), reason);
    }

    @Test
    void a_picture_over_the_size_that_was_asked_for_is_cut_off() throws IOException {
        publication.answer(
                "/1.png",
                answer().chunkedBody(new Buffer().write(PNG).write(new byte[1_100_000]), 64 * 1024)
                        .build());
        String picture = publication.address() + "/1.png";

        assertLeftWhereItIs(picture, exportWith(picture, "--max-asset-size", "1"), "limit of 1048576 bytes");
    }

    @Test
    void a_packed_picture_that_unpacks_to_an_enormous_one_is_cut_off() throws IOException {
        publication.answer(
                "/1.png",
                answer().setHeader("Content-Encoding", "gzip")
                        .body(gzipped(new Buffer().write(PNG).write(new byte[1_100_000])))
                        .build());
        String picture = publication.address() + "/1.png";

        assertLeftWhereItIs(picture, exportWith(picture, "--max-asset-size", "1"), "limit of 1048576 bytes");
    }

    private static Buffer gzipped(Buffer content) throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeAll(content);
        }
        return packed;
    }

    private void assertKept(ProgramRun run, String extension) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(page()).containsPattern("!\\[a loaf]\\(\\.\\./images/bread/[0-9a-f]{8}\\." + extension + "\\)");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_followed(int status) throws IOException {
        publication.answer("/1.png", redirect(status, "/moved.png").build());
        publication.answer("/moved.png", png().build());

        assertKept(exportWith(publication.address() + "/1.png"), "png");
    }

    static List<Arguments> oddities() throws IOException {
        return List.of(
                argumentSet("wrong type", png().setHeader("Content-Type", "text/html"), "png"),
                argumentSet("no type", png().removeHeader("Content-Type"), "png"),
                argumentSet(
                        "packed",
                        answer().setHeader("Content-Encoding", "gzip").body(gzipped(new Buffer().write(PNG))),
                        "png"),
                argumentSet(
                        "drawing",
                        answer().body("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>"),
                        "svg"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void a_picture_is_known_by_its_bytes(MockResponse.Builder answer, String extension) throws IOException {
        publication.answer("/1.png", answer.build());

        assertKept(exportWith(publication.address() + "/1.png"), extension);
    }
}
