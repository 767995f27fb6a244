package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Music or an episode on Spotify: the {@code iframe.spotify-wrap} itself bears the payload, seen 2021-2026. */
final class SpotifyStep extends EmbedStep {
    SpotifyStep() {
        super("spotify-wrap", "Spotify2ToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("url")
                .or(() -> shown(element))
                .map(url -> link("Spotify", url, payload.text("title"), payload.text("subtitle")));
    }

    private static Optional<String> shown(Element element) {
        var player = element.attr("src");
        return player.contains("open.spotify.com/embed/")
                ? Optional.of(player.replace("open.spotify.com/embed/", "open.spotify.com/"))
                : Optional.empty();
    }
}
