package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A TikTok video: {@code div.tiktok-wrap} around players, a cookie check and a still, all hidden in turn; seen 2022-2026. */
final class TikTokStep extends EmbedStep {
    TikTokStep() {
        super("tiktok-wrap", "TikTokCreateTikTokEmbed");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("url")
                .map(url -> link("TikTok video", url, payload.text("title"), payload.text("author")));
    }
}
