package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** Music on Bandcamp: {@code div.bandcamp-wrap} with a payload around an {@code iframe}, seen 2022-2026. */
final class BandcampStep extends EmbedStep {
    BandcampStep() {
        super("bandcamp-wrap", "BandcampToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return payload.address("url", "embed_url")
                .or(() -> card.addressWith("bandcamp.com/"))
                .map(url -> link("Bandcamp", url, payload.text("title"), payload.text("author")));
    }
}
