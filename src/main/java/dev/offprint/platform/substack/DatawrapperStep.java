package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A chart of Datawrapper: {@code div.datawrapper-wrap} with a payload around an {@code iframe}, seen 2022-2026. */
final class DatawrapperStep extends EmbedStep {
    DatawrapperStep() {
        super("datawrapper-wrap", "DatawrapperToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        var picture = payload.firstText("thumbnail_url_full", "thumbnail_url").orElse(null);
        return payload.firstText("url")
                .map(url -> new Block.Embed(
                        "Chart",
                        url,
                        payload.text("title"),
                        null,
                        paragraphs(payload.text("description")),
                        picture(picture, payload.text("title"))));
    }
}
