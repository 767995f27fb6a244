package dev.offprint.cli;

import dev.offprint.app.ReportLines;
import dev.offprint.app.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about how a run says what it did, shared by the commands that change an archive. */
final class ReportOptions {
    @Option(names = "--json", description = "Results as JSON lines on standard output.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the run's report here, as JSON lines.")
    private @Nullable Path report;

    /** Says of every post that is not left as it is what becomes of it, unless JSON lines say it. */
    void list(RunReport done, Console console) {
        done.posts().stream()
                .filter(post -> !json && post.status() != RunReport.Status.KNOWN)
                .forEach(post -> console.out()
                        .println("%s %s"
                                .formatted(
                                        post.status().name().toLowerCase(Locale.ROOT),
                                        post.file() == null ? post.url() : post.file() + " " + post.url())));
    }

    /** Says what a run did; {@code summary} says it in a line. */
    void say(RunReport done, String summary, Console console, MessageOptions messages) throws IOException {
        if (report != null) {
            Files.write(report, ReportLines.of(done).toList());
        }
        done.problems().forEach(problem -> messages.problem(console, problem.subject(), problem));
        if (json) {
            ReportLines.of(done).forEach(console.out()::println);
        } else if (!messages.quiet()) {
            console.out().println(summary);
        }
    }
}
