package dev.offprint.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Problem;
import dev.offprint.state.PostStateJson.MalformedLineException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known to fail: posts that could not be had or brought up to date, listings and sources. It lies beside the state,
 * where version control sees it, so that a fresh checkout does not take for news what failed the night before; it is the same
 * however often something is tried, and absent while nothing fails. What cannot be read of it counts as not known. Safe to
 * use from several threads.
 */
public final class KnownFailures {
    private static final int VERSION = 1;
    private static final String VERSION_KEY = "offprint_failures";
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final TreeMap<String, Failure> failures = new TreeMap<>();
    private boolean changed;

    private KnownFailures(Path file) {
        this.file = file;
    }

    /**
     * What is known of one thing that fails.
     *
     * @param address where it is on the web
     * @param code as what problem it was first met
     * @param since when that was
     */
    public record Failure(String address, Problem.Code code, Instant since) {}

    /**
     * Opens what is known in an archive's {@code .offprint} folder.
     *
     * @throws StateException when a newer version wrote it
     */
    public static KnownFailures open(Path folder) throws IOException {
        var known = new KnownFailures(folder.resolve("failures.jsonl"));
        if (Files.exists(known.file)) {
            // As Latin-1 no byte is malformed; the bytes are read as UTF-8 line by line.
            for (var line : Files.readAllLines(known.file, StandardCharsets.ISO_8859_1)) {
                known.read(line);
            }
        }
        return known;
    }

    /** What is known of a post by its key, of a listing or a source by its name; empty for what does not fail. */
    public synchronized Optional<Failure> find(String subject) {
        return Optional.ofNullable(failures.get(subject));
    }

    /** Everything that fails, in order. */
    public synchronized SortedMap<String, Failure> all() {
        return new TreeMap<>(failures);
    }

    /** Remembers that something fails; what is known of it already stays. */
    public synchronized void add(String subject, Failure failure) {
        changed |= failures.putIfAbsent(subject, failure) == null;
    }

    /** Forgets that something failed. */
    public synchronized void forget(String subject) {
        changed |= failures.remove(subject) != null;
    }

    /** Puts everything on the disk, if anything is new. */
    public synchronized void save() throws IOException {
        if (!changed) {
            return;
        }
        if (failures.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            var lines = new StringBuilder("{\"%s\":%d}\n".formatted(VERSION_KEY, VERSION));
            failures.forEach(
                    (subject, failure) -> lines.append(line(subject, failure)).append('\n'));
            var next = file.resolveSibling("local").resolve("failures.jsonl.tmp");
            Files.writeString(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        changed = false;
    }

    private static String line(String subject, Failure failure) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("of", subject);
            json.writeStringField("url", failure.address());
            json.writeStringField("code", failure.code().label());
            json.writeStringField("since", failure.since().toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return line.toString();
    }

    private void read(String line) throws IOException {
        try {
            var json = JsonTree.read(JSON.createParser(line.getBytes(StandardCharsets.ISO_8859_1)));
            if (json.path(VERSION_KEY).isInt()) {
                requireReadable(json.path(VERSION_KEY).intValue());
            } else {
                failures.put(
                        text(json, "of"),
                        new Failure(text(json, "url"), code(text(json, "code")), Instant.parse(text(json, "since"))));
            }
        } catch (JsonProcessingException | DateTimeException | MalformedLineException e) {
            changed = true;
        }
    }

    private static String text(JsonNode json, String key) throws MalformedLineException {
        var text = json.path(key).textValue();
        if (text == null) {
            throw new MalformedLineException(key + " is missing");
        }
        return text;
    }

    private static Problem.Code code(String label) throws MalformedLineException {
        return Arrays.stream(Problem.Code.values())
                .filter(code -> code.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new MalformedLineException("no such code: " + label));
    }

    private void requireReadable(int version) throws StateException {
        if (version > VERSION) {
            throw new StateException(
                    "%s was written by a newer offprint (format %d, and this one reads up to %d). Update offprint."
                            .formatted(file, version, VERSION));
        }
    }
}
