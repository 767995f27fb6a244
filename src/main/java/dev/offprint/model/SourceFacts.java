package dev.offprint.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a platform counts and records about a post, for the front matter's {@code source}.
 *
 * @param claps how often readers applauded; null where that is not known
 * @param readingMinutes how long the platform thinks that reading takes; null where it does not say
 * @param importedFrom where the author brought the text from; null for a text that was written there
 */
public record SourceFacts(
        @Nullable Integer claps,
        @Nullable Integer readingMinutes,
        @Nullable URI importedFrom) {

    /** Nothing known. */
    public static SourceFacts none() {
        return new SourceFacts(null, null, null);
    }
}
