package dev.offprint.app;

import dev.offprint.archive.Slug;
import dev.offprint.model.PostRef;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import dev.offprint.state.PostState;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that publications have of their own in an archive of several. An archive has one publication until a source of
 * another is added; then the posts that it has move into the folder of theirs. Folders are called as the sources are:
 * {@code tidewater} for {@code https://tidewater.substack.com}, {@code wren-alder} for {@code https://medium.com/@wren.alder}.
 */
final class PublicationFolders {
    private final Archive archive;
    private final Platforms platforms;
    private final ArchiveSettings settings;
    /** The roots of the publications that the archive is of, by platform; none where only files of the platform are known. */
    private @Nullable Map<String, Set<String>> known;

    private boolean several;

    /** The folders of an archive as it is. */
    PublicationFolders(Archive archive, Platforms platforms, ArchiveSettings settings) {
        this.archive = archive;
        this.platforms = platforms;
        this.settings = settings;
    }

    /** What the folder of a listing's new post is to be called; empty in an archive of one publication. */
    String of(Listing listing, PostRef ref) {
        if (!hasFolders()) {
            return "";
        }
        return home(listing, ref)
                .map(home -> label(listing.platform(), home))
                .orElseGet(() -> folderOf(listing.platform(), ref));
    }

    /**
     * Sees whether listings bring another publication than those that the archive is of.
     *
     * @param before the sources that the archive had until now
     */
    void extend(List<Listing> listings, List<String> before) {
        var known = known();
        for (var listing : listings) {
            var platform = listing.platform();
            var homes = homes(listing);
            var same = known.get(platform.name());
            boolean isKnown = known.isEmpty()
                    || before.contains(listing.name())
                    || (same != null
                            && (same.isEmpty()
                                    || homes.isEmpty()
                                    || homes.stream().anyMatch(same::contains)));
            several |= !isKnown;
            known.computeIfAbsent(platform.name(), name -> new HashSet<>()).addAll(homes);
        }
    }

    /** Gives the posts that lie in no folder the names that they have in those of their publications, if there are folders. */
    Stream<PostState> gather() {
        if (!hasFolders()) {
            return Stream.empty();
        }
        archive.state()
                .all()
                .forEach(post -> platforms
                        .named(post.ref().platform())
                        .ifPresent(platform -> archive.names().gather(post.ref(), folderOf(platform, post))));
        return archive.state().all().filter(this::isElsewhere);
    }

    private boolean hasFolders() {
        return several || archive.names().hasFolders();
    }

    /** Whether a post has another name now than that by which it lies in the archive. */
    boolean isElsewhere(PostState post) {
        return !archive.names().of(post.ref()).equals(post.name());
    }

    private Map<String, Set<String>> known() {
        var all = known;
        if (all == null) {
            all = new HashMap<>();
            for (var posts = archive.state().all().iterator(); posts.hasNext(); ) {
                add(all, posts.next());
            }
            known = all;
        }
        return all;
    }

    private void add(Map<String, Set<String>> known, PostState post) {
        var homes = known.computeIfAbsent(post.ref().platform(), name -> new HashSet<>());
        platforms
                .named(post.ref().platform())
                .ifPresent(platform -> Stream.of(
                                post.ref().url(), post.publication().home())
                        .flatMap(address -> platform.home(address).stream())
                        .map(PublicationFolders::bare)
                        .forEach(homes::add));
    }

    /** All that a listing's publication is known by, as far as its first post tells. */
    private Set<String> homes(Listing listing) {
        var homes = new HashSet<String>();
        listing.first().ifPresent(ref -> {
            home(listing, ref).map(PublicationFolders::bare).ifPresent(homes::add);
            if (listing.source().place().isEmpty()) {
                listing.platform().home(ref.url()).map(PublicationFolders::bare).ifPresent(homes::add);
            }
        });
        return homes;
    }

    private Optional<URI> home(Listing listing, PostRef ref) {
        var platform = listing.platform();
        var place = listing.source().place();
        if (place.isPresent()) {
            return place;
        }
        if (listing.isExport()) {
            return Optional.ofNullable(settings.url()).map(URI::create).flatMap(platform::home);
        }
        boolean isOne = listing.source().isOfOnePost() || listing.host().isEmpty();
        return platform.home(isOne ? ref.url() : URI.create(listing.name()));
    }

    /** The folder of a post that was kept when the archive had one publication. */
    private String folderOf(Platform platform, PostState post) {
        return named(platform)
                .or(() -> platform.home(post.publication().home()).map(home -> label(platform, home)))
                .orElseGet(() -> folderOf(platform, post.ref()));
    }

    /** The folder of a post that is known by itself alone: its source does not say whose it is, or is not at hand. */
    private String folderOf(Platform platform, PostRef ref) {
        return named(platform)
                .or(() -> platform.home(ref.url()).map(home -> label(platform, home)))
                .orElse(platform.name());
    }

    /** The folder of the first of the archive's sources that is an address of the platform. */
    private Optional<String> named(Platform platform) {
        return settings.sources().stream()
                .flatMap(source -> RemoteAddress.of(source).stream())
                .filter(address -> isOf(platform, address))
                .flatMap(address -> platform.home(address).stream())
                .map(home -> label(platform, home))
                .findFirst();
    }

    /** A domain of somebody's own is that platform's of which the archive has posts from there. */
    private boolean isOf(Platform platform, URI address) {
        return platform.identify(address) == Platform.Claim.OWN
                || (platforms.claiming(address).contains(platform)
                        && platform.home(address)
                                .map(PublicationFolders::bare)
                                .filter(known().getOrDefault(platform.name(), Set.of())::contains)
                                .isPresent());
    }

    private static String label(Platform platform, URI home) {
        var path = Objects.requireNonNullElse(home.getPath(), "").replaceAll("^/+|/+$", "");
        var host = Hosts.normal(home.getHost());
        var name = platform.identify(home) == Platform.Claim.OWN
                ? host.substring(0, Math.max(host.indexOf('.'), 0))
                : host.replaceFirst("^www\\.", "");
        return Slug.of(path.isEmpty() ? name : path.replaceFirst("^@", ""), platform.name());
    }

    private static String bare(URI home) {
        return home.toString().replaceFirst("/+$", "");
    }
}
