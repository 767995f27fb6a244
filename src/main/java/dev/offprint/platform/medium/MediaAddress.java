package dev.offprint.platform.medium;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Medium's own frame around something from elsewhere; asked for its {@code href} it leads there. Seen 2015-2026. */
record MediaAddress(String id) {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:[\\w-]+\\.)*medium\\.com/media/([0-9a-f]{16,40})(?:/href)?(?:[?#].*)?");

    /** The frame at an address; nothing for any other address. */
    static Optional<MediaAddress> of(String address) {
        var parts = ADDRESS.matcher(address);
        return parts.matches() ? Optional.of(new MediaAddress(parts.group(1))) : Optional.empty();
    }

    /** The address that redirects to what is framed. */
    URI href() {
        return URI.create("https://medium.com/media/" + id + "/href");
    }
}
