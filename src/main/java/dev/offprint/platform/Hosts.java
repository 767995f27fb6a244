package dev.offprint.platform;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Questions about hosts, answered by comparing whole names: {@code notsubstack.com} is not {@code substack.com}. */
public final class Hosts {
    private Hosts() {}

    /** True for the domain itself and for every host below it. {@code domain} is in lower case. */
    public static boolean isHostOrSubdomain(@Nullable String host, String domain) {
        var name = normal(host);
        return name.equals(domain) || name.endsWith("." + domain);
    }

    /** True for an address that a browser would ask a server for. */
    public static boolean isWeb(URI address) {
        var scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && address.getHost() != null;
    }

    /** The root of an address without path: {@code https://example.org:8443} of anything below it. */
    public static URI home(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(normal(address.getScheme()) + "://" + normal(address.getHost()) + port);
    }

    /** A host as it is compared: in lower case, without the final dot of a fully qualified name; empty for none. */
    public static String normal(@Nullable String host) {
        if (host == null) {
            return "";
        }
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
