package dev.offprint.cli;

import dev.offprint.app.Selection;
import dev.offprint.model.PostKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the listed posts are taken, shared by the commands that list posts. */
final class SelectionOptions {
    @Option(names = "--since", paramLabel = "DATE", description = "Only posts published on this day or later, UTC.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only posts published on this day or earlier, UTC.")
    private @Nullable LocalDate until;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many posts of each source, newest first.")
    private @Nullable Integer limit;

    @Option(
            names = "--type",
            paramLabel = "T",
            split = ",",
            description = "Only posts of this type: newsletter, story, podcast, video, thread, page, note, response.")
    private Set<PostKind> kinds = Set.of();

    @Option(names = "--drafts", description = "Take the drafts of an official export, too.")
    private boolean drafts;

    @Option(names = "--responses", description = "Take responses to what others wrote, too.")
    private boolean responses;

    Selection selection() {
        return new Selection(since, until, limit, kinds, drafts, responses, true);
    }
}
