package dev.offprint.verify;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.InventoryBuilder;
import java.util.List;

/** Takes down what a file holds, as it was read back from its Markdown. */
final class FileInventory implements Block.Visitor<FileInventory>, Inline.Visitor<FileInventory> {
    private final InventoryBuilder found = new InventoryBuilder();
    private final Origins origins;

    private FileInventory(Origins origins) {
        this.origins = origins;
    }

    /** What a reader finds in a file, with the addresses of the answer. */
    static Inventory of(Document document, Origins origins) {
        return new FileInventory(origins).blocks(document.blocks()).found.build();
    }

    private FileInventory blocks(List<Block> blocks) {
        for (var block : blocks) {
            found.part();
            block.accept(this);
            found.part();
        }
        return this;
    }

    private FileInventory inlines(List<Inline> content) {
        content.forEach(inline -> inline.accept(this));
        return this;
    }

    @Override
    public FileInventory paragraph(Block.Paragraph paragraph) {
        return inlines(paragraph.content());
    }

    @Override
    public FileInventory heading(Block.Heading heading) {
        found.heading(heading.level(), () -> inlines(heading.content()));
        return this;
    }

    @Override
    public FileInventory list(Block.ItemList list) {
        found.list(() -> items(list));
        return this;
    }

    private void items(Block.ItemList list) {
        Integer number = list.start();
        for (var item : list.items()) {
            found.item(number, () -> blocks(item));
            number = number == null ? null : number + 1;
        }
    }

    @Override
    public FileInventory quote(Block.Quote quote) {
        found.quote(() -> blocks(quote.content()));
        return this;
    }

    @Override
    public FileInventory codeBlock(Block.CodeBlock codeBlock) {
        found.code(codeBlock.code());
        return this;
    }

    @Override
    public FileInventory divider(Block.Divider divider) {
        return this;
    }

    @Override
    public FileInventory table(Block.Table table) {
        row(table.header());
        table.rows().forEach(this::row);
        return this;
    }

    private void row(List<List<Inline>> cells) {
        for (var cell : cells) {
            inlines(cell);
            found.part();
        }
    }

    @Override
    public FileInventory footnoteDefinition(Block.FootnoteDefinition definition) {
        found.footnote(definition.label(), () -> blocks(definition.content()));
        return this;
    }

    @Override
    public FileInventory mathBlock(Block.MathBlock mathBlock) {
        found.formula(mathBlock.tex());
        return this;
    }

    @Override
    public FileInventory callout(Block.Callout callout) {
        found.quote(() -> blocks(callout.content()));
        return this;
    }

    @Override
    public FileInventory figure(Block.Figure figure) {
        throw notInMarkdown(figure);
    }

    @Override
    public FileInventory gallery(Block.Gallery gallery) {
        throw notInMarkdown(gallery);
    }

    @Override
    public FileInventory verse(Block.Verse verse) {
        throw notInMarkdown(verse);
    }

    @Override
    public FileInventory embed(Block.Embed embed) {
        throw notInMarkdown(embed);
    }

    @Override
    public FileInventory unsupported(Block.Unsupported unsupported) {
        throw notInMarkdown(unsupported);
    }

    private static AssertionError notInMarkdown(Block block) {
        return new AssertionError("Markdown has no form for " + block);
    }

    @Override
    public FileInventory text(Inline.Text text) {
        found.text(text.text());
        return this;
    }

    @Override
    public FileInventory marked(Inline.Marked marked) {
        return inlines(marked.content());
    }

    @Override
    public FileInventory code(Inline.Code code) {
        found.text(code.code());
        return this;
    }

    @Override
    public FileInventory link(Inline.Link link) {
        found.link(origins.ofLink(link.url()), () -> inlines(link.content()));
        return this;
    }

    @Override
    public FileInventory image(Inline.Image image) {
        found.picture(new Inventory.Picture(origins.ofPicture(image.url()), image.alt()));
        return this;
    }

    @Override
    public FileInventory hardBreak(Inline.HardBreak hardBreak) {
        found.part();
        return this;
    }

    @Override
    public FileInventory footnoteReference(Inline.FootnoteReference reference) {
        found.reference(reference.label());
        return this;
    }
}
