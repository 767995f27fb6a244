package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** Music or an episode on Spotify: the {@code iframe.spotify-wrap} itself bears the payload, seen 2021-2026. */
final class SpotifyStep extends EmbedStep {
    SpotifyStep() {
        super("spotify-wrap", "Spotify2ToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return payload.address("url")
                .or(() -> card.addressWith("open.spotify.com/"))
                .map(url -> url.replace("open.spotify.com/embed/", "open.spotify.com/"))
                .map(url -> link("Spotify", url, payload.text("title"), payload.text("subtitle")));
    }
}
