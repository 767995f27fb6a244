package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program, run in processes of its own that share their classes' data, as {@code scheduling.md} advises. */
final class ProgramJar {
    private static final Path JAR = Path.of("target", "offprint.jar").toAbsolutePath();

    private final Path folder;
    private final Path classes;

    private ProgramJar(Path folder) {
        this.folder = folder;
        classes = folder.resolve("offprint.jsa");
    }

    /** Makes the classes' data and whatever the runs print in a folder. */
    static ProgramJar within(Path folder) throws IOException, InterruptedException {
        var jar = new ProgramJar(folder);
        var dump = start(
                "-XX:ArchiveClassesAtExit=" + jar.classes,
                List.of(
                        "export",
                        "https://tidewater.substack.com",
                        "--replay",
                        Path.of("fixtures/substack/publication/responses")
                                .toAbsolutePath()
                                .toString(),
                        "-o",
                        folder.resolve("warm").toString()),
                Redirect.DISCARD);
        assertThat(dump.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.classes).exists();
        return jar;
    }

    /** Starts the program. What it prints is not kept. */
    Process start(List<String> words) throws IOException {
        return start("-XX:SharedArchiveFile=" + classes, words, Redirect.DISCARD);
    }

    private static Process start(String option, List<String> words, Redirect output) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(java, option, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString());
        return new ProcessBuilder(Stream.concat(command, words.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    /** Runs the program to its end. Both its streams stand in {@code err}. */
    ProgramRun run(List<String> words) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt");
        var process = start("-XX:SharedArchiveFile=" + classes, words, Redirect.to(output.toFile()));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new ProgramRun(process.exitValue(), "", Files.readString(output));
    }
}
