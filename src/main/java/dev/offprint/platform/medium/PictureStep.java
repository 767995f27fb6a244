package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.model.Problem;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A picture with its caption and link: {@code figure.graf--figure > img.graf-image[data-image-id]}, {@code figcaption}, and around
 * the picture perhaps {@code a.graf-imageAnchor}. {@code div.section-background[data-image-id]} is the picture behind a section.
 */
final class PictureStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("figure"), Markup.cssClass("section-background"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var pictures = FigurePictures.in(element);
        var caption = caption(element, reading);
        for (int at = 0; at < pictures.size(); at++) {
            boolean isLast = at == pictures.size() - 1;
            reading.block(new Block.Figure(
                    pictures.get(at), FigurePictures.link(element, reading), isLast ? caption : List.of()));
        }
        if (pictures.isEmpty() && element.nameIs("figure")) {
            withoutPicture(element, caption, reading);
        }
    }

    /** A figure's caption; empty for none. */
    static List<Inline> caption(Element figure, Reading reading) {
        var caption = figure.selectFirst("figcaption");
        return caption == null ? List.of() : reading.inlinesOf(caption);
    }

    private static void withoutPicture(Element element, List<Inline> caption, Reading reading) {
        if (element.selectFirst("pre, p, table, blockquote, video, audio") != null) {
            reading.children(element);
            return;
        }
        reading.problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                "A figure holds no address of what it shows; a link to the original stands in its place.");
        List<Block> content = caption.isEmpty() ? List.of() : List.of(new Block.Paragraph(caption));
        reading.block(new Block.Unsupported("figure", reading.address().toString(), content));
    }
}
