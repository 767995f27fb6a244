package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place where no report can be written is found out before anything is asked or changed. */
class ReportPlaceTest {
    @TempDir
    private Path work;

    private Nights nights;
    private FileTree before;

    @BeforeEach
    void prepare() throws IOException {
        nights = new Nights(work);
        nights.export(nights.publication(Nights.post(1, "oat", "<p>1</p>")));
        before = FileTree.of(nights.archive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "sync", "rebuild"})
    void a_folder_that_is_not_there(String command) throws IOException {
        assertRefused(command, work.resolve("none/report.jsonl"), "there is no folder " + work.resolve("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "sync", "rebuild"})
    void a_folder_in_the_place_of_a_file(String command) throws IOException {
        assertRefused(command, nights.archive(), "(it is a folder); name a file in it");
    }

    @Test
    void a_report_may_lie_in_the_archive_that_is_made() throws IOException {
        var archive = work.resolve("new");
        var report = archive.resolve("report.jsonl");
        var words = new ArrayList<>(List.of("export", Nights.PUBLICATION, "-o", archive.toString()));
        var answers = nights.publication(Nights.post(1, "oat", "<p>1</p>"));
        words.addAll(List.of("--replay", answers.folder().toString(), "--report", report.toString()));

        assertThat(ProgramRun.of(words).exit()).isZero();
        assertThat(report).content().contains("\"summary\"");
    }

    private void assertRefused(String command, Path report, String reason) throws IOException {
        var answers = nights.publication(Nights.post(2, "rye", "<p>2</p>"), Nights.post(1, "oat", "<p>1</p>"));
        var words = new ArrayList<>(List.of(command));
        words.addAll(
                command.equals("export")
                        ? List.of(Nights.PUBLICATION, "-o", nights.archive().toString())
                        : List.of(nights.archive().toString()));
        if (!command.equals("rebuild")) {
            words.addAll(List.of("--replay", answers.folder().toString()));
        }
        words.addAll(List.of("--report", report.toString()));

        var run = ProgramRun.of(words);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("--report: " + report + " cannot be written")
                .contains(reason);
        assertThat(run.out()).isEmpty();
        FileTree.of(nights.archive()).assertSameAs(before);
    }
}
