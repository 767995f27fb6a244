package dev.offprint.cli;

import dev.offprint.app.ArchiveSettings;
import dev.offprint.app.ListLines;
import dev.offprint.app.ListPosts;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code offprint list}: says what is there. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Say which posts there are, without fetching them.")
final class ListCommand implements Callable<Integer> {
    private final Platforms platforms;
    private final Console console;

    @Mixin
    private SourceOptions from;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private PlatformOption platform;

    @Option(names = "--json", description = "One JSON object a line for each post.")
    private boolean json;

    @Mixin
    private SessionOptions sessions;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private MessageOptions messages;

    ListCommand(Platforms platforms, Console console) {
        this.platforms = platforms;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var sources = from.sources(from.given(console));
        var told = ArchiveSettings.none().withOrigin(platform.name(platforms), from.url());
        ListPosts.Listed listed;
        var own = sessions.sessions(platforms, console, sources, from.url());
        try (var connection =
                Connection.open(network, SourceOptions.hosts(sources, from.url()), own, console.clock())) {
            listed = new ListPosts(platforms, connection.network().fetcher()).run(sources, selection.selection(), told);
        }
        var lines = json ? ListLines.of(listed) : new PostTable(listed.posts(), console.width()).lines();
        lines.forEach(console.out()::println);
        listed.problems().forEach(problem -> messages.problem(console, problem.subject(), problem));
        Summary.leftOut(listed.leftOut()).forEach(sentence -> messages.remark(console, sentence));
        boolean whole = listed.problems().stream().noneMatch(Problem::isFailure);
        return (whole ? ExitCode.ALL_KEPT : ExitCode.PARTLY_KEPT).code();
    }
}
