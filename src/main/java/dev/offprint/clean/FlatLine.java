package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;

/** Blocks as one line of text, parted by breaks: for places where Markdown has room for nothing else. Keeps every word. */
final class FlatLine implements Block.Visitor<FlatLine> {
    private final List<Inline> line = new ArrayList<>();

    private FlatLine() {}

    static List<Inline> of(List<Block> blocks) {
        if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph paragraph) {
            return paragraph.content();
        }
        var flat = new FlatLine();
        flat.addAll(blocks);
        return flat.line;
    }

    private void addAll(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    private void addLine(List<Inline> content) {
        if (!content.isEmpty()) {
            if (!line.isEmpty()) {
                line.add(new Inline.HardBreak());
            }
            line.addAll(content);
        }
    }

    @Override
    public FlatLine paragraph(Block.Paragraph paragraph) {
        addLine(paragraph.content());
        return this;
    }

    @Override
    public FlatLine heading(Block.Heading heading) {
        addLine(heading.content());
        return this;
    }

    @Override
    public FlatLine list(Block.ItemList list) {
        list.items().forEach(this::addAll);
        return this;
    }

    @Override
    public FlatLine quote(Block.Quote quote) {
        addAll(quote.content());
        return this;
    }

    @Override
    public FlatLine codeBlock(Block.CodeBlock codeBlock) {
        codeBlock
                .code()
                .lines()
                .filter(code -> !code.isBlank())
                .forEach(code -> addLine(List.of(new Inline.Code(code))));
        return this;
    }

    @Override
    public FlatLine divider(Block.Divider divider) {
        return this;
    }

    @Override
    public FlatLine figure(Block.Figure figure) {
        var link = figure.link();
        addLine(List.of(link == null ? figure.image() : new Inline.Link(link, null, List.of(figure.image()))));
        addLine(figure.caption());
        return this;
    }

    @Override
    public FlatLine gallery(Block.Gallery gallery) {
        gallery.images().forEach(image -> addLine(List.of(image)));
        addLine(gallery.caption());
        return this;
    }

    @Override
    public FlatLine table(Block.Table table) {
        addRow(table.header());
        table.rows().forEach(this::addRow);
        return this;
    }

    private void addRow(List<List<Inline>> cells) {
        var row = new ArrayList<Inline>();
        for (var cell : cells) {
            if (!cell.isEmpty() && !row.isEmpty()) {
                row.add(new Inline.Text(" "));
            }
            row.addAll(cell);
        }
        addLine(row);
    }

    @Override
    public FlatLine footnoteDefinition(Block.FootnoteDefinition definition) {
        addAll(definition.content());
        return this;
    }

    @Override
    public FlatLine verse(Block.Verse verse) {
        verse.lines().forEach(this::addLine);
        return this;
    }

    @Override
    public FlatLine mathBlock(Block.MathBlock mathBlock) {
        mathBlock.tex().lines().filter(tex -> !tex.isBlank()).forEach(tex -> addLine(List.of(new Inline.Code(tex))));
        return this;
    }

    @Override
    public FlatLine embed(Block.Embed embed) {
        var title = embed.title();
        var name = title == null || title.isBlank() ? embed.kind() : title;
        addLine(List.of(new Inline.Link(embed.url(), null, List.of(new Inline.Text(name)))));
        addAll(embed.text());
        return this;
    }

    @Override
    public FlatLine callout(Block.Callout callout) {
        addAll(callout.content());
        return this;
    }

    @Override
    public FlatLine unsupported(Block.Unsupported unsupported) {
        addLine(List.of(new Inline.Link(unsupported.url(), null, List.of(new Inline.Text(unsupported.what())))));
        addAll(unsupported.content());
        return this;
    }
}
