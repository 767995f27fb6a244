package dev.offprint.app;

import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Visibility;
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
 * @param drafts whether drafts are taken
 * @param responses whether responses to what others wrote are taken; they are, too, where {@code kinds} names them
 * @param notPublic whether posts that not everybody may read are taken
 */
public record Selection(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Integer limit,
        Set<PostKind> kinds,
        boolean drafts,
        boolean responses,
        boolean notPublic) {
    public Selection {
        kinds = Set.copyOf(kinds);
    }

    /** Everything. */
    public static Selection all() {
        return new Selection(null, null, null, Set.of(), true, true, true);
    }

    /** True where no post is left out for what it is or when it came. */
    boolean takesAll() {
        return since == null && until == null && limit == null && kinds.isEmpty();
    }

    /** This selection with drafts. */
    Selection withDrafts() {
        return new Selection(since, until, limit, kinds, true, responses, notPublic);
    }

    /** This selection with responses. */
    Selection withResponses() {
        return new Selection(since, until, limit, kinds, drafts, true, notPublic);
    }

    /** This selection without posts that not everybody may read. */
    Selection withoutPaid() {
        return new Selection(since, until, limit, kinds, drafts, responses, false);
    }

    /** The chosen ones of {@code listed}, in order and as lazily; {@code leftOut} counts what is left out by its nature. */
    Stream<PostRef> of(Stream<PostRef> listed, LeftOut leftOut) {
        var chosen = listed.filter(this::isAskedFor).filter(ref -> isTaken(ref, leftOut));
        return limit == null ? chosen : chosen.limit(limit);
    }

    private boolean isTaken(PostRef ref, LeftOut leftOut) {
        if (!drafts && ref.isDraft()) {
            leftOut.draft();
            return false;
        }
        if (ref.kind() == PostKind.RESPONSE && !responses && !kinds.contains(PostKind.RESPONSE)) {
            leftOut.response();
            return false;
        }
        if (!notPublic && ref.visibility() != Visibility.EVERYONE) {
            leftOut.notPublic();
            return false;
        }
        return true;
    }

    private boolean isAskedFor(PostRef ref) {
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
