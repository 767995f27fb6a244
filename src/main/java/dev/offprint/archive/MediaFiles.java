package dev.offprint.archive;

import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attachments and recordings of one post, named as the author named them; where a name is taken by another content, a
 * part of the content's hash follows it. Give those of one post one after the other, so that the names are always the same.
 */
public final class MediaFiles {
    private static final int SHORTEST_HASH = 8;
    private static final int STEP = 8;
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "svg", "xml");
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
    private static final Pattern LAST_PART = Pattern.compile("[^/?#]*(?=/?(?:[?#].*)?$)");

    private final ArchiveFolder archive;
    private final Layout layout;
    private final String post;

    /** Files of the post that {@link PostNames} gave the name {@code post}. */
    public MediaFiles(ArchiveFolder archive, Layout layout, String post) {
        this.archive = archive;
        this.layout = layout;
        this.post = post;
    }

    /** What became of a fetched file. */
    public sealed interface Result {}

    /** It is in the archive. */
    public record Kept(String file, String sha256) implements Result {}

    /** It is not what was asked for, and was not kept; {@code found} says in a few words for people what it is. */
    public record NotMedia(String found) implements Result {}

    /**
     * Takes a fetched file into the archive. The temporary file is gone afterwards.
     *
     * @param contentType what the server called it; null where it said nothing
     */
    public Result keep(Path temporary, Asset asset, @Nullable String contentType) throws IOException {
        try {
            if (Files.size(temporary) == 0) {
                return new NotMedia("an empty file");
            }
            var extension = extension(temporary, asset, contentType);
            if (PictureType.startsLikePage(temporary) && !PAGES.contains(extension)) {
                return new NotMedia("a web page");
            }
            var hash = Sha256.of(temporary);
            var file = freePlace(asset, extension, hash);
            archive.adopt(temporary, file);
            return new Kept(file, hash);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Authors name attachments rightly, but the addresses of recordings are often named like nothing. */
    private static String extension(Path file, Asset asset, @Nullable String contentType) throws IOException {
        var named = extension(lastPart(asset)).or(() -> extension(String.valueOf(asset.name())));
        if (asset.kind() == AssetKind.FILE && named.isPresent()) {
            return named.get();
        }
        var typed = Optional.ofNullable(contentType).flatMap(MediaType::byName);
        var read = MediaType.byContent(file);
        boolean byType = asset.kind() == AssetKind.FILE && typed.isPresent();
        return (byType ? typed : read.or(() -> typed)).or(() -> named).orElse("bin");
    }

    private static Optional<String> extension(String name) {
        var matcher = EXTENSION.matcher(name);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String lastPart(Asset asset) {
        var matcher = LAST_PART.matcher(asset.url());
        return matcher.find() ? matcher.group() : "";
    }

    private String freePlace(Asset asset, String extension, String hash) throws IOException {
        var name = Slug.ofFile(stem(asset, extension), asset.kind().label());
        var ending = "." + extension;
        var folder = layout.mediaFolder(asset.kind(), post) + "/";
        if (isFree(folder + name + ending, hash)) {
            return folder + name + ending;
        }
        for (int length = SHORTEST_HASH; length <= hash.length(); length += STEP) {
            var file = folder + Slug.withId(name, hash.substring(0, length)) + ending;
            if (isFree(file, hash)) {
                return file;
            }
        }
        throw new ArchiveException(
                "Every name for %s in %s is taken by a file with another content. Move those files away."
                        .formatted(name + ending, folder));
    }

    private static String stem(Asset asset, String extension) {
        var name = asset.name() == null ? lastPart(asset) : asset.name();
        boolean isEnding = extension(name).filter(extension::equals).isPresent();
        return isEnding ? name.substring(0, name.length() - extension.length() - 1) : name;
    }

    private boolean isFree(String file, String hash) throws IOException {
        return !archive.exists(file) || archive.hash(file).filter(hash::equals).isPresent();
    }
}
