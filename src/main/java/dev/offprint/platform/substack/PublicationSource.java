package dev.offprint.platform.substack;

import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All posts of a publication, listed by its archive. */
final class PublicationSource implements PostSource {
    private final URI home;
    private final Fetcher fetcher;
    private final PostFetch posts;

    PublicationSource(URI home, Fetcher fetcher) {
        this.home = home;
        this.fetcher = fetcher;
        this.posts = new PostFetch(home, fetcher);
    }

    @Override
    public Stream<PostRef> list() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new ArchiveListing(home, fetcher), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        return original(posts.fetch(ref.slug(), ref.id()));
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
