package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import org.jsoup.nodes.Element;

/** A picture without anything around it: {@code <img data-component-name="ImageToDOM">} in lines and list items, seen 2021. */
final class InlinePictureStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("img"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        if (!PictureMarkup.isIcon(element)) {
            PictureMarkup.of(element, reading)
                    .image()
                    .map(image -> PictureMarkup.withOriginal(image, reading))
                    .ifPresent(reading::inline);
        }
    }
}
