package dev.offprint.platform;

import dev.offprint.clean.Cleaner;
import dev.offprint.document.Comment;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostLink;
import dev.offprint.model.Publication;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One platform that posts are taken from. All methods but those of an opened {@link PostSource} work without the network;
 * instances hold no state.
 */
public interface Platform {

    /** How sure a platform is that an address is its own. */
    enum Claim {
        /** By the address alone: it is the platform's. */
        OWN,
        /** It may be: publications of the platform can stand on any domain. */
        POSSIBLE,
        /** It is not. */
        FOREIGN
    }

    /** The name in lower case, as {@code --platform} and front matter use it. */
    String name();

    /** An address of the platform, which {@link #identify} claims as its own. */
    URI example();

    /** Whether an address is the platform's, judged by the address alone. */
    Claim identify(URI address);

    /**
     * What a link says that by its form leads to a post of this platform, in whatever form, host or dress it may be; nothing for
     * every other link. Publications stand on any domain, so that the host alone is no reason to say nothing: whether there is
     * such a post, the caller knows.
     *
     * @param url as an author wrote it, which need not be a valid address
     */
    Optional<PostLink> postLink(String url);

    /**
     * The root of what an address belongs to: the publication's or, where the platform has them, the writer's profile. Nothing
     * where the address does not tell, as that of a post by its id alone.
     */
    Optional<URI> home(URI address);

    /** The address of a publication's feed, which readers' programs ask; nothing where it has none or none is known. */
    default Optional<URI> feed(Publication publication) {
        return Optional.empty();
    }

    /** Whether an answer, a saved page or a body fragment was made by this platform. */
    boolean recognises(Original original);

    /** The names of the cookies that a reader's session with this platform consists of. */
    Set<String> sessionCookies();

    /** The hosts that may see a reader's session when the user names this address: the publication's, and the platform's own. */
    Set<String> sessionHosts(URI address);

    /**
     * The posts behind an address.
     *
     * @throws SourceException when the address can be no source of this platform
     */
    PostSource open(URI address, Fetcher fetcher);

    /** What this platform's official exports are known by, for messages: the name of a file that each of them holds. */
    String exportSign();

    /**
     * The posts of an official export, which is read from the files and closed by the source; nothing when this platform
     * did not make it.
     *
     * @param publication the root of the publication that it is an export of; null when that is not known, in which case
     *     nothing is asked of the network
     * @throws SourceException when the export is this platform's and cannot be used
     */
    Optional<PostSource> openExport(ExportFiles files, @Nullable URI publication, Fetcher fetcher);

    /**
     * Reads a post out of an answer.
     *
     * @throws UnavailablePostException when there is no post in it
     */
    Post read(Original original) throws UnavailablePostException;

    /**
     * What readers said, out of an answer that {@link PostSource#comments} gave, the first of each level first.
     *
     * @throws UnavailablePostException when there is no list of comments in it
     */
    List<Comment> comments(Original original) throws UnavailablePostException;

    /** The steps for this platform's markup. */
    Cleaner cleaner();

    /**
     * What a reader finds in the post of an answer. It is what files are held against, so it is made by a way of its own and
     * knows nothing of {@link #cleaner()}.
     *
     * @throws UnavailablePostException when there is no post in it
     */
    Inventory inventory(Original original) throws UnavailablePostException;
}
