package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to scheduled use: its script does what it says, in a repository, against a publication that changes. */
class SchedulingGuideTest {
    private static final Path GUIDE = Path.of("src/docs/scheduling.md");
    private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private LoopbackPublication publication;
    private Path archive;

    @BeforeEach
    void serve() throws IOException {
        archive = folder.resolve("my-archive");
        publication = new LoopbackPublication();
        publication.file(
                "/loaf.png", "image/png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1));
        publication.post(1, "salt", "<p>Salt.</p>");
        publication.post(2, "bread", "<p>Bread.</p><img src=\"" + publication.address() + "/loaf.png\">");
        publication.post(3, "butter", "<p>Butter for <a href=\"" + publication.address() + "/p/bread\">bread</a>.</p>");
    }

    @AfterEach
    void stop() {
        publication.close();
    }

    private static List<String> fences(String language) throws IOException {
        return FENCE.matcher(Files.readString(GUIDE))
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map((MatchResult fence) -> fence.group(2))
                .toList();
    }

    private static String script(String name) throws IOException {
        return fences("sh").stream()
                .filter(text -> text.contains("# " + name))
                .findFirst()
                .orElseThrow();
    }

    private void install(String name, String text) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var file = Files.writeString(bin.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Starts the program from the classes under test; its output goes where the script's does. */
    private void installProgram() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        install(
                "offprint",
                "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\" --rate 0\n"
                        .formatted(java, classPath(), Main.class.getName()));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String synced() {
        return folder.resolve("bin/sync-archive").toString();
    }

    private String shell(int exit, String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        for (var who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "Ada");
            environment.put("GIT_" + who + "_EMAIL", "ada@reader.example");
        }
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + said)
                .isEqualTo(exit);
        return said;
    }

    private List<String> commits() throws IOException, InterruptedException {
        return shell(0, "git", "-C", archive.toString(), "log", "--format=%s")
                .lines()
                .toList();
    }

    private List<String> changed() throws IOException, InterruptedException {
        return shell(0, "git", "-C", archive.toString(), "show", "--format=", "--name-only", "HEAD")
                .lines()
                .toList();
    }

    @Test
    void the_script_commits_what_changed_and_nothing_else() throws Exception {
        assumeTrue(Path.of("/bin/sh").toFile().canExecute(), "a shell and git are needed");
        installProgram();
        install("sync-archive", script("sync-archive"));
        String export = fences("sh").stream()
                .filter(text -> text.contains("offprint export"))
                .findFirst()
                .orElseThrow()
                .replace("https://tidewater.substack.com", publication.address());

        shell(0, "sh", "-e", "-c", export);

        assertThat(commits()).containsExactly("Export");
        assertThat(changed())
                .contains("offprint.yaml", "index.md", "posts/2026-01-01-bread.md", ".offprint/state.jsonl")
                .noneMatch(file -> file.startsWith(".offprint/local/"));

        shell(0, "sh", synced(), archive.toString());

        assertThat(commits()).containsExactly("Export");

        publication.post(2, "bread", "<p>Better bread.</p><img src=\"" + publication.address() + "/loaf.png\">");
        shell(0, "sh", synced(), archive.toString());

        assertThat(commits()).containsExactly("Sync", "Export");
        assertThat(changed())
                .contains("posts/2026-01-01-bread.md")
                .allMatch(file -> file.contains("bread")
                        || file.matches("\\.offprint/(state\\.jsonl|pages\\.sha256|originals/.*2\\.json)")
                        || file.matches("index\\.md|llms(-full)?\\.txt|archive\\.json"));

        shell(0, "sh", synced(), archive.toString());
        assertThat(commits()).containsExactly("Sync", "Export");
    }

    @Test
    void what_failed_is_committed_around_and_told() throws Exception {
        assumeTrue(Path.of("/bin/sh").toFile().canExecute(), "a shell and git are needed");
        install("sync-archive", script("sync-archive"));
        Files.createDirectories(archive);
        shell(0, "git", "-C", archive.toString(), "init", "--quiet");

        for (int exit : new int[] {3, 4, 1}) {
            install("offprint", "#!/bin/sh\necho text > post-" + exit + ".md\nexit " + exit + "\n");
            shell(exit, "sh", synced(), archive.toString());
        }
        install("offprint", "#!/bin/sh\nexit 5\n");
        shell(0, "sh", synced(), archive.toString());

        assertThat(commits()).containsExactly("Sync");
        assertThat(changed()).containsExactly("post-3.md");
    }

    @Test
    void the_workflow_and_the_crontab_run_the_script() throws IOException {
        var workflow = new YAMLMapper().readTree(fences("yaml").get(0));

        assertThat(workflow.at("/on/schedule/0/cron").textValue()).isEqualTo("17 4 * * *");
        assertThat(workflow.at("/permissions/contents").textValue()).isEqualTo("write");
        var runs = new ArrayList<String>();
        workflow.at("/jobs/sync/steps")
                .forEach(step -> runs.add(step.path("run").asText()));
        assertThat(runs)
                .anyMatch(run -> run.contains("sh .github/sync-archive ."))
                .last()
                .isEqualTo("git push");
        assertThat(fences("crontab"))
                .hasSize(1)
                .allMatch(line -> line.matches("17 4 \\* \\* \\* .* sync-archive \\S+\n"));
    }

    @Test
    void the_timer_is_one_that_systemd_takes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is needed");
        var units = fences("ini");
        Files.writeString(
                folder.resolve("offprint.service"), units.get(0).replace("/usr/local/bin/sync-archive", "/bin/true"));
        Files.writeString(folder.resolve("offprint.timer"), units.get(1));

        assertThat(shell(
                        0,
                        "systemd-analyze",
                        "verify",
                        "--user",
                        folder.resolve("offprint.timer").toString()))
                .doesNotContain("offprint.");
    }
}
