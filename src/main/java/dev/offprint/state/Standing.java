package dev.offprint.state;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a post stands at its source since it was first kept.
 *
 * @param listed the {@link ListingStamp} of its entry in the listing, when that was last acted on; null where the entry said
 *     what the post itself says
 * @param former addresses that it had before its present one, the latest last: links and redirects lead from them
 * @param removed when it was found that its source has it no more; null while it has
 */
public record Standing(
        @Nullable String listed, List<URI> former, @Nullable Instant removed) {
    public Standing {
        former = List.copyOf(former);
    }

    /** A post that is where it always was. */
    public static Standing unmoved() {
        return new Standing(null, List.of(), null);
    }
}
