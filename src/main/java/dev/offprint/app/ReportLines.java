package dev.offprint.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run's report as JSON lines: one object a post, one for each problem of a whole source, and a summary last. Keys are
 * never renamed; new ones may be added.
 */
public final class ReportLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportLines() {}

    /** The lines, without line ends, in the order of the report. */
    public static Stream<String> of(RunReport report) {
        return Stream.of(
                        report.sourceProblems().stream()
                                .map(problem -> JSON.createObjectNode().set("problem", problem(problem))),
                        report.posts().stream().map(ReportLines::post),
                        Stream.of(JSON.createObjectNode().set("summary", summary(report))))
                .flatMap(line -> line)
                .map(Object::toString);
    }

    private static ObjectNode post(RunReport.PostLine post) {
        var line = JSON.createObjectNode();
        line.put("post", post.key());
        line.put("url", post.url());
        line.put("status", post.status().name().toLowerCase(Locale.ROOT));
        line.put("file", post.file());
        line.put("pictures", post.pictures());
        line.put("files", post.files());
        var problems = line.putArray("problems");
        post.problems().forEach(problem -> problems.add(problem(problem)));
        return line;
    }

    /** A problem as every report has it. */
    static ObjectNode problem(Problem problem) {
        var line = JSON.createObjectNode();
        line.put("code", problem.code().label());
        line.put("severity", problem.code().severity().name().toLowerCase(Locale.ROOT));
        line.put("subject", problem.subject());
        line.put("message", problem.message());
        return line;
    }

    private static ObjectNode summary(RunReport report) {
        var line = JSON.createObjectNode();
        for (var status : List.of(RunReport.Status.values())) {
            line.put(status.name().toLowerCase(Locale.ROOT), report.count(status));
        }
        line.put("drafts_left_out", report.leftOut().drafts());
        line.put("responses_left_out", report.leftOut().responses());
        line.put("paid_left_out", report.leftOut().notPublic());
        line.put("pictures", report.pictures());
        line.put("files", report.files());
        line.put("problems", report.problems().size());
        line.put("requests", report.requests());
        line.put("bytes", report.bytes());
        return line;
    }
}
