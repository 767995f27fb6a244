package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Audio or video that the author uploaded into a post: an empty {@code div.native-audio-embed} or {@code
 * div.native-video-embed} with the upload's id in its payload, seen 2023-2026.
 */
final class UploadStep implements CleanStep {
    private static final Map<String, String> KINDS =
            Map.of("native-audio-embed", "audio", "native-video-embed", "video");

    @Override
    public List<Markup> markup() {
        return KINDS.keySet().stream().map(Markup::cssClass).toList();
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var id = payload.text("mediaUploadId");
        if (id == null) {
            FallbackStep.keep(element, payload, reading);
            return;
        }
        var kind = element.hasClass("native-audio-embed") ? "audio" : "video";
        var url = "https://api.substack.com/api/v1/%s/upload/%s/src".formatted(kind, SubstackAddress.segment(id));
        var name = kind.equals("audio") ? "Audio" : "Video";
        reading.block(EmbedStep.link(name, url, payload.text("label"), null));
    }
}
