package dev.offprint.state;

import dev.offprint.model.PostRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what a sync does with the posts of one listing, and how far it reads that listing. Posts are given as they are
 * listed, page by page, newest first.
 *
 * <p>A listing is read until a whole page of it is known and as it was, so that neither a pinned post nor one that was dated
 * back ends it. A night without news asks for two pages at most where the listing says when a post was last edited: the first, and another
 * each night; one with news looks further.
 */
public final class SyncPlan {
    private static final int PAGES_WITHOUT_NEWS = 2;
    private static final int PAGES_WITH_NEWS = 40;

    private final StateStore state;
    private final Extent extent;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> owed;
    private int pages;
    private boolean news;
    private boolean newsOnPage;
    private boolean isWithinReach;
    private boolean saysWhenEdited = true;

    /** {@code extent} says how far to look. */
    public SyncPlan(StateStore state, Extent extent) {
        this.state = state;
        this.extent = extent;
        this.owed = new HashSet<>(extent.owed());
    }

    /**
     * How far a sync looks.
     *
     * @param since posts younger than this are asked for edits
     * @param full whether all posts are
     * @param whole whether the listing is read to its end whatever stands in it, as when it was not last time
     * @param owed posts that failed, and that are to be met again
     * @param resting posts that failed, and that are to be left alone for now
     * @param night the number of the day, by which one night is told from the next
     */
    public record Extent(
            Instant since, boolean full, boolean whole, Set<String> owed, Set<String> resting, long night) {
        public Extent {
            owed = Set.copyOf(owed);
            resting = Set.copyOf(resting);
        }
    }

    /** What is to be done with a listed post. */
    public enum Step {
        /** It is not in the archive. */
        KEEP,
        /** It is, and the listing says of it what it did not say before. */
        READ_AGAIN,
        /** It is, and only its own answer can say whether it was edited. */
        ASK,
        /** Nothing. */
        LEAVE
    }

    /** Whether posts are looked for in all the lists that a source has. */
    public boolean readsAllLists() {
        return extent.full();
    }

    /** A page begins: the posts given from now on stand on it. */
    public void beginPage() {
        pages++;
        newsOnPage = false;
        isWithinReach = true;
    }

    /**
     * What is to be done with a post of the page; nothing with one that was listed before.
     *
     * @param isWanted whether the post is taken when it is new
     */
    public Step step(PostRef ref, boolean isWanted) {
        if (!listed.add(ref.key())) {
            return Step.LEAVE;
        }
        boolean isOwed = owed.remove(ref.key());
        var published = ref.publishedAt();
        isWithinReach &= published != null && !published.isBefore(extent.since());
        saysWhenEdited &= ref.updatedAt() != null;
        if (extent.resting().contains(ref.key())) {
            return Step.LEAVE;
        }
        var step = state.find(ref.key())
                .map(known -> ofKnown(ref, known, isOwed))
                .orElse(isWanted ? Step.KEEP : Step.LEAVE);
        newsOnPage |= !isOwed && (step == Step.READ_AGAIN || step == Step.KEEP);
        return step;
    }

    private Step ofKnown(PostRef ref, PostState known, boolean isOwed) {
        var before = known.standing().listed() == null
                ? ListingStamp.of(known.ref())
                : known.standing().listed();
        if (known.standing().removed() != null || !before.equals(ListingStamp.of(ref))) {
            return Step.READ_AGAIN;
        }
        var published = ref.publishedAt();
        boolean isYoung = published == null || !published.isBefore(extent.since());
        boolean isAsked = isOwed || extent.full() || (ref.updatedAt() == null && isYoung);
        return isAsked ? Step.ASK : Step.LEAVE;
    }

    /** Whether the next page is to be asked for, now that all posts of this one were given. */
    public boolean goesOn() {
        news |= newsOnPage;
        if (extent.full() || extent.whole() || newsOnPage || !owed.isEmpty()) {
            return true;
        }
        if (news) {
            return pages < PAGES_WITH_NEWS || isWithinReach;
        }
        return isWithinReach && (pages < PAGES_WITHOUT_NEWS || !saysWhenEdited);
    }

    /**
     * Whether, instead of the next page, one farther down is looked at, now that all posts of the first were given: on a night
     * without news, so that an edit is found wherever it is, some night or other. Where all of the first page is young the
     * second has every other night, and each where there are no more than these two.
     */
    public boolean looksFarther() {
        boolean isQuiet = !news && !newsOnPage && !extent.full() && !extent.whole() && owed.isEmpty();
        if (!isQuiet || pages != 1 || !saysWhenEdited) {
            return false;
        }
        return isWithinReach ? isOdd() && state.size() > 2 * listed.size() : state.size() > listed.size();
    }

    /** Which of the pages farther down has its turn. */
    public long turn() {
        return isWithinReach ? extent.night() / 2 : extent.night();
    }

    private boolean isOdd() {
        return extent.night() % 2 != 0;
    }

    /**
     * The posts of the archive that the listing lacks, each read when the stream comes to it. To be asked only when the
     * listing was read to its end.
     *
     * @param publication the platform's id of the one that was listed: others' posts are not missed
     */
    public Stream<PostState> missing(String publication) {
        var keys = state.keys().stream().filter(key -> !listed.contains(key)).toList();
        return keys.stream()
                .flatMap(key -> state.find(key).stream())
                .filter(post -> publication.equals(post.publication().id()))
                .filter(post -> post.standing().removed() == null);
    }
}
