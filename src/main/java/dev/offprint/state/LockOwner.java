package dev.offprint.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run that holds an archive's lock.
 *
 * @param process its number, as the system's list of processes has it
 * @param user who started it
 * @param started when; null where the system does not say
 */
public record LockOwner(long process, String user, @Nullable Instant started) {

    /** The run that this process is. */
    static LockOwner self() {
        var self = ProcessHandle.current();
        return new LockOwner(
                self.pid(),
                System.getProperty("user.name", "unknown").strip().replaceAll("\\s+", "-"),
                self.info().startInstant().orElse(null));
    }

    /** Reads what {@link #line} wrote; empty for anything else. */
    static Optional<LockOwner> parse(byte[] content) {
        var words = new String(content, StandardCharsets.UTF_8).strip().split(" ", -1);
        if (words.length != 3 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            var started = words[2].equals("-") ? null : Instant.parse(words[2]);
            return Optional.of(new LockOwner(Long.parseLong(words[0]), words[1], started));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    byte[] line() {
        return "%d %s %s\n"
                .formatted(process, user, started == null ? "-" : started.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Such as {@code process 4711 of ada, started at 2026-02-04T03:00:00Z}. */
    public String description() {
        return "process %d of %s%s".formatted(process, user, started == null ? "" : ", started at " + started);
    }
}
