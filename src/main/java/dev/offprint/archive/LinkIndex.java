package dev.offprint.archive;

import dev.offprint.model.PostLink;
import dev.offprint.model.PostRef;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which post of the archive an address leads to. Two addresses are the same when they differ only in their scheme, the case of
 * the host, a {@code www.} before it, a slash at the end, percent escapes, query or fragment; what else makes them the same, platforms say. Safe to use
 * from several threads.
 */
public final class LinkIndex {
    // Read by hand, not by java.net.URI: authors' links need not be valid, and one that is not must not stop the rest.
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?i:https?):)?//(?:[^/?#@]*@)?(?:(?i:www)\\.)?([^/?#:]+)(?::\\d*)?([^?#]*)(?:\\?[^#]*)?(?:#.*)?");
    private static final Pattern KEY = Pattern.compile("([a-z]+):([^/]+)");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private final Function<String, List<PostLink>> platforms;
    private final Map<String, Entry> posts = new ConcurrentHashMap<>();
    private final Map<String, String> standIns = new ConcurrentHashMap<>();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    /** An empty index; {@code platforms} says what a link may say of posts, as each platform reads it. */
    public LinkIndex(Function<String, List<PostLink>> platforms) {
        this.platforms = platforms;
    }

    /** A post that is in the archive. */
    private record Entry(String key, String file) {}

    /**
     * What a link leads to.
     *
     * @param key the post's {@link PostRef#key()}
     * @param file the post's file
     * @param place where in the post it leads
     */
    public record Target(String key, String file, PostLink.Place place) {}

    /**
     * Says that a post is in the archive as this file.
     *
     * @param key its {@link PostRef#key()}; a post that was taken for the same as another has that one's
     * @param addresses all that are known to lead to it
     */
    public void add(String key, Collection<URI> addresses, String postFile) {
        var entry = new Entry(key, postFile);
        posts.put(key, entry);
        folders.add(folderOf(key));
        for (var address : addresses) {
            readings(address.toString()).map(Reading::post).distinct().forEach(post -> {
                posts.put(post, entry);
                folders.add(folderOf(post));
            });
        }
    }

    /** Lets links that name one post by its id lead to another, which is in the index and stands for it. */
    public void alias(String key, String standIn) {
        if (posts.containsKey(standIn)) {
            standIns.put(key, standIn);
            folders.add(folderOf(key));
        }
    }

    /** The post that a link leads to; empty when the archive has no such post. */
    public Optional<Target> find(String url) {
        return readings(url)
                .flatMap(reading -> Stream.ofNullable(posts.get(standIns.getOrDefault(reading.post(), reading.post())))
                        .map(entry -> new Target(entry.key(), entry.file(), reading.place())))
                .findFirst();
    }

    /** The file of the post that a link leads to; empty when the archive has no such post. */
    public Optional<String> file(String url) {
        return find(url).map(Target::file);
    }

    /**
     * What links to one post that may yet come have in common; empty for a link that leads to none. It may do so when a platform
     * takes it for a post's by its form, whosever that is: another publication may be added to the archive; or when it stands on
     * the same host, and as deep in the same path, as a post that is there.
     */
    Optional<String> postToCome(String url) {
        return ofPlatforms(url)
                .map(Reading::post)
                .findFirst()
                .or(() -> placeOf(url).filter(post -> folders.contains(folderOf(post))));
    }

    /** A way to read a link; {@code post} is a key, or a host and a path. */
    private record Reading(String post, PostLink.Place place) {}

    private Stream<Reading> readings(String url) {
        return Stream.concat(ofPlatforms(url), placeOf(url).map(post -> new Reading(post, fragment(url))).stream());
    }

    private Stream<Reading> ofPlatforms(String url) {
        return platforms.apply(url).stream()
                .flatMap(link -> post(link.post()).map(post -> new Reading(post, link.place())).stream());
    }

    private static Optional<String> post(String named) {
        return KEY.matcher(named).matches() ? Optional.of(named) : placeOf(named);
    }

    private static PostLink.Place fragment(String url) {
        int hash = url.indexOf('#');
        var name = hash < 0 ? "" : decode(url.substring(hash + 1).strip());
        return name.isEmpty() ? new PostLink.Whole() : new PostLink.Named(name);
    }

    /** What two addresses of the same page have in common; empty for what is no address of a page below a host's root. */
    private static Optional<String> placeOf(String url) {
        var address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        var path = SLASHES_AT_END.matcher(decode(address.group(2))).replaceAll("");
        return path.isEmpty() ? Optional.empty() : Optional.of(address.group(1).toLowerCase(Locale.ROOT) + path);
    }

    private static String folderOf(String post) {
        var key = KEY.matcher(post);
        return key.matches() ? key.group(1) + ":" : post.substring(0, post.lastIndexOf('/') + 1);
    }

    private static String decode(String path) {
        return ESCAPED.matcher(path)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(URLDecoder.decode(escaped.group(), StandardCharsets.UTF_8)));
    }
}
