package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The recorded publications, served for real: the program, as a process of its own, gets over TLS and through {@code --proxy}
 * what it gets from {@code --replay}. The JVM is told whom to trust, as a user behind such a proxy would tell it.
 */
class ServedPublicationTest {
    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"substack/publication", "medium/profile"})
    void a_publication_served_over_tls_through_a_proxy_gives_the_same_archive_as_its_replay(String name)
            throws Exception {
        var fixture = FixtureCase.read(Path.of("fixtures").resolve(name), name);

        try (var served = ServedFolder.serve(fixture.responses(), fixture.recordedHosts(), work)) {
            int exit = export(fixture, served);

            assertThat(exit).as(Files.readString(work.resolve("output"))).isEqualTo(fixture.exit());
            assertThat(served.unanswered()).isEmpty();
        }
        timeless(FixtureRun.archive(work))
                .assertSameAs(timeless(FileTree.of(fixture.expected().resolve("archive"))));
    }

    /** A process of its own has the time of the day, and so has what it says of failures. */
    private static FileTree timeless(FileTree archive) {
        var files = new TreeMap<>(archive.files());
        files.computeIfPresent(
                ".offprint/failures.jsonl",
                (name, lines) -> lines.replaceAll("\"since\":\"[^\"]*\"", "\"since\":\"\""));
        return new FileTree(files);
    }

    private int export(FixtureCase fixture, ServedFolder served) throws IOException, InterruptedException {
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + served.trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + ServedFolder.PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        var options = List.of(
                "-o", work.resolve("archive").toString(), "--proxy", served.proxy(), "--rate", "0", "--retries", "0");
        var process = new ProcessBuilder(Stream.of(java, fixture.resolvedCommand(), options)
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
