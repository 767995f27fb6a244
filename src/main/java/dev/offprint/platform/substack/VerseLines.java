package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Parts a {@code pre} into its lines, with every space, and with the marks and links that reach over several of them. */
final class VerseLines {
    private static final Map<String, Mark> MARKS = Map.of(
            "strong", Mark.STRONG,
            "b", Mark.STRONG,
            "em", Mark.EMPHASIS,
            "i", Mark.EMPHASIS,
            "s", Mark.STRIKETHROUGH,
            "del", Mark.STRIKETHROUGH,
            "u", Mark.UNDERLINE,
            "sup", Mark.SUPERSCRIPT,
            "sub", Mark.SUBSCRIPT);

    /** Footnote references, mentions and the like, and what is no text: none of it reaches over a line's end. */
    private static final String OF_OTHER_STEPS =
            ".footnote-anchor, [data-component-name], [data-attrs], code, img, iframe";

    private final Reading reading;
    private final Deque<List<Run>> lines = new ArrayDeque<>();

    private VerseLines(Reading reading) {
        this.reading = reading;
        lines.add(new ArrayList<>());
    }

    /** The lines; none for a block without text. Empty lines at its beginning and end are left out. */
    static List<List<Inline>> of(Element pre, Reading reading) {
        var verse = new VerseLines(reading);
        verse.read(pre, Set.of(), null);
        while (!verse.lines.isEmpty() && isBlank(verse.lines.getFirst())) {
            verse.lines.removeFirst();
        }
        while (!verse.lines.isEmpty() && isBlank(verse.lines.getLast())) {
            verse.lines.removeLast();
        }
        return verse.lines.stream().map(Runs::nest).toList();
    }

    private void read(Element element, Set<Mark> marks, Run.@Nullable LinkTarget link) {
        for (var child : element.childNodes()) {
            read(child, marks, link);
        }
    }

    private void read(Node node, Set<Mark> marks, Run.@Nullable LinkTarget link) {
        if (node instanceof TextNode text) {
            addText(text.getWholeText().replace("\r\n", "\n"), marks, link);
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                lines.add(new ArrayList<>());
            } else if (element.is(OF_OTHER_STEPS)) {
                addRead(element, marks, link);
            } else {
                read(element, with(marks, element), link == null ? linkOf(element) : link);
            }
        }
    }

    /** Adds what another step, or the reading of plain HTML, makes of an element in a line. */
    private void addRead(Element element, Set<Mark> marks, Run.@Nullable LinkTarget link) {
        var holder = new Element("span").appendChild(element.clone());
        for (var run : Runs.of(reading.inlinesOf(holder))) {
            var all = EnumSet.noneOf(Mark.class);
            all.addAll(marks);
            all.addAll(run.marks());
            lines.getLast().add(new Run(run.leaf(), all, link == null ? run.link() : link));
        }
    }

    private void addText(String text, Set<Mark> marks, Run.@Nullable LinkTarget link) {
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            if (!first) {
                lines.add(new ArrayList<>());
            }
            first = false;
            if (!line.isEmpty()) {
                lines.getLast().add(new Run(new Inline.Text(line), marks, link));
            }
        }
    }

    private Run.@Nullable LinkTarget linkOf(Element element) {
        var href = element.attr("href").strip();
        return element.nameIs("a") && !href.isEmpty()
                ? new Run.LinkTarget(OwnLinks.clean(href, reading.address().getHost()), null)
                : null;
    }

    private static Set<Mark> with(Set<Mark> marks, Element element) {
        var mark = MARKS.get(element.normalName());
        if (mark == null) {
            return marks;
        }
        var more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }

    private static boolean isBlank(List<Run> line) {
        return line.stream()
                .allMatch(run ->
                        run.leaf() instanceof Inline.Text text && text.text().isBlank());
    }
}
