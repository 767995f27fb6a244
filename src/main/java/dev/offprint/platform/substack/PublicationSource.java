package dev.offprint.platform.substack;

import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
        var archive = new ArchiveListing(home, section, fetcher);
        var refs = section == null ? new PublicationListing(archive, this::fetched, problems) : archive;
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(refs, Spliterator.ORDERED | Spliterator.NONNULL), false);
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
