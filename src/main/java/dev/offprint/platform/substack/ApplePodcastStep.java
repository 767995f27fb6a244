package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An episode on Apple Podcasts: {@code div.apple-podcast-container > iframe[data-attrs]}, seen 2021-2026. */
final class ApplePodcastStep extends EmbedStep {
    ApplePodcastStep() {
        super("apple-podcast-container", "ApplePodcastToDom");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("targetUrl", "url")
                .map(url -> link("Apple Podcasts", url, payload.text("title"), payload.text("podcastTitle")));
    }
}
