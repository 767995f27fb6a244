package dev.offprint.app;

import dev.offprint.archive.LinkIndex;
import dev.offprint.model.Post;
import dev.offprint.model.PostRef;
import dev.offprint.platform.Platforms;
import dev.offprint.state.PostState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows a story again that is on two platforms, when one of its posts names the other as the one that search engines are to
 * show, or as the one that its text was brought from. Safe to use from several threads.
 */
final class Doubles {
    /** Stories that are published on two platforms by hand are so within days. */
    private static final Duration SAME_TIME = Duration.ofDays(2);

    /** Titles shorter than this are often the same by chance. */
    private static final int SHORTEST_TITLE = 8;

    private final LinkIndex addresses;
    private final LinkIndex origins;
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, List<PostRef>> titles = new HashMap<>();

    /** None yet; {@code platforms} read addresses. */
    Doubles(Platforms platforms) {
        addresses = new LinkIndex(platforms::postLinks);
        origins = new LinkIndex(platforms::postLinks);
    }

    /** Takes down a post that is in the archive. */
    synchronized void add(PostState post) {
        var facts = post.facts();
        post.facts().doubles().forEach(key -> kept.put(key, post.key()));
        add(post.ref(), post.addresses(), origins(facts.canonicalUrl(), facts.importedFrom()));
    }

    /** The key of the post in whose place one was left out; empty for one that was not. */
    synchronized Optional<String> keptFor(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** The key of the post of another platform that tells the same story; takes the post down when there is none. */
    synchronized Optional<String> of(Post post) {
        var ref = post.ref();
        var named =
                origins(post.details().canonicalUrl(), post.details().facts().importedFrom());
        var own = Stream.concat(Stream.of(ref.url()), post.otherAddresses().stream())
                .toList();
        var same = Stream.concat(
                        named.stream().flatMap(url -> addresses.find(url.toString()).stream()),
                        own.stream().flatMap(url -> origins.find(url.toString()).stream()))
                .map(LinkIndex.Target::key)
                .filter(key -> !isOfPlatform(key, ref))
                .findFirst();
        if (same.isPresent()) {
            kept.put(ref.key(), same.get());
        } else {
            add(ref, own, named);
        }
        return same;
    }

    /** A post of another platform with the same title and about the same time. */
    synchronized Optional<PostRef> alike(PostRef post) {
        return titles.getOrDefault(title(post), List.of()).stream()
                .filter(other -> !isOfPlatform(other.key(), post) && isOfSameTime(other, post))
                .findFirst();
    }

    private void add(PostRef ref, List<URI> own, List<URI> named) {
        addresses.add(ref.key(), own, "");
        origins.add(ref.key(), named, "");
        var title = title(ref);
        if (title.length() >= SHORTEST_TITLE) {
            titles.computeIfAbsent(title, same -> new ArrayList<>()).add(ref);
        }
    }

    private static List<URI> origins(@Nullable URI canonical, @Nullable URI imported) {
        return Stream.concat(Stream.ofNullable(canonical), Stream.ofNullable(imported))
                .toList();
    }

    private static boolean isOfPlatform(String key, PostRef post) {
        return key.startsWith(post.platform() + ":");
    }

    private static String title(PostRef post) {
        return post.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean isOfSameTime(PostRef one, PostRef other) {
        var first = one.publishedAt();
        var second = other.publishedAt();
        return first != null
                && second != null
                && Duration.between(first, second).abs().compareTo(SAME_TIME) <= 0;
    }
}
