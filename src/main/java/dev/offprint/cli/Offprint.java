package dev.offprint.cli;

import dev.offprint.platform.Platforms;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole: its commands, and which exit code each way of failing has. */
@Command(
        name = "offprint",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Takes Substack and Medium posts home: Markdown, pictures and working links.",
        synopsisSubcommandLabel = "COMMAND")
public final class Offprint implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private Offprint() {}

    /** Runs one command and gives the exit code. Nothing is printed but through {@code console}. */
    public static int run(String[] arguments, Platforms platforms, Console console) {
        var line = new CommandLine(new Offprint())
                .addSubcommand(new ExportCommand(platforms, console))
                .addSubcommand(new ListCommand(platforms, console))
                .addSubcommand(new ConvertCommand(platforms, console))
                .addSubcommand(new VerifyCommand(platforms, console))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        var failures = new Failures(console);
        line.setExecutionExceptionHandler(failures);
        line.setParameterExceptionHandler(failures);
        line.setUsageHelpAutoWidth(console.interactive());
        int code = line.execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** Without a command there is nothing to do, which is a mistake of usage. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
