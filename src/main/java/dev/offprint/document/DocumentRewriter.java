package dev.offprint.document;

import java.util.List;

/**
 * Makes a changed copy of a document. This class changes nothing; a subclass overrides the methods for the nodes that it
 * changes, and calls the overridden one where the node's content is to be rewritten too. Nodes are met in reading order.
 */
public abstract class DocumentRewriter implements Block.Visitor<Block>, Inline.Visitor<Inline> {

    public Document rewrite(Document document) {
        return new Document(blocks(document.blocks()), document.attachments());
    }

    protected List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).toList();
    }

    protected List<Inline> inlines(List<Inline> content) {
        return content.stream().map(inline -> inline.accept(this)).toList();
    }

    private List<List<Inline>> lines(List<List<Inline>> lines) {
        return lines.stream().map(this::inlines).toList();
    }

    @Override
    public Block paragraph(Block.Paragraph paragraph) {
        return new Block.Paragraph(inlines(paragraph.content()));
    }

    @Override
    public Block heading(Block.Heading heading) {
        return new Block.Heading(heading.level(), inlines(heading.content()), heading.name());
    }

    @Override
    public Block list(Block.ItemList list) {
        return new Block.ItemList(
                list.start(),
                list.tight(),
                list.items().stream().map(this::blocks).toList());
    }

    @Override
    public Block quote(Block.Quote quote) {
        return new Block.Quote(blocks(quote.content()));
    }

    @Override
    public Block codeBlock(Block.CodeBlock codeBlock) {
        return codeBlock;
    }

    @Override
    public Block divider(Block.Divider divider) {
        return divider;
    }

    @Override
    public Block figure(Block.Figure figure) {
        return new Block.Figure(image(figure.image()), figure.link(), inlines(figure.caption()));
    }

    @Override
    public Block gallery(Block.Gallery gallery) {
        return new Block.Gallery(gallery.images().stream().map(this::image).toList(), inlines(gallery.caption()));
    }

    @Override
    public Block table(Block.Table table) {
        return new Block.Table(
                table.alignments(),
                lines(table.header()),
                table.rows().stream().map(this::lines).toList());
    }

    @Override
    public Block footnoteDefinition(Block.FootnoteDefinition definition) {
        return new Block.FootnoteDefinition(definition.label(), blocks(definition.content()));
    }

    @Override
    public Block verse(Block.Verse verse) {
        return new Block.Verse(lines(verse.lines()));
    }

    @Override
    public Block mathBlock(Block.MathBlock mathBlock) {
        return mathBlock;
    }

    @Override
    public Block embed(Block.Embed embed) {
        var thumbnail = embed.thumbnail();
        return new Block.Embed(
                embed.kind(),
                embed.url(),
                embed.title(),
                embed.author(),
                blocks(embed.text()),
                thumbnail == null ? null : image(thumbnail));
    }

    @Override
    public Block callout(Block.Callout callout) {
        return new Block.Callout(callout.kind(), blocks(callout.content()));
    }

    @Override
    public Block unsupported(Block.Unsupported unsupported) {
        return new Block.Unsupported(unsupported.what(), unsupported.url(), blocks(unsupported.content()));
    }

    @Override
    public Inline text(Inline.Text text) {
        return text;
    }

    @Override
    public Inline marked(Inline.Marked marked) {
        return new Inline.Marked(marked.mark(), inlines(marked.content()));
    }

    @Override
    public Inline code(Inline.Code code) {
        return code;
    }

    @Override
    public Inline link(Inline.Link link) {
        return new Inline.Link(link.url(), link.title(), inlines(link.content()));
    }

    /** Called for every picture, within a line or not. */
    @Override
    public Inline.Image image(Inline.Image image) {
        return image;
    }

    @Override
    public Inline hardBreak(Inline.HardBreak hardBreak) {
        return hardBreak;
    }

    @Override
    public Inline footnoteReference(Inline.FootnoteReference reference) {
        return reference;
    }
}
