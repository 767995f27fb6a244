package dev.offprint.http;

import dev.offprint.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which hosts keep failing. One that gave no usable answer to so many fetches in a row, each with all its retries, is left
 * alone for the rest of the run: asking on would help nobody and hold everything else up. Safe to use from several threads.
 */
final class HostHealth {
    /** As many fetches as have to fail without a single answer between them. */
    static final int PATIENCE = 5;

    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, String> leftAlone = new TreeMap<>();

    /** Why the host is not asked any more; empty while it is. */
    synchronized Optional<String> obstacle(String host) {
        return Optional.ofNullable(leftAlone.get(host))
                .map(reason -> "not asked, because the host keeps failing (%s)".formatted(reason));
    }

    /** The host gave an answer, be it that there is no such thing. */
    synchronized void answered(String host) {
        failures.remove(host);
    }

    /** A fetch from the host was given up. */
    synchronized void failed(String host, String reason) {
        if (failures.merge(host, 1, Integer::sum) >= PATIENCE) {
            leftAlone.putIfAbsent(host, reason);
        }
    }

    /** A problem for each host that is left alone. */
    synchronized List<Problem> problems() {
        return leftAlone.entrySet().stream()
                .map(host -> new Problem(
                        Problem.Code.HOST_LEFT_ALONE,
                        host.getKey(),
                        "%d fetches in a row failed (the last one: %s), so the host is left alone for the rest of this run; run again later"
                                .formatted(PATIENCE, host.getValue())))
                .toList();
    }
}
