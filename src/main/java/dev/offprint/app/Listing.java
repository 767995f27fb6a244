package dev.offprint.app;

import dev.offprint.model.PostRef;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.Platform;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The posts of one source that an export takes, being listed.
 *
 * @param name what the user called the source
 * @param platform whose the posts are
 * @param source where they are read from
 * @param isExport true for an official export, which has drafts, and every post whole
 * @param refs the chosen ones, listed as they are asked for; throws {@link SourceException} when the listing breaks off
 */
record Listing(String name, Platform platform, PostSource source, boolean isExport, PeekingIterator<PostRef> refs) {

    /** All posts of a source that is no export. */
    static Listing of(String name, Platform platform, PostSource source) {
        return new Listing(name, platform, source, false, peeking(source.list()));
    }

    /** All posts of an official export. */
    static Listing ofExport(String name, Platform platform, PostSource source) {
        return new Listing(name, platform, source, true, peeking(source.list()));
    }

    /** Those posts that are chosen; {@code leftOut} counts the others that have to be counted. */
    Listing choosing(Selection selection, LeftOut leftOut) {
        return new Listing(
                name, platform, source, isExport, peeking(suited(selection).of(stream(), leftOut)));
    }

    /** Whether a selection takes a post of it; {@code leftOut} counts those that have to be counted. */
    boolean takes(PostRef ref, Selection selection, LeftOut leftOut) {
        return suited(selection).of(Stream.of(ref), leftOut).findFirst().isPresent();
    }

    private Selection suited(Selection selection) {
        // Elsewhere a post without a date is one whose date could not be read.
        var dated = isExport ? selection : selection.withDrafts();
        return source.isOfOnePost() ? dated.withResponses() : dated;
    }

    /** The host of the address that it is named by; empty where it is a file. */
    String host() {
        return RemoteAddress.of(name)
                .map(address -> Hosts.normal(address.getHost()))
                .orElse("");
    }

    /** By what it is known when it fails. */
    String subject() {
        return "listing " + name;
    }

    /** These posts of the same source, which its listing does not have. */
    Listing of(List<PostRef> others) {
        return new Listing(name, platform, source, isExport, peeking(others.stream()));
    }

    /** The post that is listed next, which stays the next; nothing at the end. */
    Optional<PostRef> first() {
        return refs.peek();
    }

    private static PeekingIterator<PostRef> peeking(Stream<PostRef> refs) {
        return new PeekingIterator<>(refs.iterator());
    }

    private Stream<PostRef> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(refs, Spliterator.ORDERED), false);
    }
}
