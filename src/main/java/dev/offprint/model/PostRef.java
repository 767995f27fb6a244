package dev.offprint.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as a listing names it, before its body is read.
 *
 * @param platform the platform's name in lower case
 * @param id the platform's own id, which never changes while slug and title may
 * @param slug the last part of its address, not yet made safe for a file name
 * @param url its address on the platform
 * @param title its title; empty where the listing has none
 * @param kind what sort of post it is
 * @param visibility who may read it
 * @param publishedAt when it was published; null for a draft
 * @param updatedAt when it was last edited; null where the listing does not say
 */
public record PostRef(
        String platform,
        String id,
        String slug,
        URI url,
        String title,
        PostKind kind,
        Visibility visibility,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {

    /** The identity that state, files and links hang on: {@code substack:158324559}. */
    public String key() {
        return platform + ":" + id;
    }

    /** True for a post that its platform has not made public yet. */
    public boolean isDraft() {
        return publishedAt == null;
    }
}
