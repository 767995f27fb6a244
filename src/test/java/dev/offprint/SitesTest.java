package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Exports the publications of the fixtures for each site generator, builds them with the real tool and walks every page in a
 * real browser. {@code mvn test -Psites} runs it once {@code src/test/sites/install} has put the tools in their place; a tool
 * that is not there is skipped and named.
 */
class SitesTest {
    private static final Path SKELETONS = Path.of("src", "test", "sites");
    private static final List<String> FIXTURES = List.of("substack/publication", "medium/profile");
    private static final List<String> TOOLS = List.of("hugo", "jekyll", "astro", "eleventy");

    @TestFactory
    Stream<DynamicTest> every_publication_builds_and_reads_well_with_every_tool() throws IOException {
        var installed = System.getProperty("sites.tools", "");
        assumeTrue(!installed.isEmpty(), "the real site generators are tried by mvn test -Psites");
        var tools = Path.of(installed).toAbsolutePath();
        var work = Path.of("target", "sites").toAbsolutePath();
        new FileTree(new TreeMap<>()).writeTo(work);
        var tests = new ArrayList<DynamicTest>();
        for (var publication : publications(work)) {
            TOOLS.forEach(tool -> tests.add(DynamicTest.dynamicTest(
                    publication.name() + " with " + tool, () -> check(publication, tool, work, tools))));
        }
        return tests.stream();
    }

    /**
     * What is exported.
     *
     * @param base the path of its site on its host
     */
    private record Source(String name, List<String> command, Path responses, Set<Integer> exits, String base) {}

    private static List<Source> publications(Path work) throws IOException {
        var sources = new ArrayList<Source>();
        for (var name : FIXTURES) {
            var fixture = FixtureCase.read(Path.of("fixtures").resolve(name), name);
            var exits = new TreeSet<>(List.of(fixture.exit(), fixture.exitAgain()));
            sources.add(new Source(name, fixture.resolvedCommand(), fixture.responses(), exits, "/"));
        }
        sources.add(together(sources, work.resolve("together-responses")));
        var responses = work.resolve("awkward-responses");
        AwkwardPublication.writeTo(responses);
        var command = List.of("export", AwkwardPublication.address(), "--base-url", "https://example.org/blog/");
        sources.add(new Source("substack/awkward", command, responses, Set.of(0), "/blog/"));
        return sources;
    }

    /** One archive of all these. */
    private static Source together(List<Source> sources, Path responses) throws IOException {
        var command = new ArrayList<>(List.of("export"));
        var exits = new TreeSet<Integer>();
        var recorded = new TreeMap<String, String>();
        for (var source : sources) {
            command.addAll(source.command().subList(1, source.command().size()));
            exits.addAll(source.exits());
            FileTree.of(source.responses())
                    .files()
                    .forEach((name, bytes) -> recorded.merge(name, bytes, (one, other) -> {
                        throw new AssertionError(name + " is in two recordings");
                    }));
        }
        new FileTree(recorded).writeTo(responses);
        return new Source("together", command, responses, exits, "/");
    }

    private static void check(Source publication, String tool, Path work, Path tools) throws Exception {
        assumeTrue(isInstalled(tool, tools), tool + " is not installed and was not tried");
        assumeTrue(isInstalled("chromium", tools), "chromium is not installed, so nothing could be looked at");
        var plain = work.resolve(publication.name()).resolve("plain");
        var site = work.resolve(publication.name()).resolve(tool);
        FileTree.of(SKELETONS.resolve(tool)).writeTo(site);
        Files.deleteIfExists(site.resolve("node_modules"));
        Files.createSymbolicLink(site.resolve("node_modules"), tools.resolve("node_modules"));
        Files.writeString(site.resolve("package.json"), Files.readString(SKELETONS.resolve("package.json")));
        export(publication, "plain", plain);
        export(publication, tool, site);

        var run = new ProcessBuilder(
                        "node",
                        SKELETONS.resolve("check.mjs").toString(),
                        tool,
                        site.toString(),
                        plain.toString(),
                        publication.responses().toAbsolutePath().toString(),
                        publication.base())
                .redirectErrorStream(true);
        run.environment().put("SITES_TOOLS", tools.toString());
        var process = run.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void export(Source publication, String profile, Path archive) {
        var words = new ArrayList<>(publication.command());
        words.addAll(List.of("--replay", publication.responses().toString(), "--profile", profile));
        words.addAll(List.of("-o", archive.toString()));
        var run = ProgramRun.of(words);

        assertThat(run.exit()).as(run.err()).isIn(publication.exits());
    }

    private static boolean isInstalled(String tool, Path tools) {
        var folders = Stream.concat(
                Stream.of(tools.resolve("node_modules/.bin")),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of));
        return folders.anyMatch(folder -> Files.isExecutable(folder.resolve(tool)));
    }
}
