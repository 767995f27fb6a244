package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/**
 * A TikTok video: {@code div.tiktok-wrap} around players, a cookie check and a still, all hidden in turn, seen 2022-2026; in
 * e-mails the still alone, which links to the video.
 */
final class TikTokStep extends EmbedStep {
    TikTokStep() {
        super("tiktok-wrap", "TikTokCreateTikTokEmbed");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return payload.address("url")
                .or(() -> card.addressWith("tiktok.com/"))
                .map(url -> link("TikTok video", url, payload.text("title"), payload.text("author")));
    }
}
