package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
    private static final List<String> PUBLICATIONS = List.of("substack/publication", "medium/profile");
    private static final List<String> TOOLS = List.of("hugo", "jekyll", "astro", "eleventy");

    @TestFactory
    Stream<DynamicTest> every_publication_builds_and_reads_well_with_every_tool() throws IOException {
        var installed = System.getProperty("sites.tools", "");
        assumeTrue(!installed.isEmpty(), "the real site generators are tried by mvn test -Psites");
        var tools = Path.of(installed).toAbsolutePath();
        var work = Path.of("target", "sites").toAbsolutePath();
        new FileTree(new TreeMap<>()).writeTo(work);
        var tests = new ArrayList<DynamicTest>();
        for (var publication : PUBLICATIONS) {
            var folder = Path.of("fixtures").resolve(publication);
            if (Files.isRegularFile(folder.resolve("case.json"))) {
                var fixture = FixtureCase.read(folder, publication);
                TOOLS.forEach(tool -> tests.add(DynamicTest.dynamicTest(
                        publication + " with " + tool, () -> check(fixture, tool, work, tools))));
            }
        }
        return tests.stream();
    }

    private static void check(FixtureCase fixture, String tool, Path work, Path tools) throws Exception {
        assumeTrue(isInstalled(tool, tools), tool + " is not installed and was not tried");
        assumeTrue(isInstalled("chromium", tools), "chromium is not installed, so nothing could be looked at");
        var plain = work.resolve(fixture.name()).resolve("plain");
        var site = work.resolve(fixture.name()).resolve(tool);
        FileTree.of(SKELETONS.resolve(tool)).writeTo(site);
        Files.deleteIfExists(site.resolve("node_modules"));
        Files.createSymbolicLink(site.resolve("node_modules"), tools.resolve("node_modules"));
        Files.writeString(site.resolve("package.json"), Files.readString(SKELETONS.resolve("package.json")));
        export(fixture, "plain", plain);
        export(fixture, tool, site);

        var run = new ProcessBuilder(
                        "node", SKELETONS.resolve("check.mjs").toString(), tool, site.toString(), plain.toString())
                .redirectErrorStream(true);
        run.environment().put("SITES_TOOLS", tools.toString());
        var process = run.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void export(FixtureCase fixture, String profile, Path archive) {
        var words = new ArrayList<>(fixture.resolvedCommand());
        words.addAll(List.of("--replay", fixture.responses().toString(), "--profile", profile));
        words.addAll(List.of("-o", archive.toString()));
        var run = ProgramRun.of(words);

        assertThat(run.exit()).as(run.err()).isIn(fixture.exit(), fixture.exitAgain());
    }

    private static boolean isInstalled(String tool, Path tools) {
        var folders = Stream.concat(
                Stream.of(tools.resolve("node_modules/.bin")),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of));
        return folders.anyMatch(folder -> Files.isExecutable(folder.resolve(tool)));
    }
}
