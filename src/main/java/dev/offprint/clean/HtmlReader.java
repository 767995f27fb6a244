package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import dev.offprint.model.Asset;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body: walks the elements once, asks the index for a step, and reads as plain HTML what has none. Whatever bears
 * text is kept, known or not; what is no text (scripts, forms' controls) is left out.
 */
final class HtmlReader implements Reading {
    /** How deep blocks may stand in blocks; real posts stay below ten. */
    static final int DEEPEST = 100;

    private final StepIndex steps;
    private final String subject;
    private final URI address;
    private final Addresses addresses;
    private final Map<String, Asset> attachments = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final PlainHtml plain = new PlainHtml(this);

    private List<Block> blocks = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private Context context = new Context(Set.of(), null, false);
    private int depth;
    private boolean flattened;

    /** What holds for the text under way; {@code code} turns it into code. */
    record Context(Set<Mark> marks, Run.@Nullable LinkTarget link, boolean code) {
        Context with(Mark mark) {
            var more = EnumSet.of(Run.within(marks, mark));
            more.addAll(marks);
            return new Context(Set.copyOf(more), link, code);
        }

        Context with(Run.LinkTarget target) {
            return new Context(marks, target, code);
        }

        Context asCode() {
            return new Context(marks, link, true);
        }
    }

    HtmlReader(StepIndex steps, String subject, URI address) {
        this.steps = steps;
        this.subject = subject;
        this.address = address;
        addresses = new Addresses(address);
    }

    /** Reads the whole; a reader serves for one body. */
    Document read(Element body) {
        var blocks = collect(() -> children(body));
        return new Document(blocks, List.copyOf(attachments.values()));
    }

    List<Problem> problems() {
        return problems;
    }

    // What steps use.

    @Override
    public void block(Block block) {
        endLine();
        blocks.add(block);
    }

    @Override
    public void inline(Inline inline) {
        for (var run : Runs.of(List.of(inline))) {
            var marks = EnumSet.noneOf(Mark.class);
            marks.addAll(run.marks());
            marks.addAll(context.marks());
            line.add(new Run(run.leaf(), marks, context.link() == null ? run.link() : context.link()));
        }
    }

    @Override
    public void children(Element element) {
        nodes(element.childNodes());
    }

    @Override
    public void linked(Element element, String url, @Nullable String title) {
        within(context.link() == null ? context.with(new Run.LinkTarget(url, title)) : context, element);
    }

    @Override
    public List<Block> blocksOf(Element element) {
        return nested(() -> children(element));
    }

    @Override
    public List<Inline> inlinesOf(Element element) {
        return FlatLine.of(blocksOf(element));
    }

    @Override
    public void attachment(Asset asset) {
        attachments.putIfAbsent(asset.url(), asset);
    }

    @Override
    public void problem(Problem.Code code, String message) {
        problems.add(new Problem(code, subject, message));
    }

    @Override
    public URI address() {
        return address;
    }

    // What the readers of lists, tables and pictures use.

    /** The address in an attribute, completed. */
    String addressIn(Element element, String attribute) {
        return addresses.complete(element.attr(attribute));
    }

    /** The picture of an {@code img}; null where it has no address. */
    Inline.@Nullable Image pictureOf(Element img) {
        return Pictures.read(img, addresses);
    }

    /** What the action reads, as blocks of their own; nested too deep, as one paragraph. */
    List<Block> nested(Runnable action) {
        depth++;
        var found = collect(action);
        depth--;
        if (depth < DEEPEST || found.isEmpty()) {
            return found;
        }
        reportDepth();
        var flat = FlatLine.of(found);
        return flat.isEmpty() ? List.of() : List.of(new Block.Paragraph(flat));
    }

    /** True where one more block within a block would be too deep: its content is to be read in its place. */
    boolean isDeepest() {
        if (depth < DEEPEST) {
            return false;
        }
        reportDepth();
        return true;
    }

    /** Ends the line under way: what it holds becomes a paragraph, or a figure when that is a picture alone. */
    void endLine() {
        if (line.isEmpty()) {
            return;
        }
        var runs = Runs.tidy(line);
        line = new ArrayList<>();
        if (!Lines.isVisible(runs)) {
            return;
        }
        var picture = Lines.pictureAlone(runs);
        blocks.add(picture == null ? new Block.Paragraph(Runs.nest(runs)) : picture);
    }

    /** Reads nodes that stand side by side. */
    void nodes(List<Node> nodes) {
        int at = 0;
        while (at < nodes.size()) {
            var node = nodes.get(at);
            if (node instanceof Element element && element.nameIs("li")) {
                at = looseItems(nodes, at);
                continue;
            }
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element element) {
                element(element);
            }
            at++;
        }
    }

    /** Reads one element where it stands: by its step, or as plain HTML. */
    void element(Element element) {
        var step = steps.find(element);
        boolean isBlock = Tags.isBlock(element);
        if (isBlock) {
            endLine();
        }
        if (step.isPresent()) {
            step.get().apply(element, this);
        } else if (isBlock) {
            plain.block(element);
        } else {
            plain.inline(element);
        }
        if (isBlock) {
            endLine();
        }
    }

    /** Reads an item's content; a step may know the item. */
    void item(Element item) {
        var step = steps.find(item);
        if (step.isPresent()) {
            step.get().apply(item, this);
        } else {
            children(item);
        }
    }

    /** Items that stand outside any list, as far as they follow each other, are a bulleted list. */
    private int looseItems(List<Node> nodes, int from) {
        int end = from + 1;
        for (int at = end; at < nodes.size(); at++) {
            var node = nodes.get(at);
            if (node instanceof Element element && element.nameIs("li")) {
                end = at + 1;
            } else if (node instanceof Element || (node instanceof TextNode text && !text.isBlank())) {
                break;
            }
        }
        new ListReader(this).read(nodes.subList(from, end), null);
        return end;
    }

    Context context() {
        return context;
    }

    /** Adds a leaf to the line under way. */
    void leaf(Inline leaf) {
        line.add(new Run(leaf, context.marks(), context.link()));
    }

    /** Adds text to the line under way, as code where it stands in code. */
    void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean isCode = context.code() && !text.isBlank();
        leaf(isCode ? new Inline.Code(Lines.withoutLineEnds(text)) : new Inline.Text(text));
    }

    /** Reads the element's children with other things holding for their text. */
    void within(Context inner, Element element) {
        var outer = context;
        context = inner;
        children(element);
        context = outer;
    }

    private List<Block> collect(Runnable action) {
        var outerBlocks = blocks;
        var outerLine = line;
        blocks = new ArrayList<>();
        line = new ArrayList<>();
        action.run();
        endLine();
        var found = blocks;
        blocks = outerBlocks;
        line = outerLine;
        return found;
    }

    private void reportDepth() {
        if (!flattened) {
            flattened = true;
            problem(
                    Problem.Code.NESTING_FLATTENED,
                    "Markup nested more than " + DEEPEST + " levels deep was kept as plain paragraphs.");
        }
    }
}
