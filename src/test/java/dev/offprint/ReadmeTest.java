package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the README to its word: its commands are run, and what it shows is what comes out. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final String PROGRAM = "java -jar target/offprint.jar ";
    private static final String RECORDING = "fixtures/substack/publication/responses";

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> its_commands_run() throws IOException {
        return fences("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.contains(PROGRAM))
                .map(line -> line.substring(line.indexOf(PROGRAM) + PROGRAM.length()))
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    var run = ProgramRun.of(words(command));

                    assertThat(run.err()).isEmpty();
                    assertThat(run.exit()).isZero();
                }));
    }

    @Test
    void its_test_command_is_the_one_that_the_check_runs() throws IOException {
        assertThat(fences("sh").get(0).lines()).hasSize(2).anyMatch("mvn verify"::equals);
        assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn --batch-mode --no-transfer-progress verify");
    }

    @Test
    void its_example_is_what_comes_out() throws IOException {
        var page = Path.of("fixtures/substack/readme/page.html");
        var run = ProgramRun.of(List.of("convert", page.toString(), "--front-matter", "none"));

        assertThat(fences("html")).containsExactly(Files.readString(page));
        assertThat(fences("markdown")).containsExactly(run.out());
    }

    @Test
    void its_front_matter_is_that_of_the_recorded_publication() throws IOException {
        var post =
                Path.of("fixtures/substack/publication/expected/archive/posts/2025-09-07-code-for-the-tide-clock.md");

        assertThat(fences("yaml"))
                .hasSize(1)
                .allSatisfy(front -> assertThat(post).content().startsWith(front));
    }

    /** The command's words, with every output below a temporary folder and the recording in the network's place. */
    private static List<String> words(String command) {
        var words = new ArrayList<String>();
        boolean place = false;
        for (var word : command.split(" ", -1)) {
            words.add(
                    place && !word.startsWith("fixtures/")
                            ? folder.resolve(word).toString()
                            : word);
            place = List.of("-o", "--report", "--record", "--replay", "sync", "verify", "rebuild")
                    .contains(word);
        }
        boolean offline = words.contains("--replay")
                || !Collections.disjoint(words, List.of("convert", "verify", "rebuild", "completion", "man"));
        if (!offline) {
            words.addAll(List.of("--replay", RECORDING));
        }
        return words;
    }

    private static List<String> fences(String language) throws IOException {
        return FENCE.matcher(Files.readString(README))
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map((MatchResult fence) -> fence.group(2))
                .toList();
    }
}
