package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/** A card that recommends a publication: {@code div.embedded-publication-wrap}, seen 2022-2026 with and without a form. */
final class PublicationCardStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(
                Markup.cssClass("embedded-publication-wrap"),
                Markup.component("EmbeddedPublicationToDOM"),
                Markup.component("EmbeddedPublicationToDOMWithSubscribe"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var url = payload.firstText("base_url", "url");
        if (url.isEmpty()) {
            FallbackStep.keep(element, payload, reading);
            return;
        }
        reading.block(new Block.Embed(
                "Publication",
                OwnLinks.clean(url.get(), reading.address().getHost()),
                payload.text("name"),
                payload.text("author_name"),
                EmbedStep.paragraphs(payload.text("hero_text")),
                null));
    }
}
