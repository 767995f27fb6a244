package dev.offprint.platform.medium;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Embedly's frames, which name the page that they show and its player: {@code https://cdn.embedly.com/widgets/media.html?src=…
 * &url=…&image=…&schema=youtube}. Seen 2015-2026, also with addresses of which only the colon is left unescaped.
 */
final class EmbedlyAddress {
    private EmbedlyAddress() {}

    /** What a frame shows, when it is one of embedly's; any other address as it is. */
    static String decoded(String source) {
        if (!source.contains("embedly.com/widgets/")) {
            return source;
        }
        return parameter(source, "url").or(() -> parameter(source, "src")).orElse(source);
    }

    private static Optional<String> parameter(String source, String name) {
        var query = source.substring(source.indexOf('?') + 1);
        return Stream.of(query.split("&", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .filter(part -> !part.isBlank())
                .findFirst()
                .map(EmbedlyAddress::unescaped);
    }

    private static String unescaped(String written) {
        try {
            var address = URLDecoder.decode(written, StandardCharsets.UTF_8);
            return address.startsWith("//") ? "https:" + address : address;
        } catch (IllegalArgumentException e) {
            // A lone percent sign.
            return written;
        }
    }
}
