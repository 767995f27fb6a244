package dev.offprint.app;

import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the listed posts are taken. Dates are those of publication, in UTC; a draft has none and passes both.
 *
 * @param since the first day; null for no bound
 * @param until the last day, itself included; null for no bound
 * @param limit how many posts of each source at most, the first that the source lists; null for no bound
 * @param kinds the kinds taken; empty for all
 */
public record Selection(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Integer limit,
        Set<PostKind> kinds) {
    public Selection {
        kinds = Set.copyOf(kinds);
    }

    /** Everything. */
    public static Selection all() {
        return new Selection(null, null, null, Set.of());
    }

    /** The chosen ones of {@code listed}, in order and as lazily. */
    public Stream<PostRef> of(Stream<PostRef> listed) {
        var chosen = listed.filter(this::takes);
        return limit == null ? chosen : chosen.limit(limit);
    }

    private boolean takes(PostRef ref) {
        Instant published = ref.publishedAt();
        if (!kinds.isEmpty() && !kinds.contains(ref.kind())) {
            return false;
        }
        if (published == null) {
            return true;
        }
        var day = LocalDate.ofInstant(published, ZoneOffset.UTC);
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
