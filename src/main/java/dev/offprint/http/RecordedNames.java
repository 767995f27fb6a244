package dev.offprint.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Names files of a recording after what they answer: host, path and query in lower case, and eight digits of the address's
 * hash, and of what is sent along, where that alone would not tell it from others. So names do not depend on the order of requests. Used under a lock.
 */
final class RecordedNames {
    private static final int LONGEST = 100;
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("text/html", "html"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/xml", "xml"),
            Map.entry("application/xml", "xml"),
            Map.entry("application/rss+xml", "xml"),
            Map.entry("application/json", "json"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/avif", "avif"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("video/mp4", "mp4"));

    private final Map<String, RecordingTransport.Asked> given = new HashMap<>();

    /** The name for a request, without extension; the same each time, and no other request's. */
    String of(RecordingTransport.Asked asked) {
        var url = asked.url();
        String slug = slug(url);
        boolean isPlain = asked.question() == null
                && url.isHttps()
                && url.port() == 443
                && url.encodedQuery() == null
                && url.encodedPath().matches("[a-z0-9./-]*")
                && slug.length() <= LONGEST;
        String name = isPlain ? slug : withHash(slug, asked);
        if (asked.equals(given.computeIfAbsent(name, unused -> asked))) {
            return name;
        }
        String other = withHash(slug, asked);
        given.put(other, asked);
        return other;
    }

    /** The extension for a body, by its declared type. */
    static String extension(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        return EXTENSIONS.getOrDefault(type.toLowerCase(Locale.ROOT), "bin");
    }

    private static String slug(HttpUrl url) {
        String text = url.host() + Mapping.pathAndQuery(url);
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("[-.]+$", "");
    }

    private static String withHash(String slug, RecordingTransport.Asked asked) {
        String cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        String whole = asked.question() == null ? asked.url().toString() : asked.url() + "\n" + asked.question();
        return cut + "-" + ByteString.encodeUtf8(whole).sha256().hex().substring(0, 8);
    }
}
