package dev.offprint.platform.substack;

import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One post by its address. It is fetched to be listed, because only its answer names its id, and not again to be read. */
final class SinglePostSource implements PostSource {
    private final Supplier<PostFetch.Outcome> search;
    private final CommentsFetch comments;
    private final Map<String, Original> listed = new ConcurrentHashMap<>();
    private PostFetch.@Nullable Outcome begun;

    /** {@code search} fetches the post each time it is called. */
    SinglePostSource(Supplier<PostFetch.Outcome> search, CommentsFetch comments) {
        this.search = search;
        this.comments = comments;
    }

    @Override
    public Stream<PostRef> list() {
        return Stream.of(search).map(way -> fetched(outcome(way)));
    }

    @Override
    public Optional<String> publication() {
        var outcome = search.get();
        begun = outcome;
        fetched(outcome);
        return outcome instanceof PostFetch.Got got
                ? Optional.ofNullable(got.post().publication().id())
                : Optional.empty();
    }

    /** What was fetched to know the publication is not fetched again. */
    private PostFetch.Outcome outcome(Supplier<PostFetch.Outcome> way) {
        var outcome = begun == null ? way.get() : begun;
        begun = null;
        return outcome;
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var original = listed.remove(ref.key());
        return original == null ? PublicationSource.original(search.get()) : original;
    }

    @Override
    public Optional<Original> comments(PostRef ref) throws UnavailablePostException {
        return comments.of(Hosts.home(ref.url()), ref);
    }

    private PostRef fetched(PostFetch.Outcome outcome) {
        if (outcome instanceof PostFetch.Got got) {
            var ref = got.post().ref();
            listed.put(ref.key(), got.original());
            return ref;
        }
        if (outcome instanceof PostFetch.Lost lost) {
            throw new SourceException(
                    lost.refused() ? SourceException.Reason.REFUSED : SourceException.Reason.UNUSABLE, lost.message());
        }
        throw new AssertionError(outcome);
    }
}
