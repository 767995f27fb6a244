package dev.offprint.platform.medium;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** A post's id as addresses and file names hold it: hexadecimal digits, 12 of them or a few less, perhaps all decimal. */
final class PostId {
    // Seen 2013-2026: 9 to 12 digits.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8,12}");
    private static final Pattern AT_END = Pattern.compile("(?:.*-)?([0-9a-f]{8,12})", Pattern.DOTALL);

    private PostId() {}

    /** The id that the last part of an address's path ends in: {@code /@ann/on-rye-3f2a…}, {@code /p/3f2a…}. */
    static Optional<String> in(URI address) {
        var path = address.getRawPath();
        return path == null ? Optional.empty() : atEnd(lastPart(path));
    }

    /** The id that a slug or a file's name without its ending ends in. */
    static Optional<String> atEnd(String name) {
        var found = AT_END.matcher(name);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The slug before an id, {@code on-rye} of {@code on-rye-3f2a…}; nothing where the id stands alone. */
    static Optional<String> slug(URI address) {
        var path = address.getPath();
        var name = path == null ? "" : lastPart(path);
        return atEnd(name)
                .map(id -> name.substring(0, name.length() - id.length()))
                .map(slug -> slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug)
                .filter(slug -> !slug.isEmpty());
    }

    /** True for what can be an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static String lastPart(String path) {
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}
