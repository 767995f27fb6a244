package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** A post of a publication's chat: an empty {@code div.community-post} with the text in its payload, seen 2024-2026. */
final class ChatPostStep extends EmbedStep {
    ChatPostStep() {
        super("community-post", "CommunityPostPlaceholder");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return payload.address("url")
                .map(url -> new Block.Embed(
                        "Chat post",
                        OwnLinks.clean(url, reading.address().getHost()),
                        null,
                        null,
                        paragraphs(payload.inner("communityPost").text("body")),
                        null));
    }
}
