package dev.offprint.platform.medium;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A gist, code kept at GitHub.
 *
 * @param user null where the address does not name the owner
 * @param hash its id
 * @param file the fragment that picks one of its files, {@code file-oven-py} for {@code oven.py}; null for all of them
 */
record GistAddress(
        @Nullable String user, String hash, @Nullable String file) {
    // Seen 2015-2026: gist.github.com/USER/HASH.js, gist.github.com/HASH.js, …/HASH.js?file=oven.py,
    // …/HASH#file-oven-py.js: the .js stands behind the fragment.
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://gist\\.github\\.com/(?:([\\w-]+)/)?([0-9a-fA-F]{5,40}|\\d+)(?:\\.js(?:on)?)?(?:\\?file=([^#&]*))?"
                    + "(?:#(.*?)(?:\\.js)?)?/?");

    /** The gist that an address is of; nothing for any other address. */
    static Optional<GistAddress> of(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var named = parts.group(3) == null ? null : "file-" + fragment(parts.group(3));
        var picked = parts.group(4) == null || parts.group(4).isEmpty() ? named : parts.group(4);
        return Optional.of(new GistAddress(parts.group(1), parts.group(2), picked));
    }

    /** Where a reader sees it. */
    String page() {
        return "https://gist.github.com/%s%s".formatted(user == null ? "" : user + "/", hash);
    }

    /** Where a reader sees the file that is meant, or all of them. */
    String shown() {
        return file == null ? page() : page() + "#" + file;
    }

    /** Where GitHub gives its files as JSON. */
    URI api() {
        return URI.create("https://api.github.com/gists/" + hash);
    }

    /** Where GitHub gives what its script puts into a page. */
    URI embedded() {
        return URI.create(page() + ".json");
    }

    /** True when the address means this file, or all files. */
    boolean means(String fileName) {
        return file == null || file.equalsIgnoreCase("file-" + fragment(fileName));
    }

    private static String fragment(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    }
}
