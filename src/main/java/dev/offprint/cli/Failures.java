package dev.offprint.cli;

import dev.offprint.app.OtherPublicationException;
import dev.offprint.app.SettingsException;
import dev.offprint.archive.FileTrouble;
import dev.offprint.archive.UnwritableArchiveException;
import dev.offprint.http.UnreadableRecordingException;
import dev.offprint.platform.SourceException;
import dev.offprint.state.ArchiveLockedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever ends a command early into one sentence and an exit code; only a mistake of ours shows a trace. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        if (failure instanceof ParameterException usage) {
            return handleParseException(usage, parsed.originalArgs().toArray(String[]::new));
        }
        var code = code(failure);
        if (code == ExitCode.BUG) {
            console.err().println("offprint: this is a mistake in the program; please report it with these lines:");
            failure.printStackTrace(console.err());
        } else {
            console.err()
                    .println(line.getColorScheme()
                            .errorText("offprint: " + message(failure, line.getCommandName()))
                            .toString());
        }
        return code.code();
    }

    /** What failed in the file system without anybody saying more of it is told with the command that it ended. */
    private static @Nullable String message(Exception failure, String command) {
        boolean isBare = failure instanceof UncheckedIOException && !(failure instanceof UnwritableArchiveException);
        var cause = isBare ? failure.getCause() : failure;
        return cause instanceof FileSystemException trouble
                ? "%s could not go on: %s. Put that right and run it again.".formatted(command, FileTrouble.of(trouble))
                : failure.getMessage();
    }

    /** Says what is wrong and where help is, rather than every option there is. */
    @Override
    public int handleParseException(ParameterException usage, String[] arguments) {
        var line = usage.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        console.err().println(line.getColorScheme().errorText("offprint: " + UsageMessage.of(usage)));
        console.err().println("See '%s --help'.".formatted(name));
        return ExitCode.BAD_USAGE.code();
    }

    private static ExitCode code(Exception failure) {
        if (failure instanceof SourceException source) {
            return source.reason() == SourceException.Reason.REFUSED ? ExitCode.REFUSED : ExitCode.COULD_NOT_GO_ON;
        }
        if (failure instanceof OtherPublicationException) {
            return ExitCode.REFUSED;
        }
        if (failure instanceof ArchiveLockedException) {
            return ExitCode.LOCKED;
        }
        if (failure instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        boolean outside = failure instanceof SettingsException
                || failure instanceof UnreadableRecordingException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        return outside ? ExitCode.COULD_NOT_GO_ON : ExitCode.BUG;
    }
}
