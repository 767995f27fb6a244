package dev.offprint.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the addresses that stand in posts, which browsers follow even where they are not quite valid. */
final class RemoteAddress {
    private static final String NOT_ALLOWED = " \"<>\\^`{|}[]";

    private RemoteAddress() {}

    /** The address, its characters that no address may hold percent-encoded; empty when it still is none. */
    static Optional<URI> of(String text) {
        try {
            var uri = new URI(encoded(text.strip()));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c <= ' ' || c == 0x7f || NOT_ALLOWED.indexOf(c) >= 0) {
                for (byte part : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", part));
                }
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return encoded.toString();
    }
}
