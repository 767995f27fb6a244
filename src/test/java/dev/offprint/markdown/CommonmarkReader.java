package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown with commonmark-java, the second judge of what the writer writes. It knows no footnotes. */
final class CommonmarkReader {

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private CommonmarkReader() {}

    static Document read(String markdown) {
        return new Document(blocks(PARSER.parse(markdown)));
    }

    private static List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node : children(parent)) {
            if (!(node instanceof HtmlBlock html && html.getLiteral().startsWith("<!--"))) {
                blocks.add(block(node));
            }
        }
        return blocks;
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    private static Block block(Node node) {
        if (node instanceof Paragraph) {
            return new Block.Paragraph(CommonmarkInlines.read(children(node)));
        }
        if (node instanceof Heading heading) {
            return new Block.Heading(heading.getLevel(), CommonmarkInlines.read(children(node)));
        }
        if (node instanceof ListBlock list) {
            return list(list);
        }
        if (node instanceof BlockQuote quote) {
            return quote(quote);
        }
        if (node instanceof FencedCodeBlock code) {
            return code(code);
        }
        if (node instanceof TableBlock table) {
            return table(table);
        }
        if (node instanceof ThematicBreak) {
            return new Block.Divider();
        }
        return new Block.Unsupported(node.toString(), "", List.of());
    }

    private static Block list(ListBlock list) {
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        boolean known = start != null || list instanceof BulletList;
        assert known : list;
        return new Block.ItemList(
                start,
                list.isTight(),
                children(list).stream().map(CommonmarkReader::blocks).toList());
    }

    /** A quote whose first line is a callout's marker and nothing else is a callout, as GitHub reads it. */
    private static Block quote(BlockQuote quote) {
        var inner = new ArrayList<>(children(quote));
        if (!inner.isEmpty() && inner.get(0) instanceof Paragraph first) {
            var kind = CommonmarkInlines.calloutKind(first);
            if (kind != null) {
                var content = new ArrayList<Block>();
                var rest = CommonmarkInlines.afterFirstLine(children(first));
                if (!rest.isEmpty()) {
                    content.add(new Block.Paragraph(CommonmarkInlines.read(rest)));
                }
                first.unlink();
                content.addAll(blocks(quote));
                return new Block.Callout(kind, content);
            }
        }
        return new Block.Quote(blocks(quote));
    }

    private static Block code(FencedCodeBlock code) {
        String literal = code.getLiteral();
        @Nullable String info = code.getInfo();
        return new Block.CodeBlock(
                info == null || info.isEmpty() ? null : info,
                literal.isEmpty() ? "" : literal.substring(0, literal.length() - 1));
    }

    private static Block table(TableBlock table) {
        var alignments = new ArrayList<Block.Alignment>();
        var header = new ArrayList<List<Inline>>();
        var rows = new ArrayList<List<List<Inline>>>();
        for (var part : children(table)) {
            for (var row : children(part)) {
                if (part instanceof TableHead) {
                    children(row).forEach(cell -> alignments.add(alignment((TableCell) cell)));
                    header.addAll(cells(row));
                } else if (part instanceof TableBody) {
                    rows.add(cells(row));
                }
            }
        }
        return new Block.Table(alignments, header, rows);
    }

    private static List<List<Inline>> cells(Node row) {
        return children(row).stream()
                .map(cell -> CommonmarkInlines.read(children(cell)))
                .toList();
    }

    private static Block.Alignment alignment(TableCell cell) {
        return cell.getAlignment() == null
                ? Block.Alignment.NONE
                : Block.Alignment.valueOf(cell.getAlignment().name());
    }
}
