package dev.offprint.cli;

import dev.offprint.app.ReportLines;
import dev.offprint.app.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about how a run says what it did, shared by the commands that change an archive. */
final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Results as JSON lines on standard output.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the run's report here, as JSON lines.")
    private @Nullable Path report;

    /**
     * Sees that the report's place can be written to, which is too late to find out when all is done.
     *
     * @param archive a folder that is there when the report is written, though perhaps not yet
     */
    void requirePlace(Path archive) {
        if (report == null) {
            return;
        }
        var file = report.toAbsolutePath().normalize();
        var folder = Objects.requireNonNullElse(file.getParent(), file);
        if (Files.isDirectory(file)) {
            throw refused("it is a folder", "name a file in it");
        }
        boolean isComing = folder.equals(archive.toAbsolutePath().normalize()) && !Files.exists(folder);
        if (!isComing && !Files.isDirectory(folder)) {
            throw refused("there is no folder " + folder, "make that folder or name another file");
        }
        if (!isComing && !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw refused("permission denied", "name a file that you may write");
        }
    }

    private ParameterException refused(String reason, String remedy) {
        return new ParameterException(
                spec.commandLine(), "--report: %s cannot be written (%s); %s".formatted(report, reason, remedy));
    }

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
