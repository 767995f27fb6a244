package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A YouTube video: {@code <div id="youtube2-ID" class="youtube-wrap" data-attrs='{"videoId":…,"startTime":"18s"}'>} around an
 * {@code iframe}, seen 2020-2026; the start time is {@code "18s"}, {@code "9"} or null. In e-mails a picture from {@code
 * /image/youtube/…/ID} stands in its place.
 */
final class YouTubeStep extends EmbedStep {
    private static final Pattern SHOWN = Pattern.compile("(?:/embed/|[?&]v=|/image/youtube/[^/]+/)([\\w-]+)");
    private static final Pattern SHOWN_START = Pattern.compile("[?&](?:start|t)=(\\w+)");
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,5})h)?(?:(\\d{1,5})m)?(?:(\\d{1,9})(?:\\.\\d*)?s?)?");

    YouTubeStep() {
        super("youtube-wrap", "Youtube2ToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        long start = Optional.ofNullable(payload.id("startTime"))
                .or(() -> card.inAddress(SHOWN_START))
                .map(YouTubeStep::seconds)
                .orElse(0L);
        return Optional.ofNullable(payload.id("videoId"))
                .or(() -> card.inAddress(SHOWN))
                .map(id -> "https://www.youtube.com/watch?v=" + SubstackAddress.segment(id))
                .map(url -> start == 0 ? url : url + "&t=" + start + "s")
                .map(url -> link("YouTube video", url, null, null));
    }

    /** The seconds in {@code 18s}, {@code 9} or {@code 1m30s}; 0 for anything else. */
    private static long seconds(String time) {
        var matcher = TIME.matcher(time);
        return matcher.matches()
                ? 3600 * number(matcher.group(1)) + 60 * number(matcher.group(2)) + number(matcher.group(3))
                : 0;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
