package dev.offprint.cli;

import dev.offprint.app.ArchiveSettings;
import dev.offprint.app.ExportListener;
import dev.offprint.app.RunReport;
import dev.offprint.app.SettingsException;
import dev.offprint.app.SyncArchive;
import dev.offprint.app.SyncOrder;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code offprint sync}: brings an archive up to date. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Bring an archive up to date from the sources that it was made from.")
final class SyncCommand implements Callable<Integer> {
    private final Platforms platforms;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveArgument archive;

    @Option(
            names = "--recheck",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "How far back edits are looked for, in days (${DEFAULT-VALUE}).")
    private int recheck;

    @Option(names = "--full", description = "Read listings to their end, and look for edits in all posts.")
    private boolean full;

    @Option(names = "--theirs", description = "Write the source's version over files that you have changed.")
    private boolean theirs;

    @Option(names = "--strict", description = "Let what is known to fail or to be incomplete count again.")
    private boolean strict;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Mixin
    private ReportOptions reporting;

    @Mixin
    private SessionOptions sessions;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private MessageOptions messages;

    SyncCommand(Platforms platforms, Console console) {
        this.platforms = platforms;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SettingsException {
        if (recheck < 0) {
            throw new ParameterException(spec.commandLine(), "--recheck: the number of days must be 0 or more");
        }
        reporting.requirePlace(archive.folder());
        var settings = ArchiveSettings.of(archive.folder());
        var sources = sources(settings);
        var order = new SyncOrder(
                archive.folder(), settings, sources, network.policy().concurrency(), recheck, full, theirs, dryRun);
        RunReport done;
        var own = sessions.sessions(platforms, console, sources, settings.url());
        try (var connection =
                Connection.open(network, SourceOptions.hosts(sources, settings.url()), own, console.clock())) {
            done = run(new SyncArchive(platforms, connection.network()), order);
        }
        if (dryRun && !messages.quiet()) {
            reporting.list(done, console);
        }
        reporting.say(done, Summary.ofSync(done, archive.folder(), dryRun), console, messages);
        return ExitCode.of(done, strict).code();
    }

    private List<Source> sources(ArchiveSettings settings) throws IOException, SettingsException {
        var sources = new ArrayList<Source>();
        for (var source : settings.sources()) {
            try {
                sources.add(SourceArguments.source(source, spec.commandLine()));
            } catch (ParameterException e) {
                throw new SettingsException("offprint.yaml: sources: " + e.getMessage());
            }
        }
        if (sources.isEmpty()) {
            throw new SettingsException(
                    "offprint.yaml names no sources; expected those that the archive is made from, as 'export' writes them");
        }
        return sources;
    }

    private RunReport run(SyncArchive sync, SyncOrder order) throws IOException {
        if (!messages.progressWanted(console)) {
            return sync.run(order, ExportListener.SILENT);
        }
        try (var progress = new ProgressLine(console)) {
            return sync.run(order, progress);
        }
    }
}
