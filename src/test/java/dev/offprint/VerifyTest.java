package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

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
        return FixtureCase.all(List.of("substack")).stream()
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
}
