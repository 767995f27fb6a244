package dev.offprint.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run's report as JSON lines: one object a post, one for each problem of a whole source, and a summary last. Keys are
 * never renamed; new ones may be added.
 */
public final class ReportLines {
    private static final JsonFactory JSON = new JsonFactory();

    private ReportLines() {}

    /** The lines, without line ends, in the order of the report. */
    public static Stream<String> of(RunReport report) {
        return Stream.of(
                        Stream.concat(report.sourceProblems().stream(), report.knownProblems().stream())
                                .map(ReportLines::ofSource),
                        report.posts().stream().map(ReportLines::post),
                        Stream.of(summary(report)))
                .flatMap(line -> line);
    }

    private static String ofSource(Problem problem) {
        return line(json -> {
            json.writeFieldName("problem");
            write(problem, json);
        });
    }

    private static String post(RunReport.PostLine post) {
        return line(json -> {
            json.writeStringField("post", post.key());
            json.writeStringField("url", post.url());
            json.writeStringField("status", label(post.status()));
            json.writeStringField("file", post.file());
            json.writeNumberField("pictures", post.pictures());
            json.writeNumberField("files", post.files());
            json.writeArrayFieldStart("problems");
            for (var problem : post.problems()) {
                write(problem, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code().label());
        json.writeStringField("severity", severity(problem));
        json.writeStringField("subject", problem.subject());
        json.writeStringField("message", problem.message());
        json.writeEndObject();
    }

    /** A problem as every report has it. */
    static ObjectNode problem(Problem problem) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("code", problem.code().label());
        line.put("severity", severity(problem));
        line.put("subject", problem.subject());
        line.put("message", problem.message());
        return line;
    }

    private static String summary(RunReport report) {
        return line(json -> {
            json.writeObjectFieldStart("summary");
            for (var status : RunReport.Status.values()) {
                json.writeNumberField(label(status), report.count(status));
            }
            json.writeNumberField("incomplete", report.incomplete());
            json.writeNumberField("drafts_left_out", report.leftOut().drafts());
            json.writeNumberField("responses_left_out", report.leftOut().responses());
            json.writeNumberField("paid_left_out", report.leftOut().notPublic());
            json.writeNumberField("pictures", report.pictures());
            json.writeNumberField("files", report.files());
            json.writeNumberField("problems", report.problems().size());
            json.writeNumberField("requests", report.requests());
            json.writeNumberField("bytes", report.bytes());
            json.writeEndObject();
        });
    }

    private static String label(RunReport.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String severity(Problem problem) {
        return problem.code().severity().name().toLowerCase(Locale.ROOT);
    }

    /** Writes the fields of one line. */
    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String line(Fields fields) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return line.toString();
    }
}
