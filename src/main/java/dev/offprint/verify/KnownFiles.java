package dev.offprint.verify;

import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that an archive's state knows, and the addresses of the posts among them. */
final class KnownFiles {
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> byPlace = new HashMap<>();
    private final Map<String, String> byPath = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    /** Takes down one post and its pictures and files. */
    void add(PostState post) {
        var address = post.ref().url().toString();
        addresses.put(post.file().path(), address);
        byPlace.putIfAbsent(place(post.ref().url()), address);
        byPath.putIfAbsent(path(post.ref().url()), address);
        Stream.concat(post.assets().stream(), Stream.ofNullable(post.cover()))
                .flatMap(asset -> asset instanceof AssetState.Kept kept ? Stream.of(kept) : Stream.empty())
                .forEach(kept -> others.add(kept.file().path()));
    }

    /** The address of the post whose file this is. */
    Optional<String> addressOf(String file) {
        return Optional.ofNullable(addresses.get(file));
    }

    /** True for a post's file, a picture, an attachment or a recording. */
    boolean has(String file) {
        return addresses.containsKey(file) || others.contains(file);
    }

    /** The files of all posts. */
    Set<String> posts() {
        return Set.copyOf(addresses.keySet());
    }

    /**
     * One address for all that lead to one post of the archive, with the fragment that the address has; any other address as
     * it is. A publication can be had at two hosts, so a path that is a post's counts on every host: a link to another's post
     * of that name would be taken for one to the archive's in the answer and in the file alike.
     */
    String canonical(String address) {
        try {
            var parsed = new URI(address.strip());
            if (parsed.getHost() == null) {
                return address;
            }
            var post = Optional.ofNullable(byPlace.get(place(parsed)))
                    .or(() -> Optional.ofNullable(byPath.get(path(parsed))));
            var fragment = parsed.getRawFragment();
            boolean within = fragment != null && !fragment.isEmpty();
            return post.map(found -> within ? found + "#" + fragment : found).orElse(address);
        } catch (java.net.URISyntaxException e) {
            // What is no address of a post is compared as it is written.
            return address;
        }
    }

    private static String place(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + path(address);
    }

    private static String path(URI address) {
        return String.valueOf(address.getPath()).replaceFirst("/+$", "");
    }
}
