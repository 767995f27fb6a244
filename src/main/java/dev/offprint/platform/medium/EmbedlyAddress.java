package dev.offprint.platform.medium;

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
        return Links.parameter(source, "url")
                .or(() -> Links.parameter(source, "src"))
                .map(address -> address.startsWith("//") ? "https:" + address : address)
                .orElse(source);
    }
}
