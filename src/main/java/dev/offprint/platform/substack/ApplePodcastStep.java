package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** An episode on Apple Podcasts: {@code div.apple-podcast-container > iframe[data-attrs]}, seen 2021-2026. */
final class ApplePodcastStep extends EmbedStep {
    ApplePodcastStep() {
        super("apple-podcast-container", "ApplePodcastToDom");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return payload.address("targetUrl", "url")
                .or(() -> card.addressWith("podcasts.apple.com/"))
                .map(url -> url.replace("://embed.podcasts.apple.com/", "://podcasts.apple.com/"))
                .map(url -> link("Apple Podcasts", url, payload.text("title"), payload.text("podcastTitle")));
    }
}
