package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An Instagram post: {@code div.instagram} with a rendered card until 2023 and empty since; the payload has it all. */
final class InstagramStep extends EmbedStep {
    InstagramStep() {
        super("instagram", "InstagramToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("instagram_id")
                .map(id -> "https://www.instagram.com/p/" + SubstackAddress.segment(id))
                .map(url -> link("Instagram post", url, payload.text("title"), payload.text("author_name")));
    }
}
