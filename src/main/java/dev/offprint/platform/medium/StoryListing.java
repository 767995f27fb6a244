package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All stories of a writer or a publication: those that the interface lists, and then those that only other lists name, which
 * are asked when the first has come to its end, so that a caller who stops early causes no request for them. Such a story has
 * to be fetched to be listed.
 */
final class StoryListing implements Iterator<PostRef> {
    private final Iterator<JsonNode> pages;
    private final Ways ways;
    private final List<Problem> problems;
    private final Set<String> seen = new HashSet<>();
    private @Nullable OtherLists others;
    private @Nullable SourceException obstacle;
    private Iterator<Map.Entry<String, URI>> more =
            Map.<String, URI>of().entrySet().iterator();
    private @Nullable PostRef next;
    private int added;
    private boolean ended;

    /** What a listing needs of the source that it is of. */
    interface Ways {
        /** Whose stories they are. */
        URI home();

        /** The other lists; {@code isNeeded} says that the interface's list is not whole. */
        OtherLists others(boolean isNeeded);

        /** Fetches a story that only its address is known of. */
        StoryFetch.Outcome fetch(String id, URI address);
    }

    /** {@code problems} takes what is worth saying of the listing as a whole. */
    StoryListing(Iterator<JsonNode> pages, Ways ways, List<Problem> problems) {
        this.pages = pages;
        this.ways = ways;
        this.problems = problems;
    }

    @Override
    public boolean hasNext() {
        while (next == null && others == null) {
            next = fromPages();
        }
        while (next == null && more.hasNext()) {
            var story = more.next();
            next = fromElsewhere(story.getKey(), story.getValue());
        }
        if (next == null && !ended && others != null) {
            ended = true;
            sayWhatWasMissing(others);
        }
        return next != null;
    }

    @Override
    public PostRef next() {
        if (hasNext() && next != null) {
            var ref = next;
            next = null;
            return ref;
        }
        throw new NoSuchElementException();
    }

    /** True when it was read to its end and the interface's list, too, came to its own. */
    boolean isWhole() {
        return ended && obstacle == null;
    }

    private @Nullable PostRef fromPages() {
        try {
            if (pages.hasNext()) {
                var ref = new StoryObject(pages.next(), MissingNode.getInstance(), StoryPages.INTERFACE).ref();
                // An entry without a story's id is none that could be fetched.
                return PostId.isId(ref.id()) && seen.add(ref.id()) ? ref : null;
            }
        } catch (SourceException e) {
            obstacle = e;
        }
        var lists = ways.others(obstacle != null);
        others = lists;
        more = lists.stories().entrySet().iterator();
        return null;
    }

    private @Nullable PostRef fromElsewhere(String id, URI address) {
        if (!seen.add(id)) {
            return null;
        }
        var outcome = ways.fetch(id, address);
        if (outcome instanceof StoryFetch.Got got) {
            var ref = got.post().ref();
            added += ref.kind() == PostKind.RESPONSE ? 0 : 1;
            return ref;
        }
        // A sitemap may well name what is no longer there.
        if (outcome instanceof StoryFetch.Lost lost && !lost.missing()) {
            problems.add(new Problem(lost.code(), MediumPostReader.PLATFORM + ":" + id, lost.message()));
        }
        return null;
    }

    private void sayWhatWasMissing(OtherLists lists) {
        if (obstacle == null) {
            if (added > 0) {
                say(
                        Problem.Code.LISTING_COMPLETED,
                        "the list of stories is short; %d that it lacks were taken from the feed".formatted(added));
            }
            return;
        }
        if (seen.isEmpty()) {
            throw nothing(obstacle, lists);
        }
        if (lists.isWhole()) {
            say(
                    Problem.Code.LISTING_COMPLETED,
                    "the list of stories is short (%s); %d were taken from the archive pages, the sitemap and the feed"
                            .formatted(obstacle.getMessage(), added));
            return;
        }
        say(
                Problem.Code.LISTING_INCOMPLETE,
                "not every story could be listed: %s; the feed holds the %d newest, and more may exist; %s"
                        .formatted(reasons(obstacle, lists), lists.fed(), Reply.WAYS_ROUND));
    }

    private SourceException nothing(SourceException first, OtherLists lists) {
        boolean refused = first.reason() == SourceException.Reason.REFUSED || lists.isRefused();
        return new SourceException(
                refused ? SourceException.Reason.REFUSED : SourceException.Reason.UNUSABLE,
                "no story of %s could be listed: %s; %s"
                        .formatted(
                                ways.home(),
                                reasons(first, lists),
                                refused ? Reply.WAYS_ROUND : "check the address in a browser"));
    }

    private static String reasons(SourceException obstacle, OtherLists lists) {
        return lists.obstacles().isEmpty() ? obstacle.getMessage() : obstacle.getMessage() + "; " + lists.obstacles();
    }

    private void say(Problem.Code code, String message) {
        problems.add(new Problem(code, ways.home().toString(), message));
    }
}
