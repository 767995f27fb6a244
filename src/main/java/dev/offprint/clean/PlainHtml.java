package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What HTML's own elements mean. An unknown element means nothing, and its content stands in its place. */
final class PlainHtml {
    private final HtmlReader reader;
    /** The captions met in the figure under way; null outside figures. */
    private @Nullable List<Block.Paragraph> captions;

    PlainHtml(HtmlReader reader) {
        this.reader = reader;
    }

    /** Reads an element that has lines of its own. */
    void block(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol", "menu", "dir" -> new ListReader(reader).read(element);
            case "blockquote" -> quote(element);
            case "pre", "listing" -> code(element);
            case "hr" -> reader.block(new Block.Divider());
            case "table" -> new TableReader(reader).read(element);
            case "figure" -> figure(element);
            case "figcaption" -> caption(element);
            case "dt" -> reader.within(reader.context().with(Mark.STRONG), element);
            default -> reader.children(element);
        }
    }

    /** Reads an element that stands within a line. */
    void inline(Element element) {
        switch (element.normalName()) {
            case "br" -> reader.leaf(new Inline.HardBreak());
            case "a" -> link(element);
            case "img" -> picture(element);
            case "code", "tt", "samp" -> reader.within(reader.context().asCode(), element);
            case "q" -> quotation(element);
            case "noscript" -> noscript(element);
            case "iframe", "video", "audio", "embed", "object" -> unsupported(element);
            case "script", "style", "template", "head", "title", "svg" -> {}
            case "button", "input", "select", "textarea", "datalist", "canvas" -> {}
            default -> {
                var mark = Tags.mark(element);
                reader.within(mark == null ? reader.context() : reader.context().with(mark), element);
            }
        }
    }

    private void link(Element element) {
        var target = reader.addressIn(element, "href");
        if (target.isEmpty()) {
            reader.children(element);
        } else if (Addresses.leadsNowhere(target)) {
            reader.problem(
                    Problem.Code.UNSUPPORTED_MARKUP,
                    "A link to \"" + Addresses.shortened(target)
                            + "\" leads to no page; its text was kept without it.");
            reader.children(element);
        } else {
            var title = Lines.collapsed(element.attr("title"));
            reader.linked(element, target, title.isEmpty() ? null : title);
        }
    }

    private void picture(Element element) {
        var image = reader.pictureOf(element);
        if (image != null) {
            reader.leaf(image);
        } else {
            reader.text(element.attr("alt"));
        }
    }

    /** Browsers put quotation marks around a {@code q}, so its author wrote none. */
    private void quotation(Element element) {
        reader.text("\u201c");
        reader.children(element);
        reader.text("\u201d");
    }

    /** A page without scripts shows what stands here; it is wanted where it holds a picture that stands nowhere else. */
    private void noscript(Element element) {
        if (Pictures.isOnlyCopy(element)) {
            reader.children(element);
        }
    }

    private void unsupported(Element element) {
        var source = reader.addressIn(element, element.nameIs("object") ? "data" : "src");
        if (source.isEmpty()) {
            var inner = element.selectFirst("source[src], embed[src]");
            source = inner == null ? "" : reader.addressIn(inner, "src");
        }
        if (source.isEmpty() || Addresses.leadsNowhere(source)) {
            source = reader.address().toString();
        }
        var name = element.normalName();
        reader.problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                "The content of <" + name + "> could not be carried; a link to " + source + " stands in its place.");
        reader.block(new Block.Unsupported(name, source, List.of()));
    }

    /** Markup that leaves a heading open has the rest of the page in it: what no heading can hold stands after it. */
    private void heading(Element element) {
        var found = reader.nested(() -> reader.children(element));
        int end = 0;
        while (end < found.size() && Lines.fitsHeading(found.get(end))) {
            end++;
        }
        var content = FlatLine.of(found.subList(0, end));
        if (!content.isEmpty()) {
            var name = element.hasAttr("name") ? element.attr("name") : element.id();
            int level = element.normalName().charAt(1) - '0';
            reader.block(new Block.Heading(level, content, name.isBlank() ? null : name));
        }
        found.subList(end, found.size()).forEach(reader::block);
    }

    private void quote(Element element) {
        if (reader.isDeepest()) {
            reader.children(element);
            return;
        }
        var content = reader.nested(() -> reader.children(element));
        if (!content.isEmpty()) {
            reader.block(new Block.Quote(content));
        }
    }

    private void code(Element element) {
        var code = CodeText.of(element);
        var lines = code.lines();
        if (!lines.isBlank()) {
            reader.block(new Block.CodeBlock(CodeText.language(element), lines));
        }
        code.pictures().forEach(reader::element);
    }

    private void figure(Element element) {
        var outer = captions;
        var inner = new ArrayList<Block.Paragraph>();
        captions = inner;
        var content = reader.nested(() -> reader.children(element));
        captions = outer;
        Pictures.captioned(content, inner).forEach(reader::block);
    }

    /** A caption that shows no text is one more picture of the figure. */
    private void caption(Element element) {
        var found = reader.blocksOf(element);
        var content = FlatLine.of(found);
        if (captions != null && Lines.hasText(content)) {
            var caption = new Block.Paragraph(content);
            captions.add(caption);
            reader.block(caption);
        } else {
            found.forEach(reader::block);
        }
    }
}
