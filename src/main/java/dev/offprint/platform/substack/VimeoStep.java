package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Vimeo video: {@code div.vimeo-wrap[data-attrs={videoId,videoKey}]} around an {@code iframe}, seen 2021-2026. */
final class VimeoStep extends EmbedStep {
    private static final Pattern SHOWN = Pattern.compile("vimeo\\.com/(?:video/)?(\\d+)");
    private static final Pattern SHOWN_KEY = Pattern.compile("vimeo\\.com/video/\\d+\\?(?:.*&)?h=(\\w+)");

    VimeoStep() {
        super("vimeo-wrap", "VimeoToDOM");
    }

    /** The key opens a video that is not listed. */
    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var key = Optional.ofNullable(payload.id("videoKey")).or(() -> card.inAddress(SHOWN_KEY));
        return Optional.ofNullable(payload.id("videoId"))
                .or(() -> card.inAddress(SHOWN))
                .map(id -> "https://vimeo.com/" + SubstackAddress.segment(id))
                .map(url -> key.map(found -> url + "/" + SubstackAddress.segment(found))
                        .orElse(url))
                .map(url -> link("Vimeo video", url, null, null));
    }
}
