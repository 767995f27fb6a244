package dev.offprint.cli;

import dev.offprint.app.OtherPublicationException;
import dev.offprint.app.SettingsException;
import dev.offprint.http.UnreadableRecordingException;
import dev.offprint.platform.SourceException;
import dev.offprint.state.ArchiveLockedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
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
                            .errorText("offprint: " + failure.getMessage())
                            .toString());
        }
        return code.code();
    }

    /** Says what is wrong and where help is, rather than every option there is. */
    @Override
    public int handleParseException(ParameterException usage, String[] arguments) {
        var line = usage.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        console.err().println(line.getColorScheme().errorText("offprint: " + usage.getMessage()));
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
