package dev.offprint.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before a request is tried again. Safe to use from several threads. */
final class RetryDelay {
    /** The longest wait that a server is granted; beyond it the fetch is given up rather than the run held up. */
    static final Duration LONGEST_ASKED = Duration.ofMinutes(5);

    private static final long BASE_MILLIS = 1000;
    private static final long CAP_MILLIS = 60_000;

    private final Clock clock;
    private final RandomGenerator random;

    RetryDelay(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Exponential back-off with full jitter: anything from nothing to the bound, which doubles each time.
     *
     * @param retry 0 for the first
     */
    synchronized Duration backOff(int retry) {
        long bound = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(retry, 16));
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    /**
     * What a {@code Retry-After} header asks for, in seconds or as a date; nothing when it is absent, past or neither.
     * Seconds that no clock counts to come out as a very long time.
     */
    Duration asked(@Nullable String retryAfter) {
        String value = retryAfter == null ? "" : retryAfter.strip();
        if (value.matches("[0-9]+")) {
            return value.length() > 9 ? Duration.ofDays(365) : Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), date.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
