package dev.offprint.http;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to get, and where to put it.
 *
 * @param uri an absolute http or https address
 * @param saveTo the file that a large answer is streamed to, replaced if it exists; null for text, which is kept in memory.
 *     Requests for text are paced per host; those for files are not.
 * @param begun what lies in {@code saveTo} already and is to be continued; null to begin at the beginning
 * @param isLedAway whether a redirect of another host has led here; such a request bears no session
 * @param known the version that is at hand, which need not be sent again; null for whatever there is
 */
public record FetchRequest(
        URI uri,
        @Nullable Path saveTo,
        @Nullable Part begun,
        boolean isLedAway,
        @Nullable Version known) {

    /** A page or an answer of an interface, read into memory. */
    public static FetchRequest text(URI uri) {
        return new FetchRequest(uri, null, null, false, null);
    }

    /** The same, unless the server still has the version that is known; then it is {@link FetchResult.Unchanged}. */
    public static FetchRequest textUnless(Version known, URI uri) {
        return new FetchRequest(uri, null, null, false, known);
    }

    /** A picture or another file, streamed to {@code saveTo}. */
    public static FetchRequest file(URI uri, Path saveTo) {
        return new FetchRequest(uri, saveTo, null, false, null);
    }

    /**
     * The same request, at an address to which redirects have led. A version means nothing to another host.
     *
     * @param part what has come of the file already; null for nothing
     */
    FetchRequest at(URI hop, @Nullable Part part, boolean ledAway) {
        return new FetchRequest(hop, saveTo, part, ledAway, ledAway ? null : known);
    }
}
