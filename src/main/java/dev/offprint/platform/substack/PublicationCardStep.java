package dev.offprint.platform.substack;

import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** A card that recommends a publication: {@code div.embedded-publication-wrap}, seen 2022-2026 with and without a form. */
final class PublicationCardStep extends EmbedStep {
    PublicationCardStep() {
        super(
                Markup.cssClass("embedded-publication-wrap"),
                Markup.component("EmbeddedPublicationToDOM"),
                Markup.component("EmbeddedPublicationToDOMWithSubscribe"));
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var about = first(payload.text("hero_text"), card.text(".embedded-publication-hero-text"));
        return payload.address("base_url", "url")
                .or(() -> card.address("a[href]"))
                .map(url -> new Block.Embed(
                        "Publication",
                        OwnLinks.clean(url, reading.address().getHost()),
                        first(payload.text("name"), card.text(".embedded-publication-name")),
                        payload.text("author_name"),
                        paragraphs(about),
                        null));
    }
}
