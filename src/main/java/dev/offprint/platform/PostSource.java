package dev.offprint.platform;

import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts of one source. */
public interface PostSource extends AutoCloseable {

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

    /** True when the user named one post, which is taken whatever it is. */
    default boolean isOfOnePost() {
        return false;
    }

    /** What is wrong with the source as a whole, as far as listing and reading have shown it until now. */
    default List<Problem> problems() {
        return List.of();
    }

    /**
     * The answer that holds what readers said about a post; empty for a source that can have none. Safe to call from several
     * threads.
     *
     * @throws UnavailablePostException when it could not be had this time
     */
    default Optional<Original> comments(PostRef ref) throws UnavailablePostException {
        return Optional.empty();
    }

    /** Lets go of files that the posts are read from. Nothing may be listed or read afterwards. */
    @Override
    default void close() {}
}
