package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The card of a link: {@code div.graf--mixtapeEmbed > a > strong + br + em + text}, where the title, the description and the
 * host follow each other without a space; one of the first two may be missing. A second {@code a} holds a thumbnail.
 */
final class CardStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("graf--mixtapeEmbed"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var anchor = element.selectFirst("a[href]:not(.mixtapeImage)");
        if (anchor == null) {
            reading.children(element);
            return;
        }
        var target = LinkStep.target(anchor, reading.address());
        var title = text(anchor.selectFirst("strong"));
        var description = text(anchor.selectFirst("em"));
        var rest = rest(anchor);
        var shown = List.of(title, description, rest).stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(target);
        var lines = new ArrayList<Inline>();
        lines.add(new Inline.Link(
                target, null, List.of(new Inline.Marked(Mark.STRONG, List.of(new Inline.Text(shown))))));
        if (!description.isEmpty() && !title.isEmpty()) {
            lines.add(new Inline.HardBreak());
            lines.add(new Inline.Marked(Mark.EMPHASIS, List.of(new Inline.Text(description))));
        }
        if (!rest.isEmpty() && !rest.equals(shown)) {
            lines.add(new Inline.HardBreak());
            lines.add(new Inline.Text(rest));
        }
        reading.block(new Block.Paragraph(lines));
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : PlainText.line(element.text());
    }

    /** What stands beside title and description: the host. */
    private static String rest(Element anchor) {
        var rest = new StringBuilder();
        for (Node node : anchor.childNodes()) {
            if (node instanceof TextNode text) {
                rest.append(text.getWholeText());
            } else if (node instanceof Element element && !element.nameIs("strong") && !element.nameIs("em")) {
                rest.append(' ').append(element.text());
            }
        }
        return PlainText.line(rest.toString());
    }
}
