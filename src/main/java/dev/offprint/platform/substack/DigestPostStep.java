package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A card of a post of one's own: an empty {@code div.digest-post-embed}, seen 2023 without a component name and since with. */
final class DigestPostStep extends EmbedStep {
    DigestPostStep() {
        super("digest-post-embed", "DigestPostEmbed");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        var names = EmbeddedPostStep.names(payload, "publishedBylines");
        return payload.firstText("canonical_url", "url")
                .map(url -> new Block.Embed(
                        "Post",
                        OwnLinks.clean(url, reading.address().getHost()),
                        payload.text("title"),
                        EmbeddedPostStep.credit(payload.text("publication_name"), names),
                        paragraphs(payload.text("caption")),
                        null));
    }
}
