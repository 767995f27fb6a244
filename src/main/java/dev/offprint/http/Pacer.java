package dev.offprint.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When each host may be asked next. Slots are handed out at once and waited for by whoever got them, so that a wait never
 * holds anybody else up. Safe to use from several threads.
 */
final class Pacer {
    private final Clock clock;
    private final Duration interval;
    private final Map<String, Instant> nextSlots = new HashMap<>();
    private final Map<String, Instant> holds = new HashMap<>();

    Pacer(Clock clock, double requestsPerSecond) {
        this.clock = clock;
        this.interval = requestsPerSecond == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) (Duration.ofSeconds(1).toNanos() / requestsPerSecond));
    }

    /** Reserves the host's next slot; how long to wait for it. */
    synchronized Duration reserve(String host) {
        Instant now = clock.instant();
        Instant slot = later(held(host, now), nextSlots.getOrDefault(host, now));
        nextSlots.put(host, slot.plus(interval));
        return Duration.between(now, slot);
    }

    /** Takes the host's next slot without waiting for it, so that whoever comes next waits the longer; how long to wait. */
    synchronized Duration overtake(String host) {
        reserve(host);
        return pause(host);
    }

    /** How long to wait for a host that is not paced, which is not at all unless it asked for a pause. */
    synchronized Duration pause(String host) {
        Instant now = clock.instant();
        return Duration.between(now, held(host, now));
    }

    /** Lets nobody ask the host for a while. */
    synchronized void hold(String host, Duration duration) {
        Instant until = clock.instant().plus(duration);
        holds.merge(host, until, Pacer::later);
    }

    private Instant held(String host, Instant now) {
        return later(now, holds.getOrDefault(host, now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
