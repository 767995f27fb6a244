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
 */
public record FetchRequest(
        URI uri, @Nullable Path saveTo, @Nullable Part begun, boolean isLedAway) {

    /** A page or an answer of an interface, read into memory. */
    public static FetchRequest text(URI uri) {
        return new FetchRequest(uri, null, null, false);
    }

    /** A picture or another file, streamed to {@code saveTo}. */
    public static FetchRequest file(URI uri, Path saveTo) {
        return new FetchRequest(uri, saveTo, null, false);
    }
}
