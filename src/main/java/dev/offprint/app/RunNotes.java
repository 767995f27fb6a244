package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.http.Traffic;
import dev.offprint.model.Problem;
import dev.offprint.state.LockOwner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run notes on its way for the report, beside the lines of posts. */
final class RunNotes {
    private final LeftOut leftOut = new LeftOut();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> known = new ArrayList<>();

    LeftOut leftOut() {
        return leftOut;
    }

    /** Notes a problem of a whole source; {@code met} is true when an earlier run has met it. */
    void problem(Problem problem, boolean met) {
        (met ? known : problems).add(problem);
    }

    /** Notes a problem that no earlier run has met. */
    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Notes problems that no earlier run has met. */
    void problems(List<Problem> found) {
        problems.addAll(found);
    }

    /** Notes that an earlier run was killed. */
    void killed(Path folder, LockOwner run) {
        problems.add(new Problem(
                Problem.Code.RUN_WAS_KILLED,
                folder.toString(),
                "an earlier run (%s) did not come to its end; its lock is taken over and its work taken up"
                        .formatted(run.description())));
    }

    /**
     * The report.
     *
     * @param posts how many posts the archive has; 0 when only those of the lines count
     */
    RunReport report(List<PostLine> lines, int posts, Traffic traffic) {
        problems.addAll(traffic.problems());
        long inArchive = lines.stream().filter(line -> line.file() != null).count();
        return new RunReport(
                lines,
                (int) Math.max(0, posts - inArchive),
                problems,
                known,
                leftOut.counted(),
                traffic.requests(),
                traffic.bytes());
    }
}
