package dev.offprint.archive;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file of the archive stands for which address. Two addresses are the same when they differ only in their scheme, the
 * case of the host, a slash at the end, percent escapes, query or fragment. Safe to use from several threads.
 */
public final class LinkIndex {
    // Read by hand, not by java.net.URI: authors' links need not be valid, and one that is not must not stop the rest.
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?i:https?):)?//(?:[^/?#@]*@)?([^/?#:]+)(?::\\d*)?([^?#]*)(?:\\?[^#]*)?(?:#.*)?");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    /** Says that a post with this address is in the archive as this file. A post may have several addresses. */
    public void add(URI address, String postFile) {
        placeOf(address.toString()).ifPresent(place -> {
            files.put(place, postFile);
            folders.add(folderOf(place));
        });
    }

    /** The file of the post that a link leads to; empty when the archive has no such post. */
    public Optional<String> file(String url) {
        return placeOf(url).map(files::get);
    }

    /**
     * True for a link that may lead to a post which is not in the archive: it stands on the same host, and as deep in the
     * same path, as a post that is.
     */
    boolean looksLikePost(String url) {
        return placeOf(url).filter(place -> folders.contains(folderOf(place))).isPresent();
    }

    /** What two addresses of the same post have in common; empty for what is no address of a page below a host's root. */
    static Optional<String> placeOf(String url) {
        var address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        var path = SLASHES_AT_END.matcher(decode(address.group(2))).replaceAll("");
        return path.isEmpty() ? Optional.empty() : Optional.of(address.group(1).toLowerCase(Locale.ROOT) + path);
    }

    private static String folderOf(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }

    private static String decode(String path) {
        return ESCAPED.matcher(path)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(URLDecoder.decode(escaped.group(), StandardCharsets.UTF_8)));
    }
}
