package dev.offprint.http;

import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What came back from one exchange. */
public sealed interface Answer {

    /**
     * The headers that are kept, in lower case. No other is looked at or recorded, so that no cookie or token can slip
     * through. {@code cf-mitigated} is how Cloudflare marks a challenge (its documentation, "Detect a
     * Challenge Page response", seen 2026-11).
     */
    Set<String> KEPT_HEADERS =
            Set.of("cf-mitigated", "content-type", "etag", "last-modified", "location", "retry-after");

    /**
     * A server's answer.
     *
     * @param headers those of {@link #KEPT_HEADERS} that it had, by name in lower case
     * @param body the body in memory, decompressed; empty when it was streamed to a file; its beginning when the answer is
     *     no content
     * @param size the whole body's size in bytes, in memory or in the file
     */
    record Response(int status, Map<String, String> headers, ByteString body, long size) implements Answer {
        public Response {
            headers = Map.copyOf(headers);
        }

        /** A kept header; null when the answer had none. */
        @Nullable
        String header(String name) {
            return headers.get(name);
        }

        /** Whether this is what was asked for, and no redirect, error or marked challenge. */
        boolean isContent() {
            return status >= 200 && status < 300 && !headers.containsKey("cf-mitigated");
        }
    }

    /**
     * No answer, or one that cannot be used.
     *
     * @param reason a clause for people that follows the address and a colon; names no secret
     * @param left what has come of a file and can be continued; null when nothing has, and then there is no file
     */
    record Broken(Kind kind, String reason, @Nullable Part left) implements Answer {
        /** An exchange that left nothing. */
        public Broken(Kind kind, String reason) {
            this(kind, reason, null);
        }
    }

    /** Why an exchange broke. */
    enum Kind {
        /** No connection could be made: the host is there, and nothing listens or leads to it. */
        UNREACHABLE,
        /** The connection was reset, silent, or the body was cut short: another try may well succeed. */
        PASSING,
        /** There is no such host. The JVM remembers that for 10 seconds, so that trying again at once has no use. */
        UNKNOWN_HOST,
        /** The server's certificate is not trusted. */
        UNTRUSTED,
        /** The server sends, but would take too long to come to an end. */
        TOO_SLOW,
        /** The body is packed in a way that is not understood. */
        UNREADABLE,
        /** The body is over the limit. */
        TOO_LARGE,
        /** The address leads into a private network, or is none that can be asked. */
        FORBIDDEN,
        /** The file could not be written. */
        UNSAVED,
        /** A recording has no answer to the request. */
        UNRECORDED,
        /** The host kept failing in this run and was not asked again. */
        LEFT_ALONE
    }
}
