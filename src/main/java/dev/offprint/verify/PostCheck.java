package dev.offprint.verify;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Originals;
import dev.offprint.markdown.FrontMatter;
import dev.offprint.markdown.MarkdownReader;
import dev.offprint.model.Original;
import dev.offprint.model.Problem.Code;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import dev.offprint.state.PostState;
import dev.offprint.verify.Verification.PostFindings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks one post of an archive: its files, its front matter, its links, and its text against the kept answer. */
final class PostCheck {
    private final Platforms platforms;
    private final ArchiveFolder folder;
    private final KnownFiles known;
    private final boolean withFrontMatter;

    /** {@code withFrontMatter} is false for an archive whose files begin with their text. */
    PostCheck(Platforms platforms, ArchiveFolder folder, KnownFiles known, boolean withFrontMatter) {
        this.platforms = platforms;
        this.folder = folder;
        this.known = known;
        this.withFrontMatter = withFrontMatter;
    }

    /** All that was found. */
    PostFindings of(PostState post) throws IOException {
        var findings = new Findings(post.key());
        for (var asset : kept(post)) {
            unchanged(asset.file(), findings);
        }
        unchanged(post.original(), findings);
        var text = text(post.file().path(), findings);
        if (text.isPresent()) {
            changedByOwner(post, findings);
            contents(post, text.get(), findings);
        }
        return new PostFindings(post.key(), post.file().path(), post.complete(), remote(post), findings.all());
    }

    private static List<AssetState.Kept> kept(PostState post) {
        return assets(post)
                .flatMap(asset -> asset instanceof AssetState.Kept kept ? Stream.of(kept) : Stream.empty())
                .toList();
    }

    private static int remote(PostState post) {
        return (int)
                assets(post).filter(asset -> asset instanceof AssetState.Failed).count();
    }

    private static Stream<AssetState> assets(PostState post) {
        return Stream.concat(post.assets().stream(), Stream.ofNullable(post.cover()));
    }

    private void unchanged(KeptFile file, Findings findings) throws IOException {
        var hash = folder.hash(file.path());
        if (hash.isEmpty()) {
            findings.add(Code.FILE_MISSING, file.path() + " is not there");
        } else if (!hash.get().equals(file.sha256())) {
            findings.add(Code.HASH_MISMATCH, file.path() + " is not as it was written");
        }
    }

    private void changedByOwner(PostState post, Findings findings) throws IOException {
        var hash = folder.hash(post.file().path());
        if (hash.isPresent() && !hash.get().equals(post.file().sha256())) {
            findings.add(
                    Code.FILE_CHANGED_BY_OWNER,
                    post.file().path() + " is not as it was written; what it lacks may have been taken out on purpose");
        }
    }

    private Optional<String> text(String file, Findings findings) throws IOException {
        try {
            var text = folder.read(file);
            if (text.isEmpty()) {
                findings.add(Code.FILE_MISSING, file + " is not there");
            }
            return text;
        } catch (CharacterCodingException e) {
            findings.add(Code.HASH_MISMATCH, file + " is no text in UTF-8");
            return Optional.empty();
        }
    }

    private void contents(PostState post, String text, Findings findings) throws IOException {
        var assets = remoteAddresses(post);
        var addresses = new FileAddresses(folder, known, post.file().path(), assets);
        var body = frontMatter(post, text, addresses, findings);
        var file = FileInventory.of(new MarkdownReader().read(known.asMarkdown(body)), addresses);
        addresses.broken().forEach(address -> findings.add(Code.LINK_BROKEN, "%s leads to nothing".formatted(address)));
        var source = source(post, findings);
        if (source.isPresent()) {
            Comparison.of(source.get(), file, findings, address -> canonical(address, post, assets));
        }
    }

    /** Of several addresses for one thing the same: of one post, and of files with the same content. */
    private String canonical(String address, PostState post, Map<String, List<String>> assets) {
        var whole = whole(address, post.ref().url());
        return assets.values().stream()
                .filter(same -> same.contains(whole))
                .map(same -> same.get(0))
                .findFirst()
                .orElseGet(() -> known.canonical(whole));
    }

    private static String whole(String address, URI url) {
        if (address.startsWith("#")) {
            return url + address;
        }
        boolean isRooted = address.startsWith("/") && !address.startsWith("//");
        return isRooted && Hosts.isWeb(url) ? Hosts.home(url) + address : address;
    }

    private static Map<String, List<String>> remoteAddresses(PostState post) {
        return kept(post).stream()
                .collect(Collectors.groupingBy(
                        asset -> asset.file().path(), Collectors.mapping(AssetState.Kept::url, Collectors.toList())));
    }

    /** Checks the front matter, and gives what follows it. */
    private String frontMatter(PostState post, String text, FileAddresses addresses, Findings findings) {
        try {
            var split = FrontMatter.parse(text);
            var fields = split.fields();
            if (withFrontMatter && fields.isEmpty()) {
                findings.add(Code.FRONT_MATTER_BROKEN, post.file().path() + " has no front matter");
            } else if (withFrontMatter && !isOf(post, fields)) {
                findings.add(
                        Code.FRONT_MATTER_BROKEN,
                        "the front matter of %s is not that of post %s"
                                .formatted(post.file().path(), post.ref().id()));
            }
            localAddresses(fields).forEach(addresses::ofLink);
            return split.body();
        } catch (IllegalArgumentException e) {
            findings.add(
                    Code.FRONT_MATTER_BROKEN,
                    "%s cannot be read: %s".formatted(post.file().path(), e.getMessage()));
            // What looks like it is not compared with the text.
            return text.replaceFirst("(?s)^---\\R.*?\\R---\\R", "");
        }
    }

    private static boolean isOf(PostState post, Map<String, Object> fields) {
        var values = scalars(fields).collect(Collectors.toSet());
        return values.contains(post.ref().id());
    }

    /** Tools want front matter in forms of their own, so what names the post may stand anywhere in it. */
    private static Stream<String> scalars(Map<?, ?> fields) {
        return fields.values().stream()
                .flatMap(value -> value instanceof Map<?, ?> map ? scalars(map) : Stream.of(String.valueOf(value)));
    }

    /** The addresses of files of the archive, which lie in other folders than the post does. */
    private static Stream<String> localAddresses(Map<?, ?> fields) {
        return fields.values().stream().flatMap(value -> {
            if (value instanceof Map<?, ?> map) {
                return localAddresses(map);
            }
            return value instanceof String text && text.startsWith("../") ? Stream.of(text) : Stream.empty();
        });
    }

    /** What the kept answer holds; nothing where there is none that can be read. */
    private Optional<Inventory> source(PostState post, Findings findings) throws IOException {
        var path = post.original().path();
        var platform = platforms.named(post.ref().platform());
        if (platform.isEmpty()) {
            findings.add(
                    Code.POST_UNREADABLE,
                    "no platform %s is known".formatted(post.ref().platform()));
            return Optional.empty();
        }
        try {
            var text = folder.read(path);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var original = new Original(post.ref().url(), Originals.format(path), text.get());
            return Optional.of(platform.get().inventory(original));
        } catch (UnavailablePostException e) {
            findings.add(Code.POST_UNREADABLE, e.getMessage());
            return Optional.empty();
        } catch (CharacterCodingException e) {
            findings.add(Code.POST_UNREADABLE, path + " is no text in UTF-8");
            return Optional.empty();
        }
    }
}
