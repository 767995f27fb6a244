package dev.offprint.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recordings that belong to a post as a whole, and to no place of its text.
 *
 * @param episode null for a post that is no episode of a podcast
 * @param voiceOver the author reading the post; null for none
 * @param video what a video post shows; null for none
 */
public record Recordings(
        @Nullable Episode episode,
        @Nullable Asset voiceOver,
        @Nullable Asset video) {

    /** No recording at all. */
    public static Recordings none() {
        return new Recordings(null, null, null);
    }

    /** The files, those that there are. */
    public List<Asset> assets() {
        return Stream.of(episode == null ? null : episode.audio(), voiceOver, video)
                .filter(Objects::nonNull)
                .toList();
    }
}
