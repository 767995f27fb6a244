package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A Vimeo video: {@code div.vimeo-wrap[data-attrs={videoId,videoKey}]} around an {@code iframe}, seen 2021-2026. */
final class VimeoStep extends EmbedStep {
    VimeoStep() {
        super("vimeo-wrap", "VimeoToDOM");
    }

    /** The key opens a video that is not listed. */
    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        var key = payload.text("videoKey");
        return Optional.ofNullable(payload.text("videoId"))
                .map(id -> "https://vimeo.com/" + SubstackAddress.segment(id))
                .map(url -> key == null ? url : url + "/" + SubstackAddress.segment(key))
                .map(url -> link("Vimeo video", url, null, null));
    }
}
