package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A button under a sentence: {@code div.captioned-button-wrap > div.preamble > p.cta-caption + p.button-wrapper}, seen
 * 2022-2025 in bodies. The sentence goes where the button goes.
 */
final class CaptionedButtonStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("captioned-button-wrap"), Markup.component("CaptionedButtonToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var button = element.selectFirst(".button-wrapper");
        var url = button == null ? "" : ButtonStep.url(button, Payload.of(button, reading));
        if (button == null || !ButtonTarget.isPlatforms(url, reading.address().getHost())) {
            reading.children(element);
        }
    }
}
