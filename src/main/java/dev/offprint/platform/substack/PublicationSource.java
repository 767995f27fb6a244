package dev.offprint.platform.substack;

import dev.offprint.http.Fetcher;
import dev.offprint.http.Version;
import dev.offprint.model.About;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.Reading;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All posts of a publication, or of one section of it. */
final class PublicationSource implements PostSource {
    private final URI home;
    private final @Nullable String section;
    private final Fetcher fetcher;
    private final PostFetch posts;
    private final Map<String, Original> listed = new ConcurrentHashMap<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final CommentsFetch comments;
    private @Nullable ArchiveListing begun;
    private @Nullable ArchiveListing asked;
    private @Nullable PublicationListing last;

    /** {@code section} is the last part of the section's address; null for all posts. */
    PublicationSource(URI home, @Nullable String section, Fetcher fetcher) {
        this.home = home;
        this.section = section;
        this.fetcher = fetcher;
        this.posts = new PostFetch(home, fetcher);
        this.comments = new CommentsFetch(fetcher);
    }

    @Override
    public Stream<PostRef> list() {
        var archive = archive();
        Iterator<PostRef> refs = archive;
        if (section == null) {
            var listing = new PublicationListing(archive, this::fetched, problems);
            last = listing;
            refs = listing;
        }
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(refs, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public Iterator<List<PostRef>> pages() {
        var archive = archive();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return archive.hasNext();
            }

            @Override
            public List<PostRef> next() {
                if (!archive.hasNext()) {
                    throw new NoSuchElementException();
                }
                return archive.atHand();
            }
        };
    }

    /** How much of the listing a section fills cannot be told from what is known of the section. */
    @Override
    public Optional<List<PostRef>> fartherPage(long turn, int known) {
        return asked == null || section != null ? Optional.empty() : asked.fartherPage(turn, known);
    }

    @Override
    public Optional<String> publication() {
        if (begun == null && asked != null && asked.isBegun()) {
            return asked.publication();
        }
        var archive = archive();
        begun = archive;
        return archive.publication().or(() -> archive.first().flatMap(this::publication));
    }

    /** A listing may leave it out; the post is kept until it is read. */
    private Optional<String> publication(PostRef first) {
        if (posts.fetch(first.slug(), first.id()) instanceof PostFetch.Got got) {
            listed.put(first.key(), got.original());
            return Optional.ofNullable(got.post().publication().id());
        }
        return Optional.empty();
    }

    @Override
    public boolean listsEverything() {
        return section == null && (last == null || last.isWhole());
    }

    /** The listing whose first page was read to know the publication, so that it is not asked for twice. */
    private ArchiveListing archive() {
        var archive = begun == null ? new ArchiveListing(home, section, fetcher) : begun;
        begun = null;
        asked = archive;
        return archive;
    }

    @Override
    public Reading read(PostRef ref, @Nullable Version known) throws UnavailablePostException {
        var original = listed.remove(ref.key());
        return original == null
                ? reading(posts.fetch(ref.slug(), ref.id(), known))
                : new Reading.Answered(original, null);
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var original = listed.remove(ref.key());
        return original == null ? original(posts.fetch(ref.slug(), ref.id())) : original;
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A post of which only the slug is known has to be fetched to be listed, and is kept until it is read. */
    private PostFetch.Outcome fetched(String slug) {
        var outcome = posts.fetch(slug, null);
        if (outcome instanceof PostFetch.Got got) {
            listed.put(got.post().ref().key(), got.original());
        }
        return outcome;
    }

    @Override
    public Optional<Original> comments(PostRef ref) throws UnavailablePostException {
        return comments.of(home, ref);
    }

    /** A section has no page of its own. */
    @Override
    public Optional<About> about() throws UnavailablePostException {
        return section == null ? new AboutFetch(home, fetcher).about() : Optional.empty();
    }

    static Reading reading(PostFetch.Outcome outcome) throws UnavailablePostException {
        if (outcome instanceof PostFetch.Same) {
            return new Reading.Unchanged();
        }
        return new Reading.Answered(original(outcome), outcome instanceof PostFetch.Got got ? got.version() : null);
    }

    static Original original(PostFetch.Outcome outcome) throws UnavailablePostException {
        if (outcome instanceof PostFetch.Got got) {
            return got.original();
        }
        if (outcome instanceof PostFetch.Lost lost) {
            throw new UnavailablePostException(lost.code(), lost.message());
        }
        throw new AssertionError(outcome);
    }
}
