package dev.offprint.verify;

import dev.offprint.archive.Layout;
import dev.offprint.archive.LinkIndex;
import dev.offprint.archive.Profile;
import dev.offprint.platform.Platforms;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that an archive's state knows, and the addresses of the posts among them. */
final class KnownFiles {
    private final Profile profile;
    private final Layout layout;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> bySiteAddress = new HashMap<>();
    private final Map<String, String> byPath = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final LinkIndex index;

    /** Of an archive without posts; {@code platforms} read links. */
    KnownFiles(Platforms platforms, Profile profile) {
        this.profile = profile;
        this.layout = profile.layout();
        this.index = new LinkIndex(platforms::postLinks);
    }

    /** A file's text as every reader of Markdown reads it. */
    String asMarkdown(String text) {
        return profile == Profile.OBSIDIAN ? WikiLinks.asMarkdown(text) : text;
    }

    Layout layout() {
        return layout;
    }

    /** Takes down one post and its pictures and files. */
    void add(PostState post) {
        var url = post.ref().url();
        var file = post.file().path();
        addresses.put(file, url.toString());
        addSiteAddress(file);
        byPath.putIfAbsent(path(url), file);
        index.add(post.key(), post.addresses(), file);
        post.facts().doubles().forEach(key -> index.alias(key, post.key()));
        Stream.concat(post.assets().stream(), Stream.ofNullable(post.cover()))
                .flatMap(asset -> asset instanceof AssetState.Kept kept ? Stream.of(kept) : Stream.empty())
                .forEach(kept -> {
                    others.add(kept.file().path());
                    addSiteAddress(kept.file().path());
                });
    }

    private void addSiteAddress(String file) {
        bySiteAddress.put(withoutSlash(layout.address(file)), file);
    }

    /** The file that a site made of the archive has at this place, given from its root. */
    Optional<String> atSiteAddress(String address) {
        return Optional.ofNullable(bySiteAddress.get(withoutSlash(address)));
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
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
     * One address for all that lead to one post of the archive, whichever place of it they name: its file names places
     * otherwise. Any other address is given as it is. A publication can be had at two hosts, so a path that is a post's counts
     * on every host: a link to another's post of that name would be taken for one to the archive's in the answer and in the
     * file alike.
     */
    String canonical(String address) {
        return index.file(address)
                .or(() -> byPath(address))
                .map(file -> addresses.getOrDefault(file, address))
                .orElse(address);
    }

    private Optional<String> byPath(String address) {
        try {
            var parsed = new URI(address.strip());
            return parsed.getHost() == null ? Optional.empty() : Optional.ofNullable(byPath.get(path(parsed)));
        } catch (URISyntaxException e) {
            // What is no address of a post is compared as it is written.
            return Optional.empty();
        }
    }

    private static String path(URI address) {
        return String.valueOf(address.getPath()).replaceFirst("/+$", "");
    }
}
