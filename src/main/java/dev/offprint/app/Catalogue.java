package dev.offprint.app;

import dev.offprint.archive.ListedPost;
import dev.offprint.archive.Site;
import dev.offprint.model.Publication;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All posts of an archive as its pages show them.
 *
 * @param posts newest first
 * @param feeds of the publications that they were in
 */
record Catalogue(Site site, List<ListedPost> posts, List<URI> feeds) {
    /** Some answers are too old or too short to tell; so many are opened at most. */
    private static final int POSTS_THAT_MAY_TELL = 3;

    static Catalogue of(Archive archive, Platforms platforms, ArchiveSettings settings) throws IOException {
        var posts = archive.state()
                .all()
                .map(post -> listed(post, settings))
                .sorted(ListedPost.NEWEST_FIRST)
                .toList();
        var publication = mostOf(posts);
        var name = publication == null ? "Posts" : publication.name();
        var about = publication == null ? null : tagline(archive, platforms, publication, posts);
        var site = new Site(archive.layout(), name, about, settings.siteRoot(), settings.zone());
        return new Catalogue(site, posts, feeds(posts, platforms));
    }

    /** What the publication was found to be about when it was asked, else what its latest posts tell of it. */
    private static @Nullable String tagline(
            Archive archive, Platforms platforms, Publication publication, List<ListedPost> posts) throws IOException {
        var asked = KeepAbout.tagline(archive.folder(), publication);
        var latest = posts.stream()
                .filter(post -> asked == null && post.publication().home().equals(publication.home()))
                .limit(POSTS_THAT_MAY_TELL)
                .flatMap(post -> archive.state().find(post.ref().key()).stream())
                .toList();
        for (var post : latest) {
            try {
                var told = KeptAnswer.read(post, archive, platforms).tagline();
                if (told != null && !told.isBlank()) {
                    return told;
                }
            } catch (UnavailablePostException e) {
                // Another may tell; that this one cannot be read is said where its text is wanted.
            }
        }
        return asked;
    }

    /** Those that everybody may see: none that is marked as a draft. */
    List<ListedPost> published() {
        return posts.stream().filter(post -> !post.draft()).toList();
    }

    private static ListedPost listed(PostState post, ArchiveSettings settings) {
        var facts = post.facts();
        return new ListedPost(
                post.ref(),
                post.publication(),
                post.name(),
                post.file().path(),
                settings.marksAsDraft(post.ref()),
                post.complete(),
                post.addresses(),
                new ListedPost.Words(
                        post.subtitle(),
                        facts.description(),
                        facts.lead(),
                        facts.authors(),
                        facts.tags(),
                        facts.section(),
                        cover(post),
                        facts.wordCount()));
    }

    /** The cover's file, or its address where it was not fetched. */
    private static @Nullable String cover(PostState post) {
        var address = post.facts().cover();
        return post.allAssets()
                .filter(asset -> asset.url().equals(address))
                .flatMap(asset -> asset instanceof AssetState.Kept kept
                        ? Stream.of(kept.file().path())
                        : Stream.empty())
                .findFirst()
                .orElse(address);
    }

    /** The publication that most of the posts are of. */
    private static @Nullable Publication mostOf(List<ListedPost> posts) {
        var byHome = new HashMap<URI, Publication>();
        posts.forEach(post -> byHome.putIfAbsent(post.publication().home(), post.publication()));
        Map<Publication, Long> counts = posts.stream()
                .map(post ->
                        Objects.requireNonNull(byHome.get(post.publication().home())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Publication, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<URI> feeds(List<ListedPost> posts, Platforms platforms) {
        return posts.stream()
                .map(ListedPost::publication)
                .distinct()
                .flatMap(publication -> platforms.named(publication.platform()).stream()
                        .flatMap(platform -> platform.feed(publication).stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
