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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server can do instead of sending a post or a listing. What it does send is kept, and the exit tells a script the rest. */
class PostFaultsTest {
    private static final String SPOILT = "/api/v1/posts/bread-2";

    @TempDir
    private Path folder;

    private LoopbackPublication publication;

    @BeforeEach
    void serve() throws IOException {
        publication = new LoopbackPublication();
        for (int id = 1; id <= 3; id++) {
            publication.post(id, "bread-" + id, "<p>Bread " + id + ".</p>");
        }
    }

    @AfterEach
    void stop() {
        publication.close();
    }

    private ProgramRun export() {
        return exportOf(publication.address());
    }

    private ProgramRun exportOf(String address, String... options) {
        var words = Stream.concat(
                Stream.of("export", address, "-o", archive().toString(), "--rate", "0", "--retries", "0"),
                Stream.of(options));
        return ProgramRun.of(words.toList());
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private void assertPosts(String... names) throws IOException {
        try (var posts = Files.list(archive().resolve("posts"))) {
            assertThat(posts.map(post -> post.getFileName().toString().replaceFirst("^[0-9-]{11}", "")))
                    .containsExactlyInAnyOrder(names);
        }
    }

    private static MockResponse.Builder json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body);
    }

    static List<Arguments> faults() {
        var page = "<!doctype html><html><body><h1>We will be back</h1></body></html>";
        return List.of(
                argumentSet("reset", json("{}").onResponseStart(new SocketEffect.CloseSocket()), "unavailable"),
                argumentSet(
                        "body shorter than its length",
                        json("{}").setHeader("Content-Length", "4000").onResponseEnd(new SocketEffect.CloseSocket()),
                        "unavailable"),
                argumentSet(
                        "malformed chunk",
                        json("{}").removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked"),
                        "unavailable"),
                argumentSet("empty body", json(""), "unavailable"),
                argumentSet("page", json(page), "unreadable"),
                argumentSet("JSON that breaks off", json("{\"id\":2,\"title\":\"On br"), "unreadable"),
                argumentSet("JSON of something else", json("[]"), "unreadable"),
                argumentSet("unknown packing", json("{}").setHeader("Content-Encoding", "zstd"), "unavailable"),
                argumentSet(
                        "what is not packed as it says",
                        json("{}").setHeader("Content-Encoding", "gzip").body(new Buffer().writeUtf8("{}")),
                        "unavailable"),
                argumentSet("login", json("{}").code(401), "unavailable"),
                argumentSet("refusal", json("{}").code(403), "unavailable"),
                argumentSet("not found", json("{}").code(404), "unavailable"),
                argumentSet("gone", json("{}").code(410), "unavailable"),
                argumentSet("too many requests", json("{}").code(429), "unavailable"),
                argumentSet("error page", json(page).code(500), "unavailable"),
                argumentSet("bad gateway", json("").code(502), "unavailable"),
                argumentSet("unavailable", json("").code(503), "unavailable"),
                argumentSet("gateway timeout", json("").code(504), "unavailable"),
                argumentSet("unchanged", json("").code(304), "unavailable"),
                argumentSet("circle", json("").code(301).setHeader("Location", SPOILT), "unavailable"),
                argumentSet(
                        "a private address",
                        json("").code(308).setHeader("Location", "http://169.254.169.254/latest/meta-data"),
                        "unavailable"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_post_that_does_not_come_is_named_and_comes_with_the_next_run(MockResponse.Builder answer, String code)
            throws IOException {
        var broken = new Brittle(answer.build());
        publication.troubled((path, whole) -> path.equals(SPOILT) ? broken.or(whole) : whole);

        var run = export();

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("post-" + code + ": substack:2: ");
        assertPosts("bread-1.md", "bread-3.md");

        broken.mend();
        var again = export();
        assertThat(again.exit()).as(again.err()).isZero();
        assertPosts("bread-1.md", "bread-2.md", "bread-3.md");
    }

    /** An answer that is broken until it is mended. */
    private static final class Brittle {
        private final MockResponse broken;
        private boolean isMended;

        Brittle(MockResponse broken) {
            this.broken = broken;
        }

        MockResponse or(MockResponse whole) {
            return isMended ? whole : broken;
        }

        void mend() {
            isMended = true;
        }
    }

    static List<Arguments> listings() {
        return List.of(
                argumentSet("reset", json("[]").onResponseStart(new SocketEffect.CloseSocket()), 1),
                argumentSet("page", json("<!doctype html><html></html>"), 1),
                argumentSet("empty body", json(""), 1),
                argumentSet("error", json("{}").code(500), 1),
                argumentSet("overloaded", json("{}").code(503), 1),
                argumentSet("not found", json("{}").code(404), 1),
                argumentSet("login", json("{}").code(401), 4),
                argumentSet("refusal", json("{}").code(403), 4),
                argumentSet("challenge", json("<title>Just a moment...</title>").code(403), 4),
                argumentSet("too many requests", json("{}").code(429), 4),
                argumentSet("maintenance for a day", json("{}").code(503).setHeader("Retry-After", "86400"), 4));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void a_listing_that_does_not_come_ends_the_run_before_anything_is_made(MockResponse.Builder answer, int exit) {
        publication.troubled((path, whole) -> answer.build());

        var run = export();

        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(archive()).doesNotExist();
    }

    static List<Arguments> slownesses() {
        return List.of(
                argumentSet(
                        "a byte now and then",
                        json("[" + " ".repeat(1000) + "]").throttleBody(1, 50, TimeUnit.MILLISECONDS),
                        "the answer did not come to its end in time"),
                argumentSet(
                        "nothing at all",
                        json("").onResponseStart(SocketEffect.Stall.INSTANCE),
                        "the server did not answer in time"));
    }

    @ParameterizedTest
    @MethodSource("slownesses")
    void a_post_that_takes_too_long_is_named_and_comes_with_the_next_run(MockResponse.Builder answer, String reason)
            throws IOException {
        publication.troubled((path, whole) -> path.contains("bread-2") ? answer.build() : whole);

        var run = exportOf(publication.address(), "--timeout", "0.5");

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("post-unavailable: substack:2: ").contains(reason);
        assertPosts("bread-1.md", "bread-3.md");

        publication.troubled((path, whole) -> whole);
        var again = export();
        assertThat(again.exit()).as(again.err()).isZero();
        assertPosts("bread-1.md", "bread-2.md", "bread-3.md");
    }

    @ParameterizedTest
    @MethodSource("slownesses")
    void a_listing_that_takes_too_long_ends_the_run(MockResponse.Builder answer, String reason) {
        publication.troubled((path, whole) -> path.startsWith("/api/v1/archive") ? answer.build() : whole);

        assertEndsAtOnce(exportOf(publication.address(), "--timeout", "0.5"), reason);
    }

    private void assertEndsAtOnce(ProgramRun run, String reason) {
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("offprint: ").contains(reason);
        assertThat(archive()).doesNotExist();
    }

    @Test
    void a_publication_whose_certificate_is_not_trusted_ends_the_run() {
        var strange = new WireMockServer(
                WireMockConfiguration.options().dynamicHttpsPort().httpDisabled(true));
        strange.start();
        try {
            var run = exportOf("https://localhost:" + strange.httpsPort());

            assertEndsAtOnce(run, "the server's certificate is not trusted for this host");
        } finally {
            strange.stop();
        }
    }

    @Test
    void a_publication_whose_host_is_not_there_ends_the_run() {
        assertEndsAtOnce(exportOf("https://nobody.invalid"), "there is no such host, or no network");
    }

    @Test
    void a_listing_that_grows_while_it_is_being_paged_gives_each_post_once() throws IOException {
        for (int id = 4; id <= 60; id++) {
            publication.post(id, "bread-" + id, "<p>Bread " + id + ".</p>");
        }
        publication.reacting(path -> {
            if (path.contains("offset=50")) {
                publication.post(61, "bread-61", "<p>Just baked.</p>");
            }
        });

        var run = export();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(FileTree.list(archive().resolve("posts"))).hasSize(60);
        publication.reacting(path -> {});
        assertThat(export().exit()).isZero();
        assertThat(FileTree.list(archive().resolve("posts"))).hasSize(61);
    }

    @Test
    void a_listing_that_shrinks_while_it_is_being_paged_loses_nothing_that_the_sitemap_has() throws IOException {
        for (int id = 4; id <= 60; id++) {
            publication.post(id, "bread-" + id, "<p>Bread " + id + ".</p>");
        }
        publication.file("/sitemap.xml", "application/xml", sitemap().getBytes(StandardCharsets.UTF_8));
        publication.reacting(path -> {
            if (path.contains("offset=50")) {
                publication.without(60);
            }
        });

        var run = export();

        assertThat(run.err()).contains("listing-completed");
        assertThat(FileTree.list(archive().resolve("posts")).stream().map(Path::toString))
                .anyMatch(post -> post.endsWith("bread-10.md"));
    }

    private String sitemap() {
        var xml = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int id = 1; id <= 60; id++) {
            xml.append("<url><loc>%s/p/bread-%d</loc></url>".formatted(publication.address(), id));
        }
        return xml.append("</urlset>").toString();
    }

    @Test
    void a_host_that_keeps_failing_is_left_alone_and_the_run_says_so() throws IOException {
        for (int id = 4; id <= 40; id++) {
            publication.post(id, "bread-" + id, "<p>Bread " + id + ".</p>");
        }
        var asked = new AtomicInteger();
        publication.troubled((path, whole) -> {
            boolean isPost = path.startsWith("/api/v1/posts/") || path.startsWith("/p/");
            return isPost && asked.incrementAndGet() > 0 ? json("").code(500).build() : whole;
        });

        var run = export();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().lines().filter(line -> line.startsWith("post-unavailable")))
                .hasSize(40);
        assertThat(run.err()).containsOnlyOnce("host-left-alone: 127.0.0.1");
        assertThat(asked.get()).isLessThan(20 + 8);
    }
}
