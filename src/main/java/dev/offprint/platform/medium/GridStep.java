package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Pictures side by side: {@code div.section-inner.sectionLayout--outsetRow[data-paragraph-count]} with a {@code figure} for each
 * of two or three. The caption of the last stands for the row.
 */
final class GridStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("sectionLayout--outsetRow"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var figures = element.children();
        var images = new ArrayList<Inline.Image>();
        figures.forEach(figure -> images.addAll(FigurePictures.in(figure)));
        boolean isPlain = figures.stream()
                .allMatch(figure -> figure.nameIs("figure")
                        && FigurePictures.in(figure).size() == 1
                        && FigurePictures.link(figure, reading) == null);
        long captions = figures.stream()
                .filter(figure -> figure.selectFirst("figcaption") != null)
                .count();
        if (isPlain && captions <= 1 && images.size() > 1) {
            var caption = element.selectFirst("figcaption");
            reading.block(new Block.Gallery(images, caption == null ? List.of() : reading.inlinesOf(caption)));
        } else {
            reading.children(element);
        }
    }
}
