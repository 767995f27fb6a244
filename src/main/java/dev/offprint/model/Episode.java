package dev.offprint.model;

import org.jspecify.annotations.Nullable;

/**
 * What a post is as an episode of a podcast.
 *
 * @param audio null where the platform names no recording
 * @param durationSeconds null where it is not known
 * @param number of the episode within its season; null for none
 * @param season null for none
 * @param type as podcast directories call it: {@code full}, {@code trailer}, {@code bonus}; null where it is not known
 */
public record Episode(
        @Nullable Asset audio,
        @Nullable Integer durationSeconds,
        @Nullable Integer number,
        @Nullable Integer season,
        @Nullable String type) {}
