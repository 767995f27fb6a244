package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import org.jsoup.nodes.Element;

/** A picture outside any figure, as feeds and imported texts have them. The one that counts readers is left out. */
final class InlinePictureStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("img"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var picture = FigurePictures.of(element);
        if (picture != null) {
            reading.inline(picture);
        }
    }
}
