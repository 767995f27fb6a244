package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication that means harm: nothing in its pages makes the program ask, write or run what it should not. */
class HostilePageTest {
    @TempDir
    private Path folder;

    private LoopbackPublication publication;
    private LoopbackPublication inside;

    @BeforeEach
    void serve() throws IOException {
        publication = new LoopbackPublication();
        inside = new LoopbackPublication();
        inside.file("/secret.png", "image/png", "\u0089PNG\r\n\u001a\nsecret".getBytes(StandardCharsets.ISO_8859_1));
    }

    @AfterEach
    void stop() {
        publication.close();
        inside.close();
    }

    private ProgramRun export(String... options) {
        var words = Stream.concat(
                Stream.of(
                        "export",
                        publication.address(),
                        "-o",
                        folder.resolve("archive").toString(),
                        "--rate",
                        "0"),
                Stream.of(options));
        return ProgramRun.of(words.toList());
    }

    /** This machine, in every way in which it can be written. */
    private List<String> notations() {
        String port = inside.address().substring("http://127.0.0.1".length());
        return Stream.of(
                        "127.0.0.1",
                        "127.1",
                        "2130706433",
                        "0x7f000001",
                        "0x7f.0.0.1",
                        "0177.0.0.1",
                        "127.0.0.1.",
                        "localhost",
                        "LOCALHOST.",
                        "0",
                        "0.0.0.0",
                        "[::1]",
                        "[::]",
                        "[::ffff:127.0.0.1]",
                        "[::ffff:7f00:1]",
                        "[::127.0.0.1]",
                        "[64:ff9b::7f00:1]",
                        "[2002:7f00:1::]",
                        "user:word@127.0.0.1",
                        "cdn.example@127.0.0.1",
                        "\uff11\uff12\uff17.0.0.1",
                        "127\u30020\u30020\u30021",
                        "127.0.0.1%2e")
                .map(host -> "http://" + host + port + "/secret.png")
                .toList();
    }

    @Test
    void no_notation_of_this_machine_is_asked() throws IOException {
        publication.post(
                1,
                "trap",
                notations().stream()
                        .map(address -> "<p><img src=\"%s\" alt=\"\"></p>".formatted(address))
                        .collect(Collectors.joining()));

        var run = export();

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(inside.asked()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(notations().size())
                .allMatch(line -> line.startsWith("picture-unavailable"));
    }

    @Test
    void nor_by_a_redirect() {
        publication.answer(
                "/1.png",
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", inside.address() + "/secret.png")
                        .build());
        publication.post(1, "trap", "<img src=\"" + publication.address() + "/1.png\">");

        assertThat(export().exit()).isEqualTo(3);
        assertThat(inside.asked()).isEmpty();
    }

    @Test
    void whoever_allows_it_gets_it() {
        publication.post(1, "home", "<img src=\"" + inside.address() + "/secret.png\">");

        assertThat(export("--allow-private-hosts").exit()).isZero();
        assertThat(inside.asked()).containsExactly("/secret.png");
    }

    @Test
    void what_was_typed_may_be_private_wherever_it_was_typed() throws IOException {
        publication.file("/loaf.png", "image/png", "\u0089PNG\r\n\u001a\nloaf".getBytes(StandardCharsets.ISO_8859_1));
        publication.post(1, "bread", "<p>Bread</p>");
        var posts = Files.createDirectories(folder.resolve("export/posts"));
        Files.writeString(folder.resolve("export/posts.csv"), """
                post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
                1.bread,2026-01-01T01:00:00.000Z,true,,,newsletter,everyone,On bread,,
                """);
        Files.writeString(
                posts.resolve("1.bread.html"), "<p>Bread</p><img src=\"" + publication.address() + "/loaf.png\">");

        var run = ProgramRun.of(List.of(
                "export",
                folder.resolve("export").toString(),
                "--url",
                publication.address(),
                "-o",
                folder.resolve("archive").toString(),
                "--rate",
                "0"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(publication.asked()).contains("/loaf.png");
        assertThat(inside.asked()).isEmpty();
    }

    @Test
    void no_name_leads_out_of_the_archive() throws IOException {
        publication.post(Responses.post("x", 1, "../../../evil", "../../evil\u0000", "<p>One</p>")
                .put("canonical_url", publication.address() + "/p/evil"));
        publication.post(Responses.post("x", 2, "aux", "CON", "<p>Two</p>")
                .put("canonical_url", publication.address() + "/p/aux"));
        publication.post(Responses.post("x", 3, ".offprint", ".git/config", "<p>Three</p>")
                .put("canonical_url", publication.address() + "/p/.offprint"));

        export();

        assertThat(FileTree.list(folder)).containsExactly(folder.resolve("archive"));
        assertThat(FileTree.of(folder.resolve("archive/posts")).files().keySet())
                .allMatch(name -> name.matches("2026-02-0[123]-[a-z0-9-]+\\.md"), "harmless names");
    }

    @Test
    void a_link_within_the_archive_leads_nobody_out() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.createDirectories(folder.resolve("archive"));
        Files.createSymbolicLink(folder.resolve("archive/posts"), outside);
        publication.post(1, "bread", "<p>Bread</p>");

        var run = export();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("file-not-written", "symbolic link that leads out of the archive");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void nothing_that_runs_passes_into_the_text() throws IOException {
        publication.post(1, "trap", """
                <p onclick="alert(1)">One <a href="javascript:alert(2)" onmouseover="alert(3)">link</a>
                and <a href="data:text/html,<script>alert(4)</script>">another</a>,
                <a href="vbscript:msgbox(5)">a third</a>.</p>
                <script>alert(6)</script><style>p { background: url(javascript:alert(7)) }</style>
                <table><tr><td colspan="2" onload="alert(8)" style="x:expression(alert(9))">A <u onfocus="alert(10)">cell</u>
                <sub style="background:url(javascript:alert(11))">low</sub></td></tr><tr><td>b</td><td><p>c</p><p>d</p></td></tr></table>
                <svg onload="alert(12)"><script>alert(13)</script></svg>
                <details open ontoggle="alert(14)"><summary>More</summary><kbd onclick="alert(15)">K</kbd></details>
                <p>Text that says &lt;script&gt;alert(16)&lt;/script&gt; and &lt;img src=x onerror=alert(17)&gt;.</p>
                <iframe srcdoc="<script>alert(18)</script>" src="javascript:alert(19)"></iframe>
                <p><img src="data:image/png;base64,iVBORw0KGgo=" alt="a drop"></p>
                <form action="javascript:alert(20)"><input value="x" autofocus onfocus="alert(21)"></form>
                """);

        var run = export("-v");

        assertThat(run.exit()).as(run.err()).isZero();
        var page = Files.readString(folder.resolve("archive/posts/2026-01-01-trap.md"));
        assertThat(page)
                .contains("One link", "another", "a third", "cell", "More")
                .doesNotContainPattern("(?i)(?<!\\\\)<(script|style|iframe|svg|form|img)")
                .doesNotContainPattern("(?i)(?<!\\\\)<[^>]*\\son[a-z]+=")
                .doesNotContainPattern("(?i)(?<!\\\\)<[^>]*\\sstyle=")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("vbscript:")
                .doesNotContain("data:text");
        assertThat(run.err()).contains("unsupported-markup: substack:1: A link to \"javascript:alert(2)\"");
        var verified = ProgramRun.of(List.of("verify", folder.resolve("archive").toString()));
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }
}
