package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Results that standard output does not take, seen from a process of its own. */
@EnabledOnOs(OS.LINUX)
class StandardOutputTest {
    @TempDir
    private Path folder;

    @Test
    void results_that_found_no_room_are_a_failure() throws IOException, InterruptedException {
        var program = program(convert("<p>Bread.</p>"))
                .redirectOutput(new File("/dev/full"))
                .start();

        var said = said(program);
        assertThat(program.exitValue()).isEqualTo(1);
        assertThat(said)
                .startsWith("offprint: the results could not be written to standard output (")
                .hasLineCount(1);
    }

    @Test
    void a_reader_that_wants_no_more_is_none() throws IOException, InterruptedException {
        var text = "<p>" + "Much bread. ".repeat(100_000) + "</p>";
        var program = program(convert(text)).redirectErrorStream(false).start();
        program.getInputStream().close();

        assertThat(said(program)).isEmpty();
        assertThat(program.exitValue()).isZero();
    }

    private List<String> convert(String body) throws IOException {
        var file = Files.writeString(folder.resolve("post.html"), body);
        return List.of("convert", "--platform", "substack", file.toString());
    }

    private static ProcessBuilder program(List<String> words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    private static String said(Process program) throws IOException, InterruptedException {
        var said = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.lines().filter(line -> !line.startsWith("SLF4J")).reduce("", (one, next) -> one + next + "\n");
    }
}
