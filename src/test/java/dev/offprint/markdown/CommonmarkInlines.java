package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns commonmark-java's inline nodes into ours. */
final class CommonmarkInlines {

    private static final Pattern CALLOUT = Pattern.compile("\\[!([A-Z]+)]");

    private final List<Run> runs = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private Run.@Nullable LinkTarget link;

    private CommonmarkInlines() {}

    static List<Inline> read(List<Node> nodes) {
        var reader = new CommonmarkInlines();
        nodes.forEach(reader::visit);
        return Runs.nest(Runs.tidy(reader.runs));
    }

    /**
     * The kind of callout that a paragraph opens; null for none. This parser does not say whether a bracket was escaped, but
     * an escaped one is followed by text in the same node or by a break that is not soft.
     */
    static @Nullable String calloutKind(Paragraph paragraph) {
        var text = new StringBuilder();
        Node node = paragraph.getFirstChild();
        while (node instanceof Text part) {
            text.append(part.getLiteral());
            node = node.getNext();
        }
        var kind = CALLOUT.matcher(text);
        return (node == null || node instanceof SoftLineBreak) && kind.matches() ? kind.group(1) : null;
    }

    static List<Node> afterFirstLine(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof SoftLineBreak) {
                return nodes.subList(i + 1, nodes.size());
            }
        }
        return List.of();
    }

    private void add(Inline leaf) {
        runs.add(new Run(leaf, marks, link));
    }

    private void visit(Node node) {
        if (node instanceof Text text) {
            add(new Inline.Text(text.getLiteral()));
        } else if (node instanceof Code code) {
            add(new Inline.Code(code.getLiteral()));
        } else if (node instanceof SoftLineBreak) {
            add(new Inline.Text(" "));
        } else if (node instanceof HardLineBreak) {
            add(new Inline.HardBreak());
        } else if (node instanceof HtmlInline html) {
            html(html.getLiteral());
        } else {
            visitContainer(node);
        }
    }

    private void visitContainer(Node node) {
        if (node instanceof Emphasis) {
            marked(Mark.EMPHASIS, node);
        } else if (node instanceof StrongEmphasis) {
            marked(Mark.STRONG, node);
        } else if (node instanceof Strikethrough) {
            marked(Mark.STRIKETHROUGH, node);
        } else if (node instanceof Link target) {
            link = new Run.LinkTarget(target.getDestination(), target.getTitle());
            CommonmarkReader.children(node).forEach(this::visit);
            link = null;
        } else if (node instanceof Image image) {
            var alt = new StringBuilder();
            read(CommonmarkReader.children(image)).forEach(part -> alt.append(((Inline.Text) part).text()));
            add(new Inline.Image(image.getDestination(), alt.toString(), image.getTitle(), null));
        } else {
            add(new Inline.Text("?" + node));
        }
    }

    private void marked(Mark mark, Node node) {
        var meant = Run.within(marks, mark);
        boolean added = marks.add(meant);
        CommonmarkReader.children(node).forEach(this::visit);
        if (added) {
            marks.remove(meant);
        }
    }

    private void html(String tag) {
        if (tag.equals("<br>")) {
            add(new Inline.HardBreak());
            return;
        }
        for (var mark : Mark.values()) {
            if (tag.equals("<" + InlineWriter.tag(mark) + ">")) {
                marks.add(Run.within(marks, mark));
                return;
            }
            if (tag.equals("</" + InlineWriter.tag(mark) + ">")) {
                marks.remove(mark == Mark.EMPHASIS && marks.contains(Mark.INNER_EMPHASIS) ? Mark.INNER_EMPHASIS : mark);
                return;
            }
        }
        add(new Inline.Text("?" + tag));
    }
}
