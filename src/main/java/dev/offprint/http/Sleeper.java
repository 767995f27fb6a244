package dev.offprint.http;

import java.time.Duration;

/** How waiting is done: for real, or not at all where nobody is at the other end. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }

    /** Does not wait: for answers that come from a folder. */
    static Sleeper none() {
        return duration -> {};
    }
}
