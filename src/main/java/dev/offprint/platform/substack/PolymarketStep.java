package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A market of Polymarket: an empty {@code div.polymarket-embed} whose payload names the event, seen 2025-2026. */
final class PolymarketStep extends EmbedStep {
    PolymarketStep() {
        super("polymarket-embed", "PolymarketToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("eventSlug")
                .map(event -> "https://polymarket.com/event/" + SubstackAddress.segment(event))
                .map(url -> link("Polymarket", url, null, null));
    }
}
