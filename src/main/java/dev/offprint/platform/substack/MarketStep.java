package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.Optional;

/** A prediction market: {@code div.prediction-market-wrap} with a payload around an {@code iframe}, seen 2023-2026. */
final class MarketStep extends EmbedStep {
    MarketStep() {
        super("prediction-market-wrap", "PredictionMarketToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var picture = payload.address("thumbnail_url").orElse(null);
        return payload.address("url")
                .or(() -> card.address("iframe[src]"))
                .map(url -> new Block.Embed(
                        "Prediction market", url, payload.text("title"), null, List.of(), picture(picture, null)));
    }
}
