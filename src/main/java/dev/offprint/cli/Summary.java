package dev.offprint.cli;

import dev.offprint.app.RunReport;
import dev.offprint.app.RunReport.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The last line of a run, for people. */
final class Summary {
    private static final double MEGABYTE = 1024 * 1024;

    private Summary() {}

    /** Such as {@code 16 posts in archive: 16 new; 24 pictures; 42 requests, 0.1 MB}. */
    static String of(RunReport report, Path folder) {
        var counts = new ArrayList<String>();
        for (var status : Status.values()) {
            long count = report.count(status);
            if (count > 0) {
                counts.add(count + " " + status.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.format(
                Locale.ROOT,
                "%d posts in %s%s%s; %d pictures%s; %d problems; %d requests, %.1f MB",
                report.kept(),
                folder,
                counts.isEmpty() ? "" : ": " + String.join(", ", counts),
                leftOut(report.leftOut()).stream().map("; "::concat).collect(Collectors.joining()),
                report.pictures(),
                report.files() == 0 ? "" : ", %d files".formatted(report.files()),
                report.problems().size(),
                report.requests(),
                report.bytes() / MEGABYTE);
    }

    /** Such as {@code 300 posts in archive: 1 new, 1 edited, 0 moved, 0 removed, 0 incomplete, 0 failed; 9 requests, 0.1 MB}. */
    static String ofSync(RunReport report, Path folder, boolean dryRun) {
        long conflicts = report.count(Status.CONFLICT);
        return String.format(
                Locale.ROOT,
                "%s%d posts in %s: %d new, %d edited, %d moved, %d removed, %d incomplete, %d failed%s%s; %d requests, %.1f MB",
                dryRun ? "dry run, nothing was changed: " : "",
                report.kept(),
                folder,
                report.count(Status.NEW),
                report.count(Status.UPDATED),
                report.count(Status.MOVED),
                report.count(Status.REMOVED),
                report.incomplete(),
                report.failed(),
                conflicts == 0 ? "" : ", %d beside files that you have changed".formatted(conflicts),
                leftOut(report.leftOut()).stream().map("; "::concat).collect(Collectors.joining()),
                report.requests(),
                report.bytes() / MEGABYTE);
    }

    /** What was left out, each kind in half a sentence. */
    static List<String> leftOut(RunReport.LeftOut leftOut) {
        var counts = new ArrayList<String>();
        if (leftOut.drafts() > 0) {
            counts.add(leftOut.drafts() + " drafts left out (--drafts takes them)");
        }
        if (leftOut.responses() > 0) {
            counts.add(leftOut.responses() + " responses left out (--responses takes them)");
        }
        if (leftOut.notPublic() > 0) {
            counts.add(leftOut.notPublic() + " posts that are not public left out");
        }
        return counts;
    }
}
