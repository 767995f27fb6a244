package dev.offprint.platform.substack;

import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A card of a post of one's own. In bodies an empty {@code div.digest-post-embed}, seen 2023 without a component name and
 * since with. On pages of 2025-2026 {@code div[data-component-name=DigestPostEmbed]} without a payload: the title in a heading
 * in a link, the writer's profile, a day, the cover, {@code p.caption-…}, and a call to read on; in e-mails the same in
 * tables, without the component's name.
 */
final class DigestPostStep extends EmbedStep {
    DigestPostStep() {
        super(
                Markup.cssClass("digest-post-embed"),
                Markup.component("DigestPostEmbed"),
                Markup.cssClass("digestPostEmbed-flwiST"));
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var told = EmbeddedPostStep.names(payload, "publishedBylines");
        var shown = Stream.ofNullable(card.text("a[href*=/profile/], a[href*=/@]"));
        var names = told.isEmpty() ? shown.toList() : told;
        return payload.address("canonical_url", "url")
                .or(() -> card.addressWith("/p/"))
                .or(() -> card.address("a[href]"))
                .map(url -> new Block.Embed(
                        "Post",
                        OwnLinks.clean(url, reading.address().getHost()),
                        first(payload.text("title"), card.text("h1, h2, h3, h4, h5, h6, a[href*=/p/]")),
                        EmbeddedPostStep.credit(payload.text("publication_name"), names),
                        paragraphs(first(payload.text("caption"), card.text("[class*=caption]"))),
                        null));
    }
}
