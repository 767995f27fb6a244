package dev.offprint.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The passing facts of an archive: when something was last asked for, as what version it came, when it is to be tried again.
 * They lie where version control does not see them, and may be lost at any time: what is not remembered counts as never
 * asked. Safe to use from several threads.
 */
public final class Checks {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final TreeMap<String, Check> checks = new TreeMap<>();
    private boolean changed;

    private Checks(Path file) {
        this.file = file;
    }

    /**
     * What is remembered of one thing.
     *
     * @param checked when it was last asked for
     * @param tries how often it has failed in a row
     * @param next when a thing that failed is to be tried again; null for one that did not fail
     * @param entityTag by what the server knows the version that came; null for nothing
     * @param modified when that version was made, as the server said; null where it did not
     */
    public record Check(
            Instant checked,
            int tries,
            @Nullable Instant next,
            @Nullable String entityTag,
            @Nullable String modified) {}

    /** Opens the facts in an archive's {@code .offprint} folder. A file that cannot be understood counts as lost. */
    public static Checks open(Path folder) throws IOException {
        var checks = new Checks(folder.resolve("local").resolve("checks.jsonl"));
        if (Files.exists(checks.file)) {
            // As Latin-1 no byte is malformed; the bytes are read as UTF-8 line by line.
            for (var line : Files.readAllLines(checks.file, StandardCharsets.ISO_8859_1)) {
                checks.read(line);
            }
        }
        return checks;
    }

    /** What is remembered of a post by its key, of a file or a source by its address. */
    public synchronized Optional<Check> find(String subject) {
        return Optional.ofNullable(checks.get(subject));
    }

    /** What failed when it was last asked for. */
    public synchronized List<String> failed() {
        return checks.entrySet().stream()
                .filter(check -> check.getValue().tries() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Remembers something in the place of what was remembered before. */
    public synchronized void put(String subject, Check check) {
        changed |= !check.equals(checks.put(subject, check));
    }

    /** Forgets something. */
    public synchronized void forget(String subject) {
        changed |= checks.remove(subject) != null;
    }

    /** Puts everything on the disk, if anything is new. */
    public synchronized void save() throws IOException {
        if (!changed) {
            return;
        }
        var lines = new StringBuilder();
        checks.forEach((subject, check) -> lines.append(line(subject, check)).append('\n'));
        var next = file.resolveSibling("checks.jsonl.tmp");
        Files.writeString(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        changed = false;
    }

    private static String line(String subject, Check check) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("of", subject);
            json.writeStringField("checked", check.checked().toString());
            if (check.tries() > 0) {
                json.writeNumberField("tries", check.tries());
            }
            PostStateJson.writeOptional(json, "next", check.next());
            PostStateJson.writeOptional(json, "etag", check.entityTag());
            PostStateJson.writeOptional(json, "modified", check.modified());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return line.toString();
    }

    private void read(String line) {
        try {
            var json = JsonTree.read(JSON.createParser(line.getBytes(StandardCharsets.ISO_8859_1)));
            var checked = instant(json, "checked");
            if (checked != null && json.path("of").isTextual()) {
                checks.put(
                        json.path("of").textValue(),
                        new Check(
                                checked,
                                json.path("tries").asInt(),
                                instant(json, "next"),
                                json.path("etag").textValue(),
                                json.path("modified").textValue()));
            }
        } catch (JsonProcessingException | DateTimeException e) {
            changed = true;
        } catch (IOException e) {
            throw new AssertionError("reading from memory", e);
        }
    }

    private static @Nullable Instant instant(JsonNode json, String key) {
        var text = json.path(key).textValue();
        return text == null ? null : Instant.parse(text);
    }
}
