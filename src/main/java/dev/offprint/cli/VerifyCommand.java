package dev.offprint.cli;

import dev.offprint.app.ArchiveSettings;
import dev.offprint.app.SettingsException;
import dev.offprint.app.VerificationLines;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.verify.Verification;
import dev.offprint.verify.VerifyArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code offprint verify}: proves an archive against the answers that it was made of. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Prove an archive: files, hashes, links, pictures, and no word lost or added.")
final class VerifyCommand implements Callable<Integer> {
    private final Platforms platforms;
    private final Console console;

    @Mixin
    private ArchiveArgument archive;

    @Option(names = "--json", description = "Results as JSON lines.")
    private boolean json;

    @Mixin
    private MessageOptions messages;

    VerifyCommand(Platforms platforms, Console console) {
        this.platforms = platforms;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SettingsException {
        var settings = archive.folder().resolve(ArchiveSettings.FILE);
        var told = Files.exists(settings) ? ArchiveSettings.parse(Files.readString(settings)) : ArchiveSettings.none();
        boolean withFrontMatter = !"none".equals(told.frontMatter()) && told.fields() == null;
        var verification = new VerifyArchive(platforms).run(archive.folder(), told.toolProfile(), withFrontMatter);
        if (json) {
            VerificationLines.of(verification).forEach(console.out()::println);
        } else {
            say(verification);
        }
        return (verification.isGood() ? ExitCode.ALL_KEPT : ExitCode.PARTLY_KEPT).code();
    }

    /** Findings are this command's results, so they go to standard output; each bears the file that it was found in. */
    private void say(Verification verification) {
        for (var post : verification.posts()) {
            post.problems().forEach(problem -> say(problem, post.file()));
        }
        verification.others().forEach(problem -> say(problem, problem.subject()));
        if (!messages.quiet()) {
            console.out().println(summary(verification, archive.folder()));
        }
    }

    private void say(Problem problem, String subject) {
        console.out().println("%s: %s: %s".formatted(problem.code().label(), subject, problem.message()));
    }

    private static String summary(Verification verification, Path folder) {
        long failures = verification.problems().filter(Problem::isFailure).count();
        long notes = verification.problems().count() - failures;
        var parts = new ArrayList<String>();
        parts.add(failures == 0 ? "nothing missing, nothing added" : failures + " findings");
        add(parts, notes, "notes");
        add(parts, verification.incomplete(), "posts known to be incomplete");
        add(parts, verification.remote(), "pictures and files known to be on the web only");
        add(parts, verification.ownersFiles(), "files of the owner's");
        return "%d posts in %s: %s".formatted(verification.posts().size(), folder, String.join("; ", parts));
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
