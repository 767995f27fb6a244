package dev.offprint.app;

import dev.offprint.platform.Hosts;
import dev.offprint.platform.SourceException;
import dev.offprint.state.KnownSources;
import dev.offprint.state.PostState;
import dev.offprint.state.StateStore;
import java.net.URI;
import java.util.Optional;

/** Sees, before anything changes, that a source is still the publication that the archive is of. */
final class SamePublication {
    private final StateStore state;
    private final KnownSources sources;
    private final boolean onlySource;

    /** {@code onlySource} is true when every post of the archive came from the source that is looked at. */
    SamePublication(StateStore state, KnownSources sources, boolean onlySource) {
        this.state = state;
        this.sources = sources;
        this.onlySource = onlySource;
    }

    /**
     * The id of the publication that a source is now; nothing when nothing says it.
     *
     * @throws OtherPublicationException when that is another one than before, or none at all
     * @throws SourceException when the source does not answer
     */
    Optional<String> of(Listing listing) {
        try {
            var id = listing.source().publication();
            id.ifPresent(now -> compare(listing, now));
            return id;
        } catch (SourceException e) {
            if (e.reason() == SourceException.Reason.FOREIGN && known(listing).isPresent()) {
                throw new OtherPublicationException(
                        "%s is no longer the publication that this archive is of, so nothing was changed: %s"
                                .formatted(listing.name(), e.getMessage()));
            }
            throw e;
        }
    }

    private void compare(Listing listing, String now) {
        var before = known(listing);
        if (before.isEmpty()) {
            sources.add(listing.name(), now);
        } else if (!before.get().equals(now) && !isOneOfSeveral(listing, now)) {
            throw new OtherPublicationException(
                    "%s is now another publication (%s) than the one that this archive is of (%s); nothing was changed. Check the address; for the other publication, make an archive of its own"
                            .formatted(listing.name(), now, before.get()));
        }
    }

    /** A host may have posts of several publications. */
    private boolean isOneOfSeveral(Listing listing, String now) {
        return sources.publication(listing.name()).isEmpty()
                && state.all().anyMatch(post -> now.equals(post.publication().id()));
    }

    /** Remembers which publication a source is whose posts do not tell, after it was listed. */
    void remember(Listing listing) {
        if (!listing.source().isOfOnePost() && known(listing).isEmpty()) {
            listing.source().publication().ifPresent(now -> sources.add(listing.name(), now));
        }
    }

    /** A post that the archive has from a host. */
    Optional<PostState> anyOf(String host) {
        return state.all().filter(post -> onlySource || isOfHost(post, host)).findFirst();
    }

    /** The publication that the archive has from this source, as it was remembered, or as far as its posts tell. */
    private Optional<String> known(Listing listing) {
        return sources.publication(listing.name())
                .or(() -> state.all()
                        .filter(post -> isFrom(post, listing))
                        .flatMap(post -> Optional.ofNullable(post.publication().id()).stream())
                        .findFirst());
    }

    private boolean isFrom(PostState post, Listing listing) {
        return listing.source()
                .place()
                .map(place ->
                        bare(place).equalsIgnoreCase(bare(post.publication().home())))
                .orElseGet(() -> onlySource || isOfHost(post, listing.host()));
    }

    private static String bare(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isOfHost(PostState post, String host) {
        return host.equals(Hosts.normal(post.publication().home().getHost()))
                || host.equals(Hosts.normal(post.ref().url().getHost()));
    }
}
