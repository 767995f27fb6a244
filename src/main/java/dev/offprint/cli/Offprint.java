package dev.offprint.cli;

import dev.offprint.platform.Platforms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
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
        var line = new CommandLine(new Offprint());
        var commands = commands(platforms, console);
        var named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named == null) {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
            line.addSubcommand(new CommandLine(new AutoComplete.GenerateCompletion()).setCommandName("completion"));
            line.addSubcommand(new ManCommand(console));
            line.addSubcommand(new CommandLine.HelpCommand());
        } else {
            line.addSubcommand(named.get());
        }
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

    /** Every command by its name. Only what is asked for is made: to look through all of them takes a tenth of a short run. */
    private static Map<String, Supplier<Object>> commands(Platforms platforms, Console console) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("export", () -> new ExportCommand(platforms, console));
        commands.put("sync", () -> new SyncCommand(platforms, console));
        commands.put("list", () -> new ListCommand(platforms, console));
        commands.put("convert", () -> new ConvertCommand(platforms, console));
        commands.put("rebuild", () -> new RebuildCommand(platforms, console));
        commands.put("verify", () -> new VerifyCommand(platforms, console));
        return commands;
    }

    /** Without a command there is nothing to do, which is a mistake of usage. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
