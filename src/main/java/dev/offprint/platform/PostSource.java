package dev.offprint.platform;

import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import java.util.stream.Stream;

/** Posts of one source. */
public interface PostSource {

    /**
     * The posts there are, newest first where the platform says so, none twice. Listed lazily: a caller that stops early
     * causes no further requests.
     *
     * @throws SourceException while the stream is read, when the listing cannot go on
     */
    Stream<PostRef> list();

    /**
     * The answer that holds the post whole. Safe to call from several threads.
     *
     * @throws UnavailablePostException when no way to the post led to an answer with a post in it
     */
    Original read(PostRef ref) throws UnavailablePostException;
}
