package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Block.FootnoteDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the footnotes of a document, wherever they stand. */
final class Definitions implements Block.Visitor<Definitions> {

    /** By {@link #key}; of two with one label the first, since that is the one that readers show. */
    final Map<String, FootnoteDefinition> byKey = new LinkedHashMap<>();

    /** Those whose label was taken. */
    final List<FootnoteDefinition> repeated = new ArrayList<>();

    /** Labels that differ in case only are one label to readers. */
    static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    Definitions addAll(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
        return this;
    }

    @Override
    public Definitions footnoteDefinition(FootnoteDefinition definition) {
        if (byKey.putIfAbsent(key(definition.label()), definition) != null) {
            repeated.add(definition);
        }
        return addAll(definition.content());
    }

    @Override
    public Definitions list(Block.ItemList list) {
        list.items().forEach(this::addAll);
        return this;
    }

    @Override
    public Definitions quote(Block.Quote quote) {
        return addAll(quote.content());
    }

    @Override
    public Definitions embed(Block.Embed embed) {
        return addAll(embed.text());
    }

    @Override
    public Definitions callout(Block.Callout callout) {
        return addAll(callout.content());
    }

    @Override
    public Definitions unsupported(Block.Unsupported unsupported) {
        return addAll(unsupported.content());
    }

    @Override
    public Definitions paragraph(Block.Paragraph paragraph) {
        return this;
    }

    @Override
    public Definitions heading(Block.Heading heading) {
        return this;
    }

    @Override
    public Definitions codeBlock(Block.CodeBlock codeBlock) {
        return this;
    }

    @Override
    public Definitions divider(Block.Divider divider) {
        return this;
    }

    @Override
    public Definitions figure(Block.Figure figure) {
        return this;
    }

    @Override
    public Definitions gallery(Block.Gallery gallery) {
        return this;
    }

    @Override
    public Definitions table(Block.Table table) {
        return this;
    }

    @Override
    public Definitions verse(Block.Verse verse) {
        return this;
    }

    @Override
    public Definitions mathBlock(Block.MathBlock mathBlock) {
        return this;
    }
}
