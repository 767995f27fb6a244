package dev.offprint.document;

import dev.offprint.model.Author;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said about a post.
 *
 * @param author null where the platform does not say
 * @param date when it was said; null where the platform does not say
 * @param deleted true for one of which only the place is left, between what it answered and its answers
 * @param body empty for a deleted one
 * @param replies in the platform's order
 */
public record Comment(
        @Nullable Author author, @Nullable Instant date, boolean deleted, List<Block> body, List<Comment> replies) {
    public Comment {
        body = List.copyOf(body);
        replies = List.copyOf(replies);
    }
}
