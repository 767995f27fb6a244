package dev.offprint.http;

import org.jspecify.annotations.Nullable;

/**
 * By what a server knows the version of an answer that it gave, so that it need not send the same again.
 *
 * @param entityTag as in its {@code ETag}; null when it named none
 * @param modified as in its {@code Last-Modified}; null when it named none
 */
public record Version(@Nullable String entityTag, @Nullable String modified) {
    private static final String ENTITY_TAG = "etag";
    private static final String LAST_MODIFIED = "last-modified";

    /** What an answer says of its version; null when it says nothing. */
    static @Nullable Version of(Answer.Response answer) {
        var version = new Version(answer.header(ENTITY_TAG), answer.header(LAST_MODIFIED));
        return version.entityTag == null && version.modified == null ? null : version;
    }
}
