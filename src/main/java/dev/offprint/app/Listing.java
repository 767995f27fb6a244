package dev.offprint.app;

import dev.offprint.http.Fetcher;
import dev.offprint.model.PostRef;
import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.Source;
import dev.offprint.platform.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
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
 * @param refs the chosen ones, listed as they are asked for; throws {@link SourceException} when the listing breaks off
 */
record Listing(String name, Platform platform, PostSource source, Iterator<PostRef> refs) {

    /**
     * Opens a source and sees its first post.
     *
     * @throws SourceException when it has none, or cannot be used
     */
    static Listing open(Source source, ExportOrder order, Platforms platforms, Fetcher fetcher) {
        var told = Optional.ofNullable(order.told().platform()).flatMap(platforms::named);
        var listing = source instanceof Source.Address address
                ? ofAddress(address, told, platforms, fetcher)
                : ofSavedPage(((Source.SavedPage) source).file(), told, platforms);
        if (!listing.refs().hasNext()) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "%s lists no posts; expected a publication with at least one".formatted(listing.name()));
        }
        return listing.choosing(order.selection());
    }

    /** What a source is called in messages. */
    static String name(Source source) {
        return source instanceof Source.Address address
                ? address.uri().toString()
                : ((Source.SavedPage) source).file().toString();
    }

    private static Listing ofAddress(
            Source.Address address, Optional<Platform> told, Platforms platforms, Fetcher fetcher) {
        var platform = told.or(() -> platforms.claiming(address.uri()))
                .orElseThrow(() -> new SourceException(
                        SourceException.Reason.UNUSABLE,
                        "%s is an address of no platform known here; expected one such as %s"
                                .formatted(address.uri(), platforms.all().get(0).example())));
        return of(name(address), platform, platform.open(address.uri(), fetcher));
    }

    private static Listing ofSavedPage(Path file, Optional<Platform> told, Platforms platforms) {
        try {
            var original = SavedFile.read(file, null);
            var platform = told.or(() -> platforms.recognising(original))
                    .orElseThrow(() -> new SourceException(
                            SourceException.Reason.UNUSABLE,
                            "%s is no page of a platform known here; say which one made it with --platform"
                                    .formatted(file)));
            return of(file.toString(), platform, new SavedPageSource(platform, original, file));
        } catch (IOException e) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE, "%s could not be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static Listing of(String name, Platform platform, PostSource source) {
        return new Listing(name, platform, source, source.list().iterator());
    }

    private Listing choosing(Selection selection) {
        return new Listing(name, platform, source, selection.of(stream()).iterator());
    }

    private Stream<PostRef> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(refs, Spliterator.ORDERED), false);
    }
}
