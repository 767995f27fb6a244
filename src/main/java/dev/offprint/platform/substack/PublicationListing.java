package dev.offprint.platform.substack;

import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.SourceException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All posts of a publication: those of its archive list, and then those that only its sitemap or its feed names. These two
 * are asked when the archive list has come to its end, so that a caller who stops early causes no request for them. What they
 * add has no id, so that each such post is fetched to be listed.
 */
final class PublicationListing implements Iterator<PostRef> {
    private final ArchiveListing archive;
    private final Function<String, PostFetch.Outcome> fetch;
    private final List<Problem> problems;
    private @Nullable OtherList other;
    private Iterator<String> slugs = List.<String>of().iterator();
    private @Nullable PostRef next;
    private int added;
    private boolean ended;

    /** {@code problems} takes what is worth saying of the listing as a whole. */
    PublicationListing(ArchiveListing archive, Function<String, PostFetch.Outcome> fetch, List<Problem> problems) {
        this.archive = archive;
        this.fetch = fetch;
        this.problems = problems;
    }

    @Override
    public boolean hasNext() {
        if (next == null && other == null) {
            next = fromArchive();
        }
        while (next == null && slugs.hasNext()) {
            next = fromElsewhere(slugs.next());
        }
        if (next == null && !ended && other != null) {
            ended = true;
            sayWhatWasMissing(other);
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

    /** False when the archive list did not come to its end, whatever made up for it. */
    boolean isWhole() {
        return other == null || other.obstacle().isEmpty();
    }

    private @Nullable PostRef fromArchive() {
        Optional<SourceException> obstacle = Optional.empty();
        try {
            if (archive.hasNext()) {
                return archive.next();
            }
        } catch (SourceException e) {
            obstacle = Optional.of(e);
        }
        var list = OtherList.of(archive, obstacle);
        other = list;
        slugs = list.slugs().stream()
                .filter(slug -> !archive.hasListed(slug))
                .toList()
                .iterator();
        return null;
    }

    private @Nullable PostRef fromElsewhere(String slug) {
        var outcome = fetch.apply(slug);
        if (outcome instanceof PostFetch.Got got) {
            var ref = got.post().ref();
            boolean isNew = archive.isNew(ref.id());
            added += isNew ? 1 : 0;
            return isNew ? ref : null;
        }
        // A sitemap may well name what is no longer there.
        if (outcome instanceof PostFetch.Lost lost && !lost.missing()) {
            problems.add(new Problem(Problem.Code.LISTING_INCOMPLETE, slug, lost.message()));
            // Who refuses one refuses the next; asking on would only make it worse.
            slugs = lost.refused() ? List.<String>of().iterator() : slugs;
        }
        return null;
    }

    private void sayWhatWasMissing(OtherList list) {
        if (added > 0) {
            var why = list.obstacle().map(e -> " (" + e.getMessage() + ")").orElse("");
            problems.add(new Problem(
                    Problem.Code.LISTING_COMPLETED,
                    archive.home().toString(),
                    "the archive list is short%s; the %s names posts that it lacks: %d were taken from there"
                            .formatted(why, list.name(), added)));
        }
        // The feed has the newest posts only, so that it cannot stand for the rest of the archive list.
        if (list.obstacle().isPresent() && !list.isWhole()) {
            throw list.obstacle().get();
        }
    }
}
