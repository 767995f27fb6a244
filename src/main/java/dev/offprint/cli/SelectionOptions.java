package dev.offprint.cli;

import dev.offprint.app.Selection;
import dev.offprint.model.PostKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which of the listed posts are taken, shared by the commands that list posts. */
final class SelectionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only posts published on this day or later, UTC.")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only posts published on this day or earlier, UTC.")
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
        if (limit != null && limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit: the number of posts must be 0 or more");
        }
        if (since != null && until != null && since.isAfter(until)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since %s is after --until %s, so that no post could be taken".formatted(since, until));
        }
        return new Selection(since, until, limit, kinds, drafts, responses, true);
    }

    /** Reads a day as it stands in a post's front matter. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'%s' is no day; expected one such as 2026-02-28".formatted(text));
            }
        }
    }
}
