package dev.offprint.cli;

import dev.offprint.http.Fetcher;
import dev.offprint.http.HttpPolicy;
import dev.offprint.http.OkHttpTransport;
import dev.offprint.http.PoliteFetcher;
import dev.offprint.http.RecordingTransport;
import dev.offprint.http.ReplayTransport;
import dev.offprint.http.Sleeper;
import dev.offprint.http.Traffic;
import dev.offprint.http.Transport;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/** The network as the options ask for it: live or replayed, recorded or not. */
final class Connection implements AutoCloseable {
    private final Transport transport;
    private final PoliteFetcher fetcher;

    private Connection(Transport transport, PoliteFetcher fetcher) {
        this.transport = transport;
        this.fetcher = fetcher;
    }

    /**
     * Opens the connection; nothing is asked yet.
     *
     * @param typedHosts hosts that the user named and that may therefore be private
     */
    static Connection open(NetworkOptions options, Set<String> typedHosts) throws IOException {
        var policy = options.policy();
        var transport = transport(options, policy, typedHosts);
        Sleeper sleeper = options.replay() == null ? Sleeper.real() : Sleeper.none();
        return new Connection(
                transport, new PoliteFetcher(transport, policy, sleeper, new Random(), Clock.systemUTC()));
    }

    private static Transport transport(NetworkOptions options, HttpPolicy policy, Set<String> typedHosts)
            throws IOException {
        var replay = options.replay();
        var record = options.record();
        var answering = replay == null ? new OkHttpTransport(policy, typedHosts) : new ReplayTransport(replay);
        return record == null ? answering : new RecordingTransport(answering, record);
    }

    Fetcher fetcher() {
        return fetcher;
    }

    Traffic traffic() {
        return fetcher.traffic();
    }

    @Override
    public void close() {
        transport.close();
    }
}
