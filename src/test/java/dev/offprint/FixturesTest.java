package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.offprint.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the whole program against the folders below {@code fixtures/}: one test for each, byte for byte.
 *
 * <p>{@code -Dfixtures.only=substack/lists} runs one; with {@code -Dfixtures.update=true} beside it the program's answer is
 * written down as expected, to be read against the source before it is committed.
 */
class FixturesTest {

    @TestFactory
    Stream<DynamicTest> every_case_gives_what_its_folder_says(@TempDir Path work) throws IOException {
        var update = FixtureUpdate.asked(System.getProperties(), System.getenv());
        var platforms = Main.platforms().all().stream().map(Platform::name).toList();

        return FixtureCase.all(platforms).stream()
                .filter(fixture -> update.concerns(fixture.name()))
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.name(), () -> check(fixture, work.resolve(fixture.name()), update)));
    }

    private static void check(FixtureCase fixture, Path work, FixtureUpdate update) throws IOException {
        assertThat(fixture.strayFiles()).as("files that nothing reads").isEmpty();
        Files.createDirectories(work);

        var run = FixtureRun.of(fixture, work);

        assertThat(run.program().exit()).as(run.program().err()).isEqualTo(fixture.exit());
        if (update.writing()) {
            run.result().writeTo(fixture.expected());
        } else if (Files.isDirectory(fixture.expected())) {
            run.result().assertSameAs(FixtureRun.expected(fixture));
        } else {
            fail("%s has no expected/; -Dfixtures.update=true writes it, for you to judge", fixture.name());
        }
        if (fixture.makesArchive()) {
            checkSecondRun(fixture, work);
        }
    }

    private static void checkSecondRun(FixtureCase fixture, Path work) throws IOException {
        var before = FixtureRun.archive(work);
        var written = timesOf(work, before);

        var again = FixtureRun.of(fixture, work);

        assertThat(again.program().exit()).as(again.program().err()).isEqualTo(fixture.exitAgain());
        assertThat(again.statuses()).as("what a second run does").doesNotContain("new", "updated");
        FixtureRun.archive(work).assertSameAs(before);
        assertThat(timesOf(work, before)).as("files written again").isEqualTo(written);
    }

    private static Map<String, FileTime> timesOf(Path work, FileTree archive) throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (var name : archive.files().keySet()) {
            times.put(name, Files.getLastModifiedTime(work.resolve("archive").resolve(name)));
        }
        return times;
    }
}
