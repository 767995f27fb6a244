package dev.offprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offprint.model.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program made of a case.
 *
 * @param program how it ended
 * @param result what belongs into the case's {@code expected} folder: what was printed or the archive, and
 *     {@code problems.txt}
 * @param statuses what became of each post, for an export
 */
record FixtureRun(ProgramRun program, FileTree result, List<String> statuses) {
    /** What fails is kept with the time at which it was met. */
    private static final Instant NIGHT = Instant.parse("2026-03-01T03:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs a case's command. The work folder takes the archive; an archive that is there is extended. */
    static FixtureRun of(FixtureCase fixture, Path work) throws IOException {
        return fixture.makesArchive() ? export(fixture, work) : convert(fixture);
    }

    private static FixtureRun convert(FixtureCase fixture) {
        var words = new ArrayList<>(fixture.resolvedCommand());
        words.add("--verbose");
        var run = ProgramRun.of(words);
        var problems = run.err()
                .lines()
                .filter(FixtureRun::isProblem)
                .map(line -> line.replace(fixture.folder() + File.separator, ""))
                .map(line -> line.replaceFirst("^([a-z-]+): ([^:]+): .*", "$1 $2"));
        var files = new TreeMap<String, String>();
        files.put("stdout.md", bytes(run.out()));
        files.put("problems.txt", bytes(lines(problems)));
        return new FixtureRun(run, new FileTree(files), List.of());
    }

    private static FixtureRun export(FixtureCase fixture, Path work) throws IOException {
        var report = work.resolve("report.jsonl");
        var words = new ArrayList<>(fixture.resolvedCommand());
        if (Files.isDirectory(fixture.responses())) {
            words.addAll(List.of("--replay", fixture.responses().toString()));
        }
        words.addAll(List.of("-o", work.resolve("archive").toString()));
        words.addAll(List.of("--report", report.toString()));
        var run = ProgramRun.of(words, Map.of(), Clock.fixed(NIGHT, ZoneOffset.UTC));
        var files = new TreeMap<String, String>();
        archive(work).files().forEach((name, content) -> files.put("archive/" + name, content));
        var told = Files.exists(report) ? read(report) : List.<JsonNode>of();
        files.put("problems.txt", bytes(lines(told.stream().flatMap(FixtureRun::problems))));
        var statuses = told.stream()
                .filter(line -> line.has("status"))
                .map(line -> line.path("status").asText())
                .toList();
        return new FixtureRun(run, new FileTree(files), statuses);
    }

    /** The archive that an export has left in its work folder, without what is no part of it. */
    static FileTree archive(Path work) throws IOException {
        return FileTree.of(work.resolve("archive")).only(name -> !name.startsWith(".offprint/local/"));
    }

    /** What the case's folder says the result is. */
    static FileTree expected(FixtureCase fixture) throws IOException {
        return FileTree.of(fixture.expected());
    }

    private static boolean isProblem(String line) {
        return Arrays.stream(Problem.Code.values()).anyMatch(code -> line.startsWith(code.label() + ": "));
    }

    private static Stream<String> problems(JsonNode line) {
        return line.findParents("code").stream()
                .map(problem -> problem.path("code").asText() + " "
                        + problem.path("subject").asText());
    }

    private static List<JsonNode> read(Path report) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(report)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
