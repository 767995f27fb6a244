package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The card of a link: {@code div.graf--mixtapeEmbed > a > strong + br + em + text}, where the title, the description and the
 * host follow each other without a space. Each may be missing; the title may hold an {@code em}, and then the description is
 * plain text. A second {@code a} holds a thumbnail, and rarely a third some words.
 */
final class CardStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("graf--mixtapeEmbed"));
    }

    /** A card's parts; those that are missing are empty. */
    private record Card(List<Inline> title, List<Inline> description, String host) {}

    @Override
    public void apply(Element element, Reading reading) {
        var anchors = element.select("a[href]:not(.mixtapeImage)");
        var first = anchors.first();
        if (first == null) {
            reading.children(element);
            return;
        }
        var lines = new ArrayList<>(lines(card(first, reading), LinkStep.target(first, reading.address())));
        anchors.stream().skip(1).filter(Element::hasText).forEach(other -> {
            lines.add(new Inline.HardBreak());
            lines.add(new Inline.Link(LinkStep.target(other, reading.address()), null, reading.inlinesOf(other)));
        });
        reading.block(new Block.Paragraph(lines));
    }

    private static Card card(Element anchor, Reading reading) {
        var title = anchor.selectFirst("> strong");
        var description = anchor.selectFirst("> em");
        var rest = anchor.childNodes().stream()
                .filter(node -> node instanceof TextNode)
                .map(CardStep::text)
                .reduce("", String::concat);
        var plain = PlainText.line(rest);
        var host = description == null ? host(anchor, plain) : plain;
        var before = PlainText.line(plain.substring(0, plain.length() - host.length()));
        return new Card(
                title == null ? List.of() : reading.inlinesOf(title),
                description == null
                        ? text(before)
                        : List.of(new Inline.Marked(Mark.EMPHASIS, reading.inlinesOf(description))),
                host);
    }

    private static String text(Node node) {
        return node instanceof TextNode text ? text.getWholeText() : "";
    }

    private static List<Inline> text(String text) {
        return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
    }

    /** The host at the end of a plain text: that of the link, whole or without its first part. */
    private static String host(Element anchor, String text) {
        var whole = Links.web(anchor.attr("href"))
                .map(address -> String.valueOf(address.getHost()))
                .orElse("");
        return Stream.of(whole, whole.substring(whole.indexOf('.') + 1))
                .filter(host -> !host.isEmpty() && text.endsWith(host))
                .findFirst()
                .orElse("");
    }

    private static List<Inline> lines(Card card, String target) {
        var parts = new ArrayList<List<Inline>>(Stream.of(card.title(), card.description(), text(card.host()))
                .filter(part -> !part.isEmpty())
                .toList());
        var shown = parts.isEmpty() ? text(target) : parts.remove(0);
        var lines = new ArrayList<Inline>();
        lines.add(new Inline.Link(target, null, List.of(new Inline.Marked(Mark.STRONG, shown))));
        parts.forEach(part -> {
            lines.add(new Inline.HardBreak());
            lines.addAll(part);
        });
        return lines;
    }
}
