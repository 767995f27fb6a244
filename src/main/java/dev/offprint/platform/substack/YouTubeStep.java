package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A YouTube video: {@code <div id="youtube2-ID" class="youtube-wrap" data-attrs='{"videoId":…,"startTime":"18s"}'>} around an
 * {@code iframe}, seen 2020-2026; the start time is {@code "18s"}, {@code "9"} or null.
 */
final class YouTubeStep extends EmbedStep {
    private static final Pattern PLAYER = Pattern.compile(".*/embed/([\\w-]+).*", Pattern.DOTALL);

    YouTubeStep() {
        super("youtube-wrap", "Youtube2ToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        var start = payload.text("startTime");
        var seconds = start == null ? "" : start.replaceAll("\\D", "");
        return Optional.ofNullable(payload.text("videoId"))
                .or(() -> shown(element))
                .map(id -> "https://www.youtube.com/watch?v=" + SubstackAddress.segment(id))
                .map(url -> seconds.isEmpty() || seconds.equals("0") ? url : url + "&t=" + seconds + "s")
                .map(url -> link("YouTube video", url, null, null));
    }

    private static Optional<String> shown(Element element) {
        var matcher = PLAYER.matcher(element.select("iframe").attr("src"));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
