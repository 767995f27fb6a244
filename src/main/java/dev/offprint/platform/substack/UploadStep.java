package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Audio or video that the author uploaded into a post: an empty {@code div.native-audio-embed} or {@code
 * div.native-video-embed} with the upload's id in its payload, seen 2023-2026.
 */
final class UploadStep implements CleanStep {
    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("native-audio-embed"), Markup.cssClass("native-video-embed"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var id = payload.text("mediaUploadId");
        if (id == null) {
            FallbackStep.keep(element, payload, reading);
            return;
        }
        var kind = element.hasClass("native-audio-embed") ? AssetKind.AUDIO : AssetKind.VIDEO;
        var url = RecordingsObject.upload(kind, id);
        var label = payload.text("label");
        reading.attachment(new Asset(kind, url, null, label == null ? kind.label() : label));
        reading.block(EmbedStep.link(kind == AssetKind.AUDIO ? "Audio" : "Video", url, label, null));
    }
}
