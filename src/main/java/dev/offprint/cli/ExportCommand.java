package dev.offprint.cli;

import dev.offprint.app.ArchiveSettings;
import dev.offprint.app.ExportListener;
import dev.offprint.app.ExportOrder;
import dev.offprint.app.ExportPosts;
import dev.offprint.app.MediaChoice;
import dev.offprint.app.PaidPosts;
import dev.offprint.app.ReportLines;
import dev.offprint.app.RunReport;
import dev.offprint.app.Selection;
import dev.offprint.app.SettingsException;
import dev.offprint.model.PostKind;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

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

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "Addresses of publications or posts, official export ZIPs or folders, or saved pages.")
    private List<String> typed = new ArrayList<>();

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FILE",
            description = "Read sources from this file, one a line; - is standard input.")
    private @Nullable String list;

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
            description = "Only posts of this type: newsletter, podcast, video, thread, page, note.")
    private Set<PostKind> kinds = Set.of();

    @Option(names = "--drafts", description = "Take the drafts of an official export, too.")
    private boolean drafts;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The publication that an official export is of, or where a saved page came from.")
    private @Nullable String url;

    @Option(
            names = "--paid",
            paramLabel = "keep|draft|skip",
            description = "Posts that are not public: keep them, mark them as drafts, or leave them out (keep).")
    private @Nullable PaidPosts paid;

    @Option(names = "--json", description = "Results as JSON lines on standard output.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the run's report here, as JSON lines.")
    private @Nullable Path report;

    @Mixin
    private RenderingOptions rendering;

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
        var order = order();
        RunReport done;
        try (var connection = Connection.open(network, hosts(order))) {
            done = run(new ExportPosts(platforms, connection.fetcher(), connection::traffic), order);
        }
        say(done);
        return ExitCode.of(done).code();
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
        var all = new ArrayList<>(typed);
        if (list != null) {
            all.addAll(SourceArguments.listed(list, console));
        }
        if (all.isEmpty()) {
            throw new ParameterException(
                    rendering.line(), "no source given; name a publication, a post or a saved page");
        }
        var sources = new ArrayList<Source>();
        for (var source : all) {
            sources.add(SourceArguments.source(source, rendering.line()));
        }
        return new ExportOrder(sources, output, selection(), network.policy().concurrency(), told(all));
    }

    private Selection selection() {
        return new Selection(since, until, limit, kinds, drafts, true);
    }

    private ArchiveSettings told(List<String> sources) {
        return new ArchiveSettings(
                sources,
                rendering.platformName(platforms),
                url == null
                        ? null
                        : SourceArguments.address(url, rendering.line()).toString(),
                images == null ? null : images.name().toLowerCase(Locale.ROOT),
                media == null ? null : media.label(),
                withComments ? Boolean.TRUE : withoutComments ? Boolean.FALSE : null,
                rendering.frontMatterLabel(),
                paid == null ? null : paid.label());
    }

    /** The hosts that the user typed: those may be private, since typing them was the user's decision. */
    private static Set<String> hosts(ExportOrder order) {
        return order.sources().stream()
                .flatMap(source -> source instanceof Source.Address address
                        ? Stream.of(address.uri().getHost())
                        : Stream.<String>empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void say(RunReport done) throws IOException {
        if (report != null) {
            Files.write(report, ReportLines.of(done).toList());
        }
        done.problems().forEach(problem -> messages.problem(console, problem.subject(), problem));
        if (json) {
            ReportLines.of(done).forEach(console.out()::println);
        } else if (!messages.quiet()) {
            console.out().println(Summary.of(done, output));
        }
    }
}
