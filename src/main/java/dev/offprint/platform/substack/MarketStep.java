package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A prediction market: {@code div.prediction-market-wrap} with a payload around an {@code iframe}, seen 2023-2026. */
final class MarketStep extends EmbedStep {
    MarketStep() {
        super("prediction-market-wrap", "PredictionMarketToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("url")
                .map(url -> new Block.Embed(
                        "Prediction market",
                        url,
                        payload.text("title"),
                        null,
                        List.of(),
                        picture(payload.text("thumbnail_url"), null)));
    }
}
