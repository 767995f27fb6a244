package dev.offprint.platform.substack;

import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One post by its address. It is fetched to be listed, because only its answer names its id, and not again to be read. */
final class SinglePostSource implements PostSource {
    private final SubstackAddress.PostAddress address;
    private final PostFetch posts;
    private final Map<String, Original> listed = new ConcurrentHashMap<>();

    SinglePostSource(SubstackAddress.PostAddress address, PostFetch posts) {
        this.address = address;
        this.posts = posts;
    }

    @Override
    public Stream<PostRef> list() {
        return Stream.of(address).map(named -> fetched(posts.fetch(named.slug(), null)));
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var original = listed.remove(ref.key());
        return original == null ? PublicationSource.original(posts.fetch(ref.slug(), ref.id())) : original;
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
