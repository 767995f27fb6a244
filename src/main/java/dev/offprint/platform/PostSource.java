package dev.offprint.platform;

import dev.offprint.http.Version;
import dev.offprint.model.About;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts of one source. */
public interface PostSource extends AutoCloseable {
    /** How many posts make a page where the platform's own pages are not known. */
    int USUAL_PAGE = 50;

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

    /**
     * The same, unless the source still has the version that is known. Safe to call from several threads.
     *
     * @param known null for whatever there is
     * @throws UnavailablePostException as {@link #read(PostRef)} does
     */
    default Reading read(PostRef ref, @Nullable Version known) throws UnavailablePostException {
        return new Reading.Answered(read(ref), null);
    }

    /**
     * The posts of {@link #list} as the platform gives them, a page at a time: asking for the next page may cause requests,
     * and a caller that stops early causes no further ones. What is found by detours only may be missing.
     *
     * @throws SourceException while the pages are read, when the listing cannot go on
     */
    default Iterator<List<PostRef>> pages() {
        return allPages();
    }

    /**
     * The posts of {@link #list}, with those that are found by detours, as many at a time as usually make a page.
     *
     * @throws SourceException while the pages are read, when the listing cannot go on
     */
    default Iterator<List<PostRef>> allPages() {
        var refs = list().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return refs.hasNext();
            }

            @Override
            public List<PostRef> next() {
                var page = new ArrayList<>(List.of(refs.next()));
                while (page.size() < USUAL_PAGE && refs.hasNext()) {
                    page.add(refs.next());
                }
                return page;
            }
        };
    }

    /**
     * One page of {@link #pages} farther down than the first, without those in between; empty where the platform cannot jump,
     * or there is no such page. Leaves the pages that are being read as they are. To be asked after the first of them.
     *
     * @param turn which one: those of consecutive turns are neighbours, and in the end all come round again
     * @param known how many posts the listing may have
     * @throws SourceException when the page does not come
     */
    default Optional<List<PostRef>> fartherPage(long turn, int known) {
        return Optional.empty();
    }

    /**
     * The platform's id of the publication that the posts are of, as the platform says it now; empty where the source has
     * posts of several, or nothing says it. Costs no request that {@link #pages} does not cost anyway, when it is asked first, and none after
     * them.
     *
     * @throws SourceException when the source does not answer; its reason is {@link SourceException.Reason#FOREIGN} when
     *     something else does
     */
    default Optional<String> publication() {
        return Optional.empty();
    }

    /**
     * The root address of the publication that the posts are of, where others share its host; empty where the host alone tells
     * it from others.
     */
    default Optional<URI> place() {
        return Optional.empty();
    }

    /** True for a page that says, with a status of success, that there is no such post. */
    default boolean isNotFound(String page) {
        return false;
    }

    /**
     * True when {@link #pages} or {@link #allPages}, which was read to its end, named every post of that publication, so that one which it lacks may
     * be gone.
     */
    default boolean listsEverything() {
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

    /**
     * What the publication says of itself; empty for a source that is no publication, or one that says nothing.
     *
     * @throws UnavailablePostException when it could not be had this time
     */
    default Optional<About> about() throws UnavailablePostException {
        return Optional.empty();
    }

    /** Lets go of files that the posts are read from. Nothing may be listed or read afterwards. */
    @Override
    default void close() {}
}
