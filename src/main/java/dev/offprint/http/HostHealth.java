package dev.offprint.http;

import dev.offprint.model.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which hosts keep failing. One that gave no usable answer to so many fetches in a row, each with all its retries, is left
 * alone for the rest of the run: asking on would help nobody and hold everything else up. Safe to use from several threads.
 */
final class HostHealth {
    /** As many fetches as have to fail, without a single answer between them, from a host that is silent or refuses everybody. */
    static final int PATIENCE_WITH_SILENCE = 5;

    /** The same for one that answers with errors: a page may well name this many pictures that its server chokes on. */
    static final int PATIENCE_WITH_ERRORS = 20;

    private final Set<String> alive = new HashSet<>();
    private final Map<String, Failures> failures = new HashMap<>();
    private final Map<String, Problem> leftAlone = new TreeMap<>();

    /** How many fetches failed in a row, of each kind. */
    private record Failures(int silent, int errors) {
        boolean areEnough() {
            return silent >= PATIENCE_WITH_SILENCE || silent + errors >= PATIENCE_WITH_ERRORS;
        }
    }

    /** Why the host is not asked any more; empty while it is. */
    synchronized Optional<String> obstacle(String host) {
        return leftAlone.containsKey(host)
                ? Optional.of("not asked, because the host kept failing in this run")
                : Optional.empty();
    }

    /** True for a host that has given no usable answer in this run. */
    synchronized boolean isUnproven(String host) {
        return !alive.contains(host);
    }

    /** True when the last fetch from the host was given up. */
    synchronized boolean isFailing(String host) {
        return failures.containsKey(host);
    }

    /** The host gave an answer, be it that there is no such thing. */
    synchronized void answered(String host) {
        failures.remove(host);
        alive.add(host);
    }

    /** A fetch was given up because the host was silent, out of reach, or asks everybody for a browser. */
    synchronized void silent(String host, String reason) {
        failed(host, new Failures(1, 0), reason);
    }

    /** A fetch was given up because the host answered with errors. */
    synchronized void erred(String host, String reason) {
        failed(host, new Failures(0, 1), reason);
    }

    private void failed(String host, Failures one, String reason) {
        var all = failures.merge(
                host, one, (some, more) -> new Failures(some.silent + more.silent, some.errors + more.errors));
        if (all.areEnough()) {
            leftAlone.putIfAbsent(
                    host,
                    new Problem(
                            Problem.Code.HOST_LEFT_ALONE,
                            host,
                            "%d fetches in a row failed (the last one: %s), so the host is left alone for the rest of this run; run again later"
                                    .formatted(all.silent + all.errors, reason)));
        }
    }

    /** A problem for each host that is left alone. */
    synchronized List<Problem> problems() {
        return List.copyOf(leftAlone.values());
    }
}
