package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.archive.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The archive of every fixture proves to be whole. */
class VerifyTest {

    @TestFactory
    Stream<DynamicTest> the_archive_of_every_fixture_proves_to_be_whole(@TempDir Path work) throws IOException {
        return FixtureCase.all(List.of("substack", "medium")).stream()
                .filter(FixtureCase::makesArchive)
                .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> {
                    var folder = work.resolve(fixture.name());
                    FixtureRun.expected(fixture)
                            .only(name -> name.startsWith("archive/"))
                            .writeTo(folder);

                    var run = ProgramRun.of(
                            List.of("verify", folder.resolve("archive").toString()));

                    assertThat(run.out())
                            .contains("nothing missing, nothing added")
                            .hasLineCount(1);
                    assertThat(run.exit()).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_archive_for_any_tool_proves_to_be_whole(@TempDir Path work) {
        return Profile.labels().stream()
                .map(profile -> DynamicTest.dynamicTest(profile, () -> {
                    var archive = work.resolve(profile).toString();
                    var recording = "fixtures/substack/publication/responses";
                    var address = "https://tidewater.substack.com";
                    ProgramRun.of(
                            List.of("export", address, "--replay", recording, "--profile", profile, "-o", archive));

                    var run = ProgramRun.of(List.of("verify", archive));

                    assertThat(run.out()).contains("16 posts", "nothing missing, nothing added");
                    assertThat(run.exit()).isZero();
                }));
    }
}
