package dev.offprint.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's blocks into ours. */
final class BlockReader {

    private static final Pattern CALLOUT = Pattern.compile("\\[!([A-Za-z]+)][ \\t]*(?:\\n|$)");

    private final List<Block> blocks = new ArrayList<>();
    private final NodeVisitor visitor = new NodeVisitor(
            new VisitHandler<>(Paragraph.class, this::paragraph),
            new VisitHandler<>(Heading.class, this::heading),
            new VisitHandler<>(BulletList.class, list -> list(list, null)),
            new VisitHandler<>(OrderedList.class, list -> list(list, list.getStartNumber())),
            new VisitHandler<>(BlockQuote.class, this::quote),
            new VisitHandler<>(FencedCodeBlock.class, this::fencedCode),
            new VisitHandler<>(IndentedCodeBlock.class, this::indentedCode),
            new VisitHandler<>(ThematicBreak.class, divider -> blocks.add(new Block.Divider())),
            new VisitHandler<>(TableBlock.class, table -> blocks.add(TableReader.read(table))),
            new VisitHandler<>(FootnoteBlock.class, this::footnote),
            new VisitHandler<>(HtmlBlock.class, this::html),
            new VisitHandler<>(HtmlCommentBlock.class, comment -> {}));

    private BlockReader() {}

    /** The blocks within a node. */
    static List<Block> read(Node parent) {
        return readFrom(parent.getFirstChild());
    }

    private static List<Block> readFrom(@Nullable Node first) {
        var reader = new BlockReader();
        for (var node = first; node != null; node = node.getNext()) {
            reader.visitor.visit(node);
        }
        return reader.blocks;
    }

    private void paragraph(Paragraph paragraph) {
        var lines = paragraph.getContentLines().stream()
                .map(line -> line.toString().strip())
                .toList();
        int last = lines.size() - 1;
        if (last > 0 && lines.get(0).equals(Style.MATH_FENCE) && lines.get(last).equals(Style.MATH_FENCE)) {
            var tex = lines.subList(1, last).stream().map(BlockReader::withoutGroup);
            blocks.add(new Block.MathBlock(tex.collect(Collectors.joining("\n"))));
        } else {
            addParagraph(InlineReader.read(paragraph.getFirstChild()));
        }
    }

    private static String withoutGroup(String line) {
        String rest = line.startsWith(Style.MATH_GROUP) ? line.substring(Style.MATH_GROUP.length()) : line;
        return LineStart.isSyntax(rest) ? rest : line;
    }

    private void addParagraph(List<Inline> content) {
        if (!content.isEmpty()) {
            blocks.add(new Block.Paragraph(content));
        }
    }

    private void heading(Heading heading) {
        blocks.add(new Block.Heading(heading.getLevel(), InlineReader.read(heading.getFirstChild())));
    }

    private void list(ListBlock list, @Nullable Integer start) {
        var items = new ArrayList<List<Block>>();
        for (var item : list.getChildren()) {
            items.add(read(item));
        }
        blocks.add(new Block.ItemList(start, list.isTight(), items));
    }

    private void quote(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            blocks.add(new Block.Quote(read(quote)));
            return;
        }
        Matcher callout = CALLOUT.matcher(first.getChars());
        if (!callout.lookingAt()) {
            blocks.add(new Block.Quote(read(quote)));
            return;
        }
        var reader = new BlockReader();
        reader.addParagraph(InlineReader.readAfterFirstLine(first.getFirstChild()));
        reader.blocks.addAll(readFrom(first.getNext()));
        blocks.add(new Block.Callout(callout.group(1).toUpperCase(Locale.ROOT), reader.blocks));
    }

    private static String code(List<? extends CharSequence> lines) {
        return LongLabels.unguarded(content(lines));
    }

    private void fencedCode(FencedCodeBlock code) {
        String language = code.getInfo().unescape().strip();
        if (language.equals(BareStyle.MATH_LANGUAGE)) {
            blocks.add(new Block.MathBlock(code(code.getContentLines())));
            return;
        }
        blocks.add(new Block.CodeBlock(language.isEmpty() ? null : language, code(code.getContentLines())));
    }

    private void indentedCode(IndentedCodeBlock code) {
        blocks.add(new Block.CodeBlock(null, code(code.getContentLines())));
    }

    private static String content(List<? extends CharSequence> lines) {
        var code = new StringBuilder();
        lines.forEach(code::append);
        int length = code.length();
        return length > 0 && code.charAt(length - 1) == '\n' ? code.substring(0, length - 1) : code.toString();
    }

    private void footnote(FootnoteBlock footnote) {
        blocks.add(new Block.FootnoteDefinition(footnote.getText().toString(), read(footnote)));
    }

    private void html(HtmlBlock html) {
        addParagraph(
                List.of(new Inline.Text(Escaping.oneLine(html.getContentChars().toString()))));
    }
}
