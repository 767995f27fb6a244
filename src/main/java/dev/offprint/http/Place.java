package dev.offprint.http;

import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** An address as people are told of it. */
final class Place {
    private Place() {}

    /** Host and path: a query may hold a token, and user information a password. */
    static String of(URI uri) {
        HttpUrl url = url(uri);
        return url == null ? "the address" : url.host() + url.encodedPath();
    }

    /** The host, with its port where that is not the usual one; nothing for what is no address. */
    static String authority(URI uri) {
        HttpUrl url = url(uri);
        if (url == null) {
            return "";
        }
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.host() : url.host() + ":" + url.port();
    }

    /**
     * The address as the HTTP client reads it; null when that is no http or https address. Hosts are taken from here and
     * nowhere else, because {@link URI#getHost()} is null for names with an underscore.
     */
    static @Nullable HttpUrl url(URI uri) {
        return HttpUrl.parse(uri.toString());
    }
}
