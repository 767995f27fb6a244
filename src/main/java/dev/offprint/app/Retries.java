package dev.offprint.app;

import dev.offprint.http.Version;
import dev.offprint.model.Problem;
import dev.offprint.state.Checks;
import dev.offprint.state.Checks.Check;
import dev.offprint.state.KnownFailures;
import dev.offprint.state.KnownFailures.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final KnownFailures failures;
    private final Clock clock;
    private final boolean atOnce;

    /** {@code atOnce} is true when everything that failed is tried again in this run. */
    Retries(Checks checks, KnownFailures failures, Clock clock, boolean atOnce) {
        this.checks = checks;
        this.failures = failures;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** True when something is to be tried that may have failed before. */
    boolean isDue(String subject) {
        return atOnce || hasItsTimeCome(subject);
    }

    /** True for a post, a listing or a source that is known to fail. */
    boolean hasFailed(String subject) {
        return failures.find(subject).isPresent();
    }

    /** Remembers that a file failed, or a preview is still one. What several posts share counts once a run. */
    void failed(String subject) {
        if (!hasItsTimeCome(subject)) {
            return;
        }
        var now = clock.instant();
        int tries = checks.find(subject).map(Check::tries).orElse(0) + 1;
        var wait = Duration.ofDays(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        checks.put(subject, new Check(now, tries, now.plus(wait), null, null));
    }

    /**
     * Remembers that a post, a listing or a source failed.
     *
     * @return true when an earlier run has met that already
     */
    boolean failed(String subject, String address, Problem.Code code) {
        boolean known = hasFailed(subject);
        failed(subject);
        failures.add(subject, failure(address, code));
        return known;
    }

    /**
     * Remembers that a source gives no more than a preview of a post that is kept whole. That is no reason to try again.
     *
     * @return true when an earlier run has met that already
     */
    boolean withheld(String key, String address) {
        boolean known = failures.find(key).filter(Retries::isPreview).isPresent();
        if (!known) {
            failures.forget(key);
            failures.add(key, failure(address, Problem.Code.PREVIEW_LEFT_OUT));
        }
        return known;
    }

    private Failure failure(String address, Problem.Code code) {
        return new Failure(address, code, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Remembers that the server has of a post what it had before, which may have been a preview. */
    void answered(String key) {
        if (failures.find(key).filter(Retries::isPreview).isEmpty()) {
            succeeded(key);
        }
    }

    private static boolean isPreview(Failure failure) {
        return failure.code() == Problem.Code.PREVIEW_LEFT_OUT;
    }

    /** Remembers that a post is there, though its listing lacks it, as it lacks the pages of a publication. */
    void unlisted(String key) {
        failed(unlistedSubject(key));
    }

    /** True when a post that its listing lacks is to be asked for: seldom, when it was there all the same before. */
    boolean mayBeGone(String key) {
        return isDue(unlistedSubject(key));
    }

    private static String unlistedSubject(String key) {
        return "unlisted " + key;
    }

    /** Forgets that a post could not be written. */
    void written(String key) {
        if (failures.find(key)
                .filter(failure -> failure.code() == Problem.Code.FILE_NOT_WRITTEN)
                .isPresent()) {
            succeeded(key);
        }
    }

    /** Forgets that something failed. */
    void succeeded(String subject) {
        failures.forget(subject);
        if (checks.find(subject).filter(check -> check.tries() > 0).isPresent()) {
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
        return failing(this::isDue);
    }

    /** The posts that failed and are to be left alone until their time comes. */
    Set<String> resting() {
        return failing(key -> !isDue(key));
    }

    private Set<String> failing(Predicate<String> wanted) {
        return posts().map(Map.Entry::getKey).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    /** The posts that are known to fail, with what is known of them, in order. */
    Stream<Map.Entry<String, Failure>> posts() {
        return failures.all().entrySet().stream()
                .filter(failure -> !failure.getKey().contains(" "))
                .filter(failure -> !isPreview(failure.getValue()));
    }

    /** Where it is not known when something was last tried, as in a fresh checkout, its time has come. */
    private boolean hasItsTimeCome(String subject) {
        Instant soon = clock.instant().plus(EARLY);
        return checks.find(subject)
                .map(Check::next)
                .filter(next -> next.isAfter(soon))
                .isEmpty();
    }
}
