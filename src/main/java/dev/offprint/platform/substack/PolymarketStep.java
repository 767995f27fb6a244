package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/**
 * A market of Polymarket: an empty {@code div.polymarket-embed} whose payload names the event and the address of Substack's own
 * frame around it, seen 2025-2026.
 */
final class PolymarketStep extends EmbedStep {
    PolymarketStep() {
        super("polymarket-embed", "PolymarketToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return Optional.ofNullable(payload.text("eventSlug"))
                .map(event -> "https://polymarket.com/event/" + SubstackAddress.segment(event))
                .or(() -> payload.address("fullEmbedUrl"))
                .or(() -> card.addressWith("polymarket"))
                .map(url -> link("Polymarket", url, null, null));
    }
}
