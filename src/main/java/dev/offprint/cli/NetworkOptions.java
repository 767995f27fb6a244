package dev.offprint.cli;

import dev.offprint.http.HttpPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about how the network is used, shared by the commands that use it. */
final class NetworkOptions {
    private static final long MEGABYTE = 1024 * 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1",
            description = "Requests a second per publication host (${DEFAULT-VALUE}; 0 = no pause).")
    private double rate;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "8",
            description = "Requests in flight altogether (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "5",
            description = "Further attempts after a failure that may pass (${DEFAULT-VALUE}).")
    private int retries;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            defaultValue = "30",
            description =
                    "Seconds that a server may be silent; a whole answer may take some times as long (${DEFAULT-VALUE}).")
    private double timeout;

    @Option(
            names = "--max-asset-size",
            paramLabel = "MB",
            defaultValue = "100",
            description = "The largest picture or file that is fetched, in megabytes (${DEFAULT-VALUE}).")
    private int maxAssetSize;

    @Option(names = "--proxy", paramLabel = "URL", description = "An HTTP proxy: http://[user:password@]host:port.")
    private @Nullable URI proxy;

    @Option(names = "--user-agent", paramLabel = "S", description = "How the program names itself to servers.")
    private @Nullable String userAgent;

    @Option(
            names = "--allow-private-hosts",
            description = "Let addresses found in pages lead to private and loopback networks.")
    private boolean allowPrivateHosts;

    @Option(names = "--record", paramLabel = "DIR", description = "Write what was fetched as fixture responses.")
    private @Nullable Path record;

    @Option(names = "--replay", paramLabel = "DIR", description = "Answer from such a folder instead of the network.")
    private @Nullable Path replay;

    @Nullable
    Path record() {
        return record;
    }

    @Nullable
    Path replay() {
        return replay;
    }

    /** The policy that the options ask for. A replay is not paced: there is nobody to spare. */
    HttpPolicy policy() {
        try {
            return new HttpPolicy(
                    replay == null ? rate : 0,
                    concurrency,
                    retries,
                    Duration.ofMillis(Math.round(timeout * 1000)),
                    maxAssetSize * MEGABYTE,
                    proxy,
                    userAgent == null ? HttpPolicy.standard().userAgent() : userAgent,
                    allowPrivateHosts);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
