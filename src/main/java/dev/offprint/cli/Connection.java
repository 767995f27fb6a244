package dev.offprint.cli;

import dev.offprint.app.Network;
import dev.offprint.http.OkHttpTransport;
import dev.offprint.http.PoliteFetcher;
import dev.offprint.http.RecordingTransport;
import dev.offprint.http.ReplayTransport;
import dev.offprint.http.Sessions;
import dev.offprint.http.Sleeper;
import dev.offprint.http.Transport;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/** The network as the options ask for it: live or replayed, recorded or not. */
final class Connection implements AutoCloseable {
    private final Transport transport;
    private final Network network;

    private Connection(Transport transport, Network network) {
        this.transport = transport;
        this.network = network;
    }

    /**
     * Opens the connection; nothing is asked yet.
     *
     * @param typedHosts hosts that the user named and that may therefore be private
     * @param sessions the reader's own; a replay needs none
     * @param clock what time it is
     */
    static Connection open(NetworkOptions options, Set<String> typedHosts, Sessions sessions, Clock clock)
            throws IOException {
        var policy = options.policy();
        var replay = options.replay();
        var answering =
                replay == null ? new OkHttpTransport(policy, typedHosts, sessions) : new ReplayTransport(replay);
        var transport = recorded(options, answering);
        Sleeper sleeper = replay == null ? Sleeper.real() : Sleeper.none();
        var fetcher = new PoliteFetcher(transport, policy, sleeper, new Random(), clock);
        return new Connection(transport, new Network(fetcher, sessions, fetcher::traffic, clock));
    }

    private static Transport recorded(NetworkOptions options, Transport answering) throws IOException {
        var record = options.record();
        return record == null ? answering : new RecordingTransport(answering, record);
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        transport.close();
    }
}
