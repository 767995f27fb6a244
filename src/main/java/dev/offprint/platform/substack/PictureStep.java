package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A picture with its link and caption. Seen 2022-2026 as {@code div.captioned-image-container > figure > a.image-link >
 * div.image2-inset > picture > img} with {@code figcaption} beside the link, 2020-21 as {@code a.image-link > img + style}
 * in the body itself, in e-mails as a table in {@code div.captioned-image-container-static}. Feeds that were sanitized lack
 * the {@code img}.
 */
final class PictureStep implements CleanStep {
    private static final Set<String> LINES =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "em", "strong", "b", "i", "td", "th");

    @Override
    public List<Markup> markup() {
        return List.of(
                Markup.cssClass("captioned-image-container"),
                Markup.cssClass("captioned-image-container-static"),
                Markup.tag("figure"),
                Markup.cssClass("image-link"),
                Markup.tag("a"));
    }

    @Override
    public boolean matches(Element element) {
        if (element.nameIs("a") && !element.hasClass("image-link")) {
            return !element.hasText() && element.selectFirst("img") != null;
        }
        return !element.nameIs("figure") || element.selectFirst("img, picture, a.image-link") != null;
    }

    @Override
    public void apply(Element element, Reading reading) {
        var caption = caption(element, reading);
        var figures = figures(element, caption, reading);
        if (figures.isEmpty()) {
            withoutPicture(element, caption, reading);
        } else if (isInLine(element)) {
            figures.forEach(figure -> reading.inline(inLine(figure)));
        } else {
            figures.forEach(reading::block);
        }
    }

    private static List<Inline> caption(Element element, Reading reading) {
        var caption = element.selectFirst("figcaption");
        return caption == null ? List.of() : reading.inlinesOf(caption);
    }

    /** The pictures as figures; the caption stands under the last. */
    private static List<Block.Figure> figures(Element element, List<Inline> caption, Reading reading) {
        var figures = new ArrayList<Block.Figure>();
        for (var picture : PictureMarkup.in(element, reading)) {
            picture.image()
                    .map(image -> PictureMarkup.withOriginal(image, reading))
                    .ifPresent(image -> figures.add(new Block.Figure(image, picture.link(image, reading), List.of())));
        }
        if (!figures.isEmpty()) {
            var last = figures.remove(figures.size() - 1);
            figures.add(new Block.Figure(last.image(), last.link(), caption));
        }
        return figures;
    }

    private static void withoutPicture(Element element, List<Inline> caption, Reading reading) {
        reading.problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                "no address was found for the picture in %s; its caption was kept".formatted(Component.name(element)));
        if (!caption.isEmpty()) {
            reading.block(new Block.Paragraph(caption));
        }
    }

    private static boolean isInLine(Element element) {
        var parent = element.parent();
        return element.nameIs("a") && parent != null && LINES.contains(parent.normalName());
    }

    private static Inline inLine(Block.Figure figure) {
        @Nullable String link = figure.link();
        return link == null ? figure.image() : new Inline.Link(link, null, List.of(figure.image()));
    }
}
