package dev.offprint.cli;

import dev.offprint.app.ArchiveSettings;
import dev.offprint.app.ExportListener;
import dev.offprint.app.Network;
import dev.offprint.app.RebuildArchive;
import dev.offprint.app.SettingsException;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import dev.offprint.http.Sessions;
import dev.offprint.http.Traffic;
import dev.offprint.platform.Platforms;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code offprint rebuild}: renders an archive again. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Render every post again from the answers that the archive keeps, without the network.")
final class RebuildCommand implements Callable<Integer> {
    /** What is not in the archive stays where it is. */
    private static final Fetcher OFFLINE =
            request -> new FetchResult.Failed(request.uri(), "a rebuild asks nothing of the network");

    private final Platforms platforms;
    private final Console console;

    @Mixin
    private ArchiveArgument archive;

    @Option(names = "--theirs", description = "Write over files that you have changed.")
    private boolean theirs;

    @Mixin
    private ReportOptions reporting;

    @Mixin
    private MessageOptions messages;

    RebuildCommand(Platforms platforms, Console console) {
        this.platforms = platforms;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SettingsException {
        reporting.requirePlace(archive.folder());
        var settings = ArchiveSettings.of(archive.folder());
        var offline = new Network(OFFLINE, Sessions.none(), () -> new Traffic(0, 0, List.of()), console.clock());
        int concurrency = Runtime.getRuntime().availableProcessors();
        var done = new RebuildArchive(platforms, offline)
                .run(archive.folder(), settings, concurrency, theirs, ExportListener.SILENT);
        reporting.say(done, Summary.of(done, archive.folder()), console, messages);
        return ExitCode.of(done, false).code();
    }
}
