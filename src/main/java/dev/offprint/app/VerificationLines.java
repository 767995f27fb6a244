package dev.offprint.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.model.Problem;
import dev.offprint.verify.Verification;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verification has shown as JSON lines: one object a post, one for each problem of the archive as a whole, and a
 * summary last. Keys are never renamed; new ones may be added.
 */
public final class VerificationLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VerificationLines() {}

    /** The lines, without line ends, in the order of the verification. */
    public static Stream<String> of(Verification verification) {
        return Stream.of(
                        verification.posts().stream().map(VerificationLines::post),
                        verification.others().stream()
                                .map(problem -> JSON.createObjectNode().set("problem", ReportLines.problem(problem))),
                        Stream.of(JSON.createObjectNode().set("summary", summary(verification))))
                .flatMap(lines -> lines)
                .map(Object::toString);
    }

    private static ObjectNode post(Verification.PostFindings post) {
        var line = JSON.createObjectNode();
        line.put("post", post.key());
        line.put("file", post.file());
        line.put("good", post.problems().stream().noneMatch(Problem::isFailure));
        line.put("complete", post.complete());
        line.put("remote", post.remote());
        var problems = line.putArray("problems");
        post.problems().forEach(problem -> problems.add(ReportLines.problem(problem)));
        return line;
    }

    private static ObjectNode summary(Verification verification) {
        List<Problem> problems = verification.problems().toList();
        long failures = problems.stream().filter(Problem::isFailure).count();
        var line = JSON.createObjectNode();
        line.put("posts", verification.posts().size());
        line.put("failures", failures);
        line.put("notes", problems.size() - failures);
        line.put("incomplete", verification.incomplete());
        line.put("remote", verification.remote());
        line.put("owners_files", verification.ownersFiles());
        return line;
    }
}
