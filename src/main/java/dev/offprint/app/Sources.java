package dev.offprint.app;

import dev.offprint.archive.FileTrouble;
import dev.offprint.http.Fetcher;
import dev.offprint.platform.ExportFiles;
import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.Source;
import dev.offprint.platform.SourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens what users name as sources: finds out whose they are, and lists them. */
final class Sources {
    private final Platforms platforms;
    private final Fetcher fetcher;
    private final Optional<Platform> told;
    private final @Nullable URI url;

    /** {@code settings} may say whose the sources are, and where files came from. */
    Sources(Platforms platforms, Fetcher fetcher, ArchiveSettings settings) {
        this.platforms = platforms;
        this.fetcher = fetcher;
        this.told = Optional.ofNullable(settings.platform()).flatMap(platforms::named);
        this.url = settings.url() == null ? null : URI.create(settings.url());
    }

    /**
     * Opens a source and sees its first post.
     *
     * @throws SourceException when it has none, or cannot be used
     */
    Listing open(Source source) {
        return source instanceof Source.Address address ? ofAddress(address.uri()) : begun(opened(source));
    }

    /** What a source is called in messages. */
    static String name(Source source) {
        if (source instanceof Source.Address address) {
            return address.uri().toString();
        }
        if (source instanceof Source.SavedPage page) {
            return page.file().toString();
        }
        if (source instanceof Source.Export export) {
            return export.place().toString();
        }
        throw new AssertionError(source);
    }

    /** Opens an address as that of a platform it is known to be of; nothing is asked of it yet. */
    Listing known(Source.Address address, Platform platform) {
        return Listing.of(address.uri().toString(), platform, platform.open(address.uri(), fetcher));
    }

    private Listing opened(Source source) {
        if (source instanceof Source.SavedPage page) {
            return ofSavedPage(page.file());
        }
        if (source instanceof Source.Export export) {
            return ofExport(export.place());
        }
        throw new AssertionError(source);
    }

    /** A source whose first post was seen. */
    private static Listing begun(Listing listing) {
        if (!listing.refs().hasNext()) {
            listing.source().close();
            throw unusable("%s lists no posts; expected a publication with at least one".formatted(listing.name()));
        }
        return listing;
    }

    /** Several platforms may be behind an address that is none's own: it is that platform's whose posts it lists. */
    private Listing ofAddress(URI address) {
        var candidates = told.map(List::of).orElseGet(() -> platforms.claiming(address));
        if (candidates.isEmpty()) {
            throw unusable("%s is an address of no platform known here; expected one such as %s"
                    .formatted(address, platforms.all().get(0).example()));
        }
        var obstacles = new ArrayList<SourceException>();
        for (var platform : candidates) {
            try {
                return begun(Listing.of(address.toString(), platform, platform.open(address, fetcher)));
            } catch (SourceException e) {
                obstacles.add(e);
            }
        }
        throw together(obstacles);
    }

    /** What every platform said of an address; a refusal counts for more, as there may well be posts behind it. */
    private static SourceException together(List<SourceException> obstacles) {
        var reason = obstacles.stream().anyMatch(e -> e.reason() == SourceException.Reason.REFUSED)
                ? SourceException.Reason.REFUSED
                : SourceException.Reason.UNUSABLE;
        return new SourceException(
                reason, obstacles.stream().map(SourceException::getMessage).collect(Collectors.joining("; ")));
    }

    private Listing ofSavedPage(Path file) {
        try {
            var original = SavedFile.read(file, url);
            var platform = told.or(() -> platforms.recognising(original))
                    .orElseThrow(() ->
                            unusable("%s is no page of a platform known here; say which one made it with --platform"
                                    .formatted(file)));
            return Listing.of(file.toString(), platform, new SavedPageSource(platform, original, file));
        } catch (IOException e) {
            throw unusable("%s could not be read: %s".formatted(file, FileTrouble.reason(e)));
        }
    }

    private Listing ofExport(Path place) {
        var files = ExportFiles.open(place);
        boolean isTaken = false;
        try {
            var candidates = told.map(List::of).orElseGet(platforms::all);
            for (var platform : candidates) {
                var source = platform.openExport(files, url, fetcher);
                if (source.isPresent()) {
                    isTaken = true;
                    return Listing.ofExport(place.toString(), platform, source.get());
                }
            }
            throw unusable(
                    "%s is no export of a platform known here: looked for %s, at its top and in the folders right below"
                            .formatted(
                                    place,
                                    candidates.stream()
                                            .map(Platform::exportSign)
                                            .collect(Collectors.joining(" or "))));
        } finally {
            if (!isTaken) {
                files.close();
            }
        }
    }

    private static SourceException unusable(String message) {
        return new SourceException(SourceException.Reason.UNUSABLE, message);
    }
}
