package dev.offprint.cli;

import dev.offprint.app.ArchiveSettings;
import dev.offprint.app.ExportListener;
import dev.offprint.app.ExportOrder;
import dev.offprint.app.ExportPosts;
import dev.offprint.app.MediaChoice;
import dev.offprint.app.PaidPosts;
import dev.offprint.app.RunReport;
import dev.offprint.app.SettingsException;
import dev.offprint.platform.Platforms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code offprint export}: makes or extends an archive. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Make or extend an archive.")
final class ExportCommand implements Callable<Integer> {
    /** Where a picture's link leads. */
    enum Images {
        LOCAL,
        REMOTE
    }

    private final Platforms platforms;
    private final Console console;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "archive",
            description = "The archive (./${DEFAULT-VALUE}).")
    private Path output;

    @Option(names = "--images", paramLabel = "local|remote", description = "Fetch pictures, or leave them (local).")
    private @Nullable Images images;

    @Option(
            names = "--media",
            paramLabel = "none|files|all",
            description = "Fetch attachments, and audio and video too (files).")
    private @Nullable MediaChoice media;

    @Option(names = "--comments", description = "Keep what readers said about each post as a page beside it.")
    private boolean withComments;

    @Option(names = "--no-comments", description = "No longer do so.")
    private boolean withoutComments;

    @Option(
            names = "--paid",
            paramLabel = "keep|draft|skip",
            description =
                    "Posts that are not public: keep them, mark them as drafts, or leave them out (draft where the profile is a site's, else keep).")
    private @Nullable PaidPosts paid;

    @Mixin
    private ReportOptions reporting;

    @Mixin
    private SourceOptions from;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private PlatformOption platform;

    @Mixin
    private RenderingOptions rendering;

    @Mixin
    private SiteOptions site;

    @Mixin
    private SessionOptions sessions;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private MessageOptions messages;

    ExportCommand(Platforms platforms, Console console) {
        this.platforms = platforms;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SettingsException {
        reporting.requirePlace(output);
        var order = order();
        RunReport done;
        var own = sessions.sessions(
                platforms, console, order.sources(), order.told().url());
        try (var connection = Connection.open(
                network, SourceOptions.hosts(order.sources(), order.told().url()), own, console.clock())) {
            done = run(new ExportPosts(platforms, connection.network()), order);
        }
        reporting.say(done, Summary.of(done, output), console, messages);
        return ExitCode.of(done, false).code();
    }

    private RunReport run(ExportPosts export, ExportOrder order) throws IOException, SettingsException {
        if (!messages.progressWanted(console)) {
            return export.run(order, ExportListener.SILENT);
        }
        try (var progress = new ProgressLine(console)) {
            return export.run(order, progress);
        }
    }

    private ExportOrder order() throws IOException {
        var given = from.given(console);
        return new ExportOrder(
                from.sources(given),
                output,
                selection.selection(),
                network.policy().concurrency(),
                told(given));
    }

    private ArchiveSettings told(List<String> sources) {
        return new ArchiveSettings(
                sources,
                platform.name(platforms),
                from.url(),
                rendering.profileLabel(),
                images == null ? null : images.name().toLowerCase(Locale.ROOT),
                media == null ? null : media.label(),
                withComments ? Boolean.TRUE : withoutComments ? Boolean.FALSE : null,
                rendering.frontMatterLabel(),
                paid == null ? null : paid.label(),
                site.baseUrl(),
                site.timezone(),
                site.fields(),
                site.keepDuplicates());
    }
}
