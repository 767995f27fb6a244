package dev.offprint.app;

import dev.offprint.http.Version;
import dev.offprint.state.Checks;
import dev.offprint.state.Checks.Check;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says when what failed is tried again: after one day, then two, then four, up to two months. What is asked for by hand is
 * tried at once. Safe to use from several threads.
 */
final class Retries {
    private static final int MOST_DOUBLINGS = 6;

    /** A job of every night does not begin at the same second each time. */
    private static final Duration EARLY = Duration.ofHours(3);

    private final Checks checks;
    private final Clock clock;
    private final boolean atOnce;

    /** {@code atOnce} is true when everything that failed is tried again in this run. */
    Retries(Checks checks, Clock clock, boolean atOnce) {
        this.checks = checks;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** True when something is to be tried that may have failed before. */
    boolean isDue(String subject) {
        return atOnce || hasItsTimeCome(subject);
    }

    /** True for what failed when it was last tried. */
    boolean hasFailed(String subject) {
        return checks.find(subject).filter(check -> check.tries() > 0).isPresent();
    }

    /** Remembers that something failed. What several posts share counts once a run. */
    void failed(String subject) {
        if (!hasItsTimeCome(subject)) {
            return;
        }
        var now = clock.instant();
        int tries = checks.find(subject).map(Check::tries).orElse(0) + 1;
        var wait = Duration.ofDays(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        checks.put(subject, new Check(now, tries, now.plus(wait), null, null));
    }

    /** Forgets that something failed. */
    void succeeded(String subject) {
        if (hasFailed(subject)) {
            checks.forget(subject);
        }
    }

    /** Remembers as what version a post came; null where the server named none. */
    void came(String key, @Nullable Version version) {
        if (version == null) {
            checks.forget(key);
        } else {
            checks.put(key, new Check(clock.instant(), 0, null, version.entityTag(), version.modified()));
        }
    }

    /** As what version a post last came; null when it is not known. */
    @Nullable
    Version version(String key) {
        return checks.find(key)
                .filter(check -> check.entityTag() != null || check.modified() != null)
                .map(check -> new Version(check.entityTag(), check.modified()))
                .orElse(null);
    }

    /** The posts that failed and are to be tried again now. */
    Set<String> owed() {
        return checks.failed().stream()
                .filter(subject -> !subject.contains("//") && !subject.contains(" "))
                .filter(this::isDue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean hasItsTimeCome(String subject) {
        Instant soon = clock.instant().plus(EARLY);
        return checks.find(subject)
                .map(Check::next)
                .filter(next -> next.isAfter(soon))
                .isEmpty();
    }
}
