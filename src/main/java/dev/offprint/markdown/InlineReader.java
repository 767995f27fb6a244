package dev.offprint.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's inline nodes into ours, tidy. Understands the few HTML tags that {@link InlineWriter} writes. */
final class InlineReader {

    private final List<Run> runs = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final boolean inCell;
    private Run.@Nullable LinkTarget link;
    private final NodeVisitor visitor = new NodeVisitor(
            new VisitHandler<>(Text.class, text -> add(text.getChars())),
            new VisitHandler<>(HtmlEntity.class, entity -> add(entity.getChars())),
            new VisitHandler<>(Emphasis.class, node -> marked(Mark.EMPHASIS, node)),
            new VisitHandler<>(StrongEmphasis.class, node -> marked(Mark.STRONG, node)),
            new VisitHandler<>(Strikethrough.class, node -> marked(Mark.STRIKETHROUGH, node)),
            new VisitHandler<>(Code.class, this::code),
            new VisitHandler<>(Link.class, this::link),
            new VisitHandler<>(AutoLink.class, this::autoLink),
            new VisitHandler<>(Image.class, this::image),
            new VisitHandler<>(LinkRef.class, this::reference),
            new VisitHandler<>(ImageRef.class, this::reference),
            new VisitHandler<>(Footnote.class, this::footnote),
            new VisitHandler<>(HardLineBreak.class, lineBreak -> add(new Inline.HardBreak())),
            new VisitHandler<>(SoftLineBreak.class, lineBreak -> add(new Inline.Text(" "))),
            new VisitHandler<>(HtmlInline.class, this::html),
            new VisitHandler<>(HtmlInlineComment.class, comment -> {}));

    private InlineReader(boolean inCell) {
        this.inCell = inCell;
    }

    /** The content that a node and its following siblings make. */
    static List<Inline> read(@Nullable Node first) {
        return new InlineReader(false).all(first);
    }

    /** The same without the first line. */
    static List<Inline> readAfterFirstLine(@Nullable Node first) {
        var node = first;
        while (node != null && !(node instanceof SoftLineBreak)) {
            node = node.getNext();
        }
        return read(node);
    }

    static List<Inline> readCell(TableCell cell) {
        return new InlineReader(true).all(cell.getFirstChild());
    }

    private List<Inline> all(@Nullable Node first) {
        for (var node = first; node != null; node = node.getNext()) {
            visitor.visit(node);
        }
        return Runs.nest(Runs.tidy(runs));
    }

    private void add(Inline leaf) {
        runs.add(new Run(leaf, marks, link));
    }

    private void add(BasedSequence chars) {
        add(new Inline.Text(LongLabels.unguarded(chars.unescape())));
    }

    private void marked(Mark mark, Node node) {
        var meant = Run.within(marks, mark);
        boolean added = marks.add(meant);
        visitor.visitChildren(node);
        if (added) {
            marks.remove(meant);
        }
    }

    /** A space at both ends is padding, which flexmark keeps; a pipe in a cell bears a backslash even in code. */
    private void code(Code code) {
        String text = code.getText().toString().replace('\n', ' ');
        if (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank()) {
            text = text.substring(1, text.length() - 1);
        }
        add(new Inline.Code(inCell ? text.replace("\\|", "|") : text));
    }

    private void link(Link node) {
        within(new Run.LinkTarget(node.getUrl().unescape(), title(node.getTitle())), node);
    }

    private void within(Run.LinkTarget target, Node node) {
        var outer = link;
        link = outer == null ? target : outer;
        visitor.visitChildren(node);
        link = outer;
    }

    private void autoLink(AutoLink node) {
        var outer = link;
        link = new Run.LinkTarget(node.getText().toString(), null);
        add(new Inline.Text(node.getText().toString()));
        link = outer;
    }

    private static @Nullable String title(BasedSequence title) {
        return title.isEmpty() ? null : title.unescape();
    }

    private void image(Image node) {
        var alt = new InlineReader(inCell);
        alt.visitor.visitChildren(node);
        add(new Inline.Image(node.getUrl().unescape(), plainText(alt.runs), title(node.getTitle()), null));
    }

    private static String plainText(List<Run> runs) {
        var text = new StringBuilder();
        for (var run : runs) {
            if (run.leaf() instanceof Inline.Text leaf) {
                text.append(leaf.text());
            } else if (run.leaf() instanceof Inline.Code code) {
                text.append(code.code());
            }
        }
        return text.toString();
    }

    /** Brackets that nothing defines are text; nothing that is written here ever defines any. */
    private void reference(RefNode node) {
        boolean twoPairs = node.getTextOpeningMarker().isNotNull();
        add(new Inline.Text((twoPairs ? node.getTextOpeningMarker() : node.getReferenceOpeningMarker()).toString()));
        visitor.visitChildren(node);
        add(new Inline.Text(twoPairs ? "][" + node.getReference() + "]" : "]"));
    }

    private void footnote(Footnote node) {
        add(new Inline.FootnoteReference(node.getText().toString()));
    }

    private void html(HtmlInline node) {
        String tag = node.getChars().toString().replace(KramdownStyle.READ_WITHIN, "");
        if (tag.equals("<br>")) {
            add(new Inline.HardBreak());
            return;
        }
        for (var mark : Mark.values()) {
            String name = InlineWriter.tag(mark) + ">";
            if (tag.equals("<" + name)) {
                marks.add(Run.within(marks, mark));
                return;
            }
            if (tag.equals("</" + name)) {
                marks.remove(marks.contains(Mark.INNER_EMPHASIS) && mark == Mark.EMPHASIS ? Mark.INNER_EMPHASIS : mark);
                return;
            }
        }
        add(new Inline.Text(tag));
    }
}
