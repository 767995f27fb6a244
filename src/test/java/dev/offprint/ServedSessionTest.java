package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader's session, with real requests over TLS: who sees it, and where it must not be found afterwards. */
class ServedSessionTest {
    private static final String HOST = "notes.substack.com";
    private static final String SECRET = "s%3AZmFtb3VzLWxhc3Qtd29yZHM.signature";
    private static final String READER = "ada@reader.example";
    private static final String COOKIES = "#HttpOnly_.substack.com\tTRUE\t/\tTRUE\t0\tsubstack.sid\t" + SECRET + "\n"
            + ".substack.com\tTRUE\t/\tTRUE\t0\tvisit_id\ttracked\n";

    @TempDir
    private Path work;

    @Test
    void only_the_publication_named_and_the_platform_see_a_session_and_nothing_keeps_it() throws Exception {
        var responses = new Responses(work.resolve("responses"));
        var paid = Responses.post(HOST, 1, "paid", "Paid", picture("notes.substack.com") + picture("cdn.example"))
                .put("audience", "only_paid")
                .put("reader", "s:ZmFtb3VzLWxhc3Qtd29yZHM.signature " + SECRET)
                .put("email", READER);
        responses.publication(HOST, paid);
        responses.answer(
                "https://" + HOST + "/p/paid",
                "text/html",
                "<input type=\"email\" value=\"" + READER + "\"><p>Paid</p>");
        responses.redirect("https://" + HOST + "/p/moved", "https://other.substack.com/p/moved");
        responses.answer("https://other.substack.com/p/moved", 404, "text/html", "gone");

        List<String> asked;
        try (var served =
                ServedFolder.serve(responses.folder(), Set.of(HOST, "other.substack.com", "cdn.example"), work)) {
            int exit = export(served, "https://" + HOST, "https://" + HOST + "/p/moved");
            assertThat(exit).as(Files.readString(work.resolve("output"))).isEqualTo(3);
            asked = served.asked();
        }

        assertThat(asked).anyMatch(line -> line.contains(HOST + "/api/v1/posts/paid") && line.contains(SECRET));
        assertThat(asked).anyMatch(line -> line.contains("other.substack.com"));
        assertThat(asked).anyMatch(line -> line.contains("cdn.example"));
        assertThat(asked)
                .allSatisfy(line ->
                        assertThat(line.contains(SECRET)).as(line).isEqualTo(line.startsWith("https://" + HOST)));
        assertThat(asked).noneMatch(line -> line.contains("tracked"));
        for (var folder : List.of("archive", "recorded", "output", "report.jsonl")) {
            assertThat(contents(work.resolve(folder)))
                    .as(folder)
                    .isNotEmpty()
                    .doesNotContain("ZmFtb3VzLWxhc3Qtd29yZHM")
                    .doesNotContain(READER)
                    .doesNotContainIgnoringCase("set-cookie")
                    .doesNotContain("cookie-of-the-server")
                    .doesNotContain("word-for-the-proxy");
        }
    }

    private static String picture(String host) {
        return "<img src=\"https://" + host + "/picture.png\">";
    }

    private static String contents(Path place) throws IOException {
        return Files.isDirectory(place) ? FileTree.of(place).files().toString() : Files.readString(place);
    }

    private int export(ServedFolder served, String... sources) throws IOException, InterruptedException {
        var cookies = Files.writeString(work.resolve("cookies.txt"), COOKIES);
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + served.trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + ServedFolder.PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "export",
                "-v");
        var options = List.of(
                "--cookies", cookies.toString(),
                "-o", work.resolve("archive").toString(),
                "--record", work.resolve("recorded").toString(),
                "--report", work.resolve("report.jsonl").toString(),
                "--proxy", served.proxy().replace("http://", "http://ada:word-for-the-proxy@"),
                "--rate", "0",
                "--retries", "0");
        var process = new ProcessBuilder(Stream.of(java, List.of(sources), options)
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
