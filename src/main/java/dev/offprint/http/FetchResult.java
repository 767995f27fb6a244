package dev.offprint.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. {@code uri} is always the address of the last hop. */
public sealed interface FetchResult {
    URI uri();

    /**
     * The answer to a request for text, decoded by its declared charset, else as UTF-8.
     *
     * @param contentType as the server said, with parameters; null where it said nothing
     * @param version by what the server would know it again; null where it named nothing
     */
    record Found(
            URI uri,
            @Nullable String contentType,
            String text,
            @Nullable Version version) implements FetchResult {
        /** An answer of a server that names no versions. */
        public Found(URI uri, @Nullable String contentType, String text) {
            this(uri, contentType, text, null);
        }
    }

    /** The server still has the version that the request says is known. */
    record Unchanged(URI uri) implements FetchResult {}

    /** The answer to a request for a file, now at the place that the request named. {@code size} is in bytes. */
    record Saved(URI uri, @Nullable String contentType, long size) implements FetchResult {}

    /** There is no such thing: 404 or 410. */
    record Missing(URI uri, int status) implements FetchResult {}

    /**
     * The server knows but does not give: a login, a challenge page, too many requests.
     *
     * @param status the last status; 200 when a challenge page came with it
     * @param reason one sentence for people
     */
    record Refused(URI uri, int status, String reason) implements FetchResult {}

    /**
     * No usable answer after all retries: a broken connection, a server error, an answer over the size limit, an address
     * that must not be asked.
     *
     * @param reason one sentence for people
     * @param status the last status that a server gave; 0 when none came
     */
    record Failed(URI uri, String reason, int status) implements FetchResult {
        /** A failure without a server's word. */
        public Failed(URI uri, String reason) {
            this(uri, reason, 0);
        }
    }

    /**
     * The answer to a request for a file came, and could not be written to its place.
     *
     * @param reason one sentence for people
     */
    record Unsaved(URI uri, String reason) implements FetchResult {}
}
