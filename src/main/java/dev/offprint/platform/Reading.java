package dev.offprint.platform;

import dev.offprint.http.Version;
import dev.offprint.model.Original;
import org.jspecify.annotations.Nullable;

/** What reading a post came to when a version of it may be at hand. */
public sealed interface Reading {

    /** The source still has the version that was named. */
    record Unchanged() implements Reading {}

    /**
     * An answer with the post in it.
     *
     * @param version by what the source would know it again; null where it names nothing
     */
    record Answered(Original original, @Nullable Version version) implements Reading {}
}
