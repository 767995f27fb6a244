package dev.offprint.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Problem;
import dev.offprint.state.PostStateJson.MalformedLineException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
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
    private final FactsFile file;
    private final TreeMap<String, Failure> failures = new TreeMap<>();
    private boolean changed;

    private KnownFailures(FactsFile file) {
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
        var known = new KnownFailures(new FactsFile(folder, "failures.jsonl", "offprint_failures"));
        known.changed = !known.file.read(known::read);
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
        if (changed) {
            file.write(failures.entrySet().stream().map(KnownFailures::line).toList());
            changed = false;
        }
    }

    private static String line(Map.Entry<String, Failure> failing) {
        var failure = failing.getValue();
        return FactsFile.line(json -> {
            json.writeStringField("of", failing.getKey());
            json.writeStringField("url", failure.address());
            json.writeStringField("code", failure.code().label());
            json.writeStringField("since", failure.since().toString());
        });
    }

    private void read(JsonNode json) throws MalformedLineException {
        var failure = new Failure(
                FactsFile.text(json, "url"),
                code(FactsFile.text(json, "code")),
                Instant.parse(FactsFile.text(json, "since")));
        failures.put(FactsFile.text(json, "of"), failure);
    }

    private static Problem.Code code(String label) throws MalformedLineException {
        return Arrays.stream(Problem.Code.values())
                .filter(code -> code.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new MalformedLineException("no such code: " + label));
    }
}
