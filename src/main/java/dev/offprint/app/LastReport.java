package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import java.io.IOException;
import java.util.stream.Collectors;

/** Leaves the report of a run where the archive keeps what passes, for whoever looks why something is as it is. */
final class LastReport {
    private static final String FILE = ".offprint/local/report.jsonl";

    private LastReport() {}

    /** Writes a report in the place of the last one, and gives it back. */
    static RunReport kept(ArchiveFolder folder, RunReport report) throws IOException {
        folder.write(FILE, ReportLines.of(report).map(line -> line + "\n").collect(Collectors.joining()));
        return report;
    }
}
