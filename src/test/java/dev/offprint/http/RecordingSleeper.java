package dev.offprint.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes how long it was asked to wait, and does not. */
final class RecordingSleeper implements Sleeper {
    private final List<Duration> waits = new ArrayList<>();

    @Override
    public synchronized void sleep(Duration duration) {
        waits.add(duration);
    }

    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
