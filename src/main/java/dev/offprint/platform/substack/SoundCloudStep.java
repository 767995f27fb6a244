package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;

/** A SoundCloud track: {@code div.soundcloud-wrap} with a payload around an {@code iframe}, seen 2021-2026. */
final class SoundCloudStep extends EmbedStep {
    SoundCloudStep() {
        super("soundcloud-wrap", "SoundcloudToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return payload.address("targetUrl", "url")
                .or(() -> card.addressWith("soundcloud.com/"))
                .map(url -> link("SoundCloud", url, payload.text("title"), payload.text("author_name")));
    }
}
