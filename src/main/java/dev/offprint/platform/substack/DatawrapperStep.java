package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** A chart of Datawrapper: {@code div.datawrapper-wrap} with a payload around an {@code iframe}, seen 2022-2026. */
final class DatawrapperStep extends EmbedStep {
    DatawrapperStep() {
        super("datawrapper-wrap", "DatawrapperToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var picture = payload.address("thumbnail_url_full", "thumbnail_url").orElse(null);
        return payload.address("url")
                .or(() -> card.address("iframe[src]"))
                .map(url -> new Block.Embed(
                        "Chart",
                        url,
                        payload.text("title"),
                        null,
                        paragraphs(payload.text("description")),
                        picture(picture, payload.text("title"))));
    }
}
