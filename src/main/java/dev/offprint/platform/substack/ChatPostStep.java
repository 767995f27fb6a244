package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A post of a publication's chat: an empty {@code div.community-post} with the text in its payload, seen 2024-2026. */
final class ChatPostStep extends EmbedStep {
    ChatPostStep() {
        super("community-post", "CommunityPostPlaceholder");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        var post = new Payload(payload.json().path("communityPost"));
        return payload.firstText("url")
                .map(url -> new Block.Embed(
                        "Chat post",
                        OwnLinks.clean(url, reading.address().getHost()),
                        null,
                        null,
                        paragraphs(post.text("body")),
                        null));
    }
}
