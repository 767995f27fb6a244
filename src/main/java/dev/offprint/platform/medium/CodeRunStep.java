package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Code within a line. Here code holds links and marks, {@code code > strong > a}, and Markdown wants them around it. A mark that
 * only a part of the code bears is left out, since it would tear the code apart; a link is kept.
 */
final class CodeRunStep implements CleanStep {

    /** What stands in code: text, or a break where {@code text} is null, within a link or not. */
    private record Piece(@Nullable String text, @Nullable Element link) {}

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("code"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var marks = EnumSet.of(Mark.STRONG, Mark.EMPHASIS);
        var pieces = new ArrayList<Piece>();
        collect(element, null, Set.of(), marks, pieces);
        boolean hasText = pieces.stream()
                .anyMatch(piece -> piece.text() != null && !piece.text().isBlank());
        for (var piece : joined(pieces)) {
            var text = piece.text();
            if (text == null) {
                reading.inline(new Inline.HardBreak());
            } else if (text.isBlank()) {
                reading.inline(new Inline.Text(text));
            } else {
                reading.inline(
                        linked(marked(new Inline.Code(text), hasText ? marks : Set.of()), piece.link(), reading));
            }
        }
    }

    private static void collect(
            Node node, @Nullable Element link, Set<Mark> around, Set<Mark> common, List<Piece> pieces) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode words) {
                var text = PlainText.code(words.getWholeText()).replace('\n', ' ');
                pieces.add(new Piece(text, link));
                if (!text.isBlank()) {
                    common.retainAll(around);
                }
            } else if (child instanceof Element element) {
                if (element.nameIs("br")) {
                    pieces.add(new Piece(null, null));
                } else {
                    var inner = element.nameIs("a") && element.hasAttr("href") && link == null ? element : link;
                    collect(element, inner, with(around, element), common, pieces);
                }
            }
        }
    }

    private static Set<Mark> with(Set<Mark> around, Element element) {
        var marks = EnumSet.noneOf(Mark.class);
        marks.addAll(around);
        switch (element.normalName()) {
            case "strong", "b" -> marks.add(Mark.STRONG);
            case "em", "i" -> marks.add(Mark.EMPHASIS);
            default -> {}
        }
        return marks;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.text() != null
                    && piece.text() != null
                    && Objects.equals(last.link(), piece.link())) {
                joined.set(joined.size() - 1, new Piece(last.text() + piece.text(), piece.link()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static Inline marked(Inline code, Set<Mark> marks) {
        var marked = code;
        for (var mark : marks) {
            marked = new Inline.Marked(mark, List.of(marked));
        }
        return marked;
    }

    private static Inline linked(Inline code, @Nullable Element link, Reading reading) {
        return link == null ? code : new Inline.Link(LinkStep.target(link, reading.address()), null, List.of(code));
    }
}
