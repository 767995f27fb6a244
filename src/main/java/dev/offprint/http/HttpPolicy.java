package dev.offprint.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the network is used.
 *
 * @param requestsPerSecond requests for text to one host; 0 for no pause
 * @param concurrency requests in flight altogether
 * @param retries how often one fetch is tried again, over all its redirects
 * @param timeout how long a server may be silent; a whole answer may take a small multiple of it
 * @param maxFileBytes the largest file that is taken, counted after decompression
 * @param proxy an HTTP proxy, which is trusted; a user name and password in it are sent to it and shown nowhere
 * @param userAgent what the program calls itself
 * @param allowPrivateHosts whether addresses found in pages may lead to private networks
 */
public record HttpPolicy(
        double requestsPerSecond,
        int concurrency,
        int retries,
        Duration timeout,
        long maxFileBytes,
        @Nullable URI proxy,
        String userAgent,
        boolean allowPrivateHosts) {

    public HttpPolicy {
        require(requestsPerSecond >= 0 && Double.isFinite(requestsPerSecond), "the rate must be 0 or more");
        require(concurrency >= 1, "the concurrency must be at least 1");
        require(retries >= 0, "the number of retries must be 0 or more");
        require(timeout.toMillis() >= 1, "the timeout must be longer than nothing");
        require(maxFileBytes >= 1, "the largest file must be at least 1 byte");
        require(proxy == null || isHttpProxy(proxy), "a proxy must be given as http://HOST:PORT");
        require(isHeaderValue(userAgent), "the user agent must be printable ASCII and not blank");
    }

    /** One request a second to a host, 8 in flight, 5 retries, 30 s, 100 MB, no proxy, private networks closed. */
    public static HttpPolicy standard() {
        return new HttpPolicy(1, 8, 5, Duration.ofSeconds(30), 100_000_000, null, ownName(), false);
    }

    /** Leaves out the proxy's user name and password. */
    @Override
    public String toString() {
        return "HttpPolicy[requestsPerSecond=%s, concurrency=%d, retries=%d, timeout=%s, maxFileBytes=%d, proxy=%s, userAgent=%s, allowPrivateHosts=%s]"
                .formatted(
                        requestsPerSecond,
                        concurrency,
                        retries,
                        timeout,
                        maxFileBytes,
                        proxy == null ? "none" : proxy.getHost() + ":" + proxy.getPort(),
                        userAgent,
                        allowPrivateHosts);
    }

    /** The version stands in the jar's manifest, and so not when run from class folders. */
    private static String ownName() {
        String version = HttpPolicy.class.getPackage().getImplementationVersion();
        return version == null ? "offprint" : "offprint/" + version;
    }

    private static boolean isHttpProxy(URI proxy) {
        return "http".equalsIgnoreCase(proxy.getScheme()) && proxy.getHost() != null;
    }

    private static boolean isHeaderValue(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
