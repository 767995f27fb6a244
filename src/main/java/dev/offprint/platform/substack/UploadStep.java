package dev.offprint.platform.substack;

import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Audio or video that the author uploaded into a post: an empty {@code div.native-audio-embed} or {@code
 * div.native-video-embed} with the upload's id in its payload, seen 2023-2026; on pages a player stands in it, around an
 * element whose id is {@code media-} and the upload's.
 */
final class UploadStep extends EmbedStep {
    private static final Pattern SHOWN = Pattern.compile("media-([\\w-]+)");

    UploadStep() {
        super(
                Markup.cssClass("native-audio-embed"),
                Markup.cssClass("native-video-embed"),
                Markup.component("AudioPlaceholder"),
                Markup.component("VideoPlaceholder"),
                Markup.component("VideoEmbedPlayer"));
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        boolean audio = card.element().hasClass("native-audio-embed")
                || card.element().attr(Component.ATTRIBUTE).startsWith("Audio");
        return Optional.ofNullable(payload.text("mediaUploadId"))
                .or(() -> shown(card))
                .map(id -> upload(audio ? AssetKind.AUDIO : AssetKind.VIDEO, id, payload, reading));
    }

    private static Block.Embed upload(AssetKind kind, String id, Payload payload, Reading reading) {
        var url = RecordingsObject.upload(kind, id);
        var label = payload.text("label");
        reading.attachment(new Asset(kind, url, null, label == null ? kind.label() : label));
        return link(kind == AssetKind.AUDIO ? "Audio" : "Video", url, label, length(payload));
    }

    private static Optional<String> shown(Card card) {
        return card.element().select("[id^=media-]").stream()
                .map(player -> SHOWN.matcher(player.id()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The length as players write it, {@code 1:02:03} or {@code 0:24}; null where it is not known. */
    private static @Nullable String length(Payload payload) {
        var seconds = payload.json().path("duration").asLong();
        if (seconds <= 0) {
            return null;
        }
        var minutes = "%d:%02d".formatted(seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? minutes : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
