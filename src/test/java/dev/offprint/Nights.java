package dev.offprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An archive that is made on a first night and brought up to date on those that follow, each with its own answers. */
final class Nights {
    static final String HOST = "letters.substack.com";
    static final String PUBLICATION = "https://" + HOST;
    static final Instant FIRST = Instant.parse("2026-02-10T03:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work;
    private int served;

    Nights(Path work) {
        this.work = work;
    }

    Path archive() {
        return work.resolve("archive");
    }

    /** A folder for the answers of one night. */
    Responses answers() throws IOException {
        served++;
        return new Responses(work.resolve("answers-" + served));
    }

    /** A publication with these posts, and nothing else. */
    Responses publication(ObjectNode... posts) throws IOException {
        return answers().publication(HOST, posts);
    }

    /** Makes the archive on the first night. */
    ProgramRun export(Responses answers, String... options) {
        return export(PUBLICATION, answers, options);
    }

    /** Makes an archive of what is at another address. */
    ProgramRun export(String address, Responses answers, String... options) {
        return run(FIRST, answers, "export", List.of(address, "-o", archive().toString()), options);
    }

    /** Brings it up to date, so many days after the first night. */
    ProgramRun sync(int days, Responses answers, String... options) {
        return run(
                FIRST.plusSeconds(days * 86_400L),
                answers,
                "sync",
                List.of(archive().toString()),
                options);
    }

    private ProgramRun run(Instant when, Responses answers, String command, List<String> words, String... options) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(words);
        all.addAll(List.of("--replay", answers.folder().toString()));
        all.addAll(List.of("--report", report().toString()));
        all.addAll(List.of(options));
        return ProgramRun.of(all, Map.of(), Clock.fixed(when, ZoneOffset.UTC));
    }

    private Path report() {
        return work.resolve("report.jsonl");
    }

    /** What the last report says of each post that it names: {@code substack:1 updated}. */
    List<String> statuses() throws IOException {
        return lines().stream()
                .filter(line -> line.has("status"))
                .map(line ->
                        line.path("post").asText() + " " + line.path("status").asText())
                .toList();
    }

    /** The codes of the last report's problems, each with what it concerns. */
    List<String> problems() throws IOException {
        return lines().stream()
                .flatMap(line -> line.findParents("code").stream())
                .map(problem -> problem.path("code").asText() + " "
                        + problem.path("subject").asText())
                .toList();
    }

    JsonNode summary() throws IOException {
        var lines = lines();
        return lines.get(lines.size() - 1).path("summary");
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(report())) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** All that the archive holds, but for passing facts. */
    FileTree tree() throws IOException {
        return FixtureRun.archive(work);
    }

    /** When each file was last written. */
    Map<String, FileTime> times() throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (var name : tree().files().keySet()) {
            times.put(name, Files.getLastModifiedTime(archive().resolve(name)));
        }
        return times;
    }

    String read(String file) throws IOException {
        return Files.readString(archive().resolve(file));
    }

    /** What the state says of a post. */
    JsonNode state(int id) throws IOException {
        for (var line : Files.readAllLines(archive().resolve(".offprint/state.jsonl"))) {
            if (line.startsWith("{\"key\":\"substack:" + id + "\"")) {
                return JSON.readTree(line);
            }
        }
        throw new AssertionError("the state has no post " + id);
    }

    /** A post as the platform's interface answers. */
    static ObjectNode post(int id, String slug, String body) {
        return Responses.post(HOST, id, slug, "About " + slug, body)
                .put("updated_at", "2026-02-0" + id + "T10:00:00.000Z");
    }
}
