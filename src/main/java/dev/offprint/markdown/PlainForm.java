package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Block.FootnoteDefinition;
import dev.offprint.document.Block.Paragraph;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a document to what Markdown has a form for. What is left: paragraphs, headings, lists, quotes and callouts, code,
 * dividers, tables and formulas, all with tidy inline content and none of them empty, and at the end the footnotes, in the
 * order in which the text first refers to them.
 *
 * <p>Pictures become paragraphs that hold nothing else, one to a line; their caption is a paragraph in emphasis below. Verse
 * becomes a paragraph with hard breaks whose leading spaces do not break. An embed becomes its linked picture, a line with
 * its linked title and its author, and a quote of its text. What is not supported becomes its content and a link. A footnote
 * that nothing refers to, which GFM's readers would drop, becomes ordinary paragraphs.
 */
final class PlainForm implements Block.Visitor<List<Block>> {

    /** The kinds of callout that GitHub knows; a reader would see the marker of any other as text. */
    private static final Set<String> CALLOUTS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    private final References references;

    private PlainForm(References references) {
        this.references = references;
    }

    static Document of(Document document) {
        var definitions = new Definitions().addAll(document.blocks());
        var unreferred = unreferred(document, definitions);
        var referred = new LinkedHashMap<>(definitions.byKey);
        referred.values().removeAll(unreferred);

        var plain = new PlainForm(new References(referred.keySet()));
        var blocks = plain.all(document.blocks());
        unreferred.forEach(definition -> blocks.addAll(plain.withoutReference(definition)));
        blocks.addAll(plain.takeReferred(referred));
        return new Document(blocks);
    }

    /** The footnotes that neither the text nor any note that is shown refers to. */
    private static List<FootnoteDefinition> unreferred(Document document, Definitions definitions) {
        if (definitions.byKey.isEmpty()) {
            return List.of();
        }
        var unreferred = new ArrayList<>(definitions.repeated);
        var left = new LinkedHashMap<>(definitions.byKey);
        var plain = new PlainForm(new References(left.keySet()));
        plain.all(document.blocks());
        definitions.repeated.forEach(repeated -> plain.all(repeated.content()));
        plain.takeReferred(left);
        while (!left.isEmpty()) {
            var first = left.remove(left.keySet().iterator().next());
            unreferred.add(first);
            plain.all(first.content());
            plain.takeReferred(left);
        }
        return unreferred;
    }

    /** Takes the footnotes that are referred to, and those that these refer to, from {@code left}. */
    private List<Block> takeReferred(Map<String, FootnoteDefinition> left) {
        var notes = new ArrayList<Block>();
        for (var key = references.next(); key != null; key = references.next()) {
            var definition = left.remove(key);
            if (definition != null) {
                notes.add(new FootnoteDefinition(definition.label(), all(definition.content())));
            }
        }
        return notes;
    }

    private List<Block> withoutReference(FootnoteDefinition definition) {
        var label = "[" + definition.label() + "]";
        var blocks = all(definition.content());
        if (!blocks.isEmpty() && blocks.get(0) instanceof Paragraph first) {
            var led = new ArrayList<Inline>();
            led.add(new Inline.Text(label + " "));
            led.addAll(first.content());
            blocks.set(0, new Paragraph(references.tidy(led)));
        } else {
            blocks.add(0, text(label));
        }
        return blocks;
    }

    private List<Block> all(List<Block> blocks) {
        var plain = new ArrayList<Block>();
        blocks.forEach(block -> plain.addAll(block.accept(this)));
        return plain;
    }

    private static Paragraph text(String text) {
        return new Paragraph(List.of(new Inline.Text(text)));
    }

    @Override
    public List<Block> paragraph(Paragraph paragraph) {
        return paragraphOf(paragraph.content());
    }

    private List<Block> paragraphOf(List<Inline> content) {
        var tidy = references.tidy(content);
        return tidy.isEmpty() ? List.of() : List.of(new Paragraph(tidy));
    }

    @Override
    public List<Block> heading(Block.Heading heading) {
        var tidy = references.tidy(heading.content());
        return tidy.isEmpty() ? List.of() : List.of(new Block.Heading(heading.level(), tidy));
    }

    @Override
    public List<Block> list(Block.ItemList list) {
        if (list.items().isEmpty()) {
            return List.of();
        }
        var items = list.items().stream().map(this::all).toList();
        return List.of(new Block.ItemList(list.start(), list.tight() && Tightness.isPossible(items), items));
    }

    @Override
    public List<Block> quote(Block.Quote quote) {
        return quoteOf(quote.content());
    }

    private List<Block> quoteOf(List<Block> content) {
        var plain = all(content);
        return plain.isEmpty() ? List.of() : List.of(new Block.Quote(plain));
    }

    @Override
    public List<Block> codeBlock(Block.CodeBlock codeBlock) {
        return List.of(codeBlock);
    }

    @Override
    public List<Block> divider(Block.Divider divider) {
        return List.of(divider);
    }

    @Override
    public List<Block> figure(Block.Figure figure) {
        return withCaption(linked(figure.image(), figure.link()), figure.caption());
    }

    private static Paragraph linked(Inline.Image image, @Nullable String link) {
        return new Paragraph(List.of(link == null ? image : new Inline.Link(link, null, List.of(image))));
    }

    private List<Block> withCaption(Paragraph pictures, List<Inline> caption) {
        var blocks = new ArrayList<Block>();
        blocks.add(pictures);
        // What the author emphasized stays emphasized, within the caption's own emphasis.
        blocks.addAll(paragraphOf(List.of(new Inline.Marked(Mark.EMPHASIS, caption))));
        return blocks;
    }

    @Override
    public List<Block> gallery(Block.Gallery gallery) {
        var lines = new ArrayList<Inline>();
        for (var image : gallery.images()) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.HardBreak());
            }
            lines.add(image);
        }
        return lines.isEmpty() ? paragraphOf(gallery.caption()) : withCaption(new Paragraph(lines), gallery.caption());
    }

    @Override
    public List<Block> table(Block.Table table) {
        if (table.alignments().isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                table.alignments(),
                row(table.header()),
                table.rows().stream().map(this::row).toList()));
    }

    private List<List<Inline>> row(List<List<Inline>> cells) {
        return cells.stream().map(references::tidy).toList();
    }

    /** Nothing: footnotes are gathered at the end. */
    @Override
    public List<Block> footnoteDefinition(FootnoteDefinition definition) {
        return List.of();
    }

    @Override
    public List<Block> verse(Block.Verse verse) {
        return paragraphOf(VerseLines.joined(verse));
    }

    /** White space around lines means nothing to TeX, and empty lines it does not allow in a formula. */
    @Override
    public List<Block> mathBlock(Block.MathBlock mathBlock) {
        String tex = mathBlock
                .tex()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return tex.isEmpty() ? List.of() : List.of(new Block.MathBlock(tex));
    }

    @Override
    public List<Block> embed(Block.Embed embed) {
        var blocks = new ArrayList<Block>();
        if (embed.thumbnail() != null) {
            blocks.add(linked(embed.thumbnail(), embed.url()));
        }
        var title = embed.title() == null || embed.title().isBlank() ? embed.kind() : embed.title();
        var line = new ArrayList<Inline>();
        line.add(new Inline.Link(embed.url(), null, List.of(new Inline.Text(title))));
        if (embed.author() != null && !embed.author().isBlank()) {
            line.add(new Inline.Text(" — " + embed.author()));
        }
        blocks.addAll(paragraphOf(line));
        blocks.addAll(quoteOf(embed.text()));
        return blocks;
    }

    @Override
    public List<Block> callout(Block.Callout callout) {
        if (callout.kind() == null || !CALLOUTS.contains(callout.kind().toUpperCase(Locale.ROOT))) {
            return quoteOf(callout.content());
        }
        return List.of(new Block.Callout(callout.kind().toUpperCase(Locale.ROOT), all(callout.content())));
    }

    @Override
    public List<Block> unsupported(Block.Unsupported unsupported) {
        var blocks = all(unsupported.content());
        var text = new Inline.Text(unsupported.what() + ": see the original");
        // A body alone does not say where it came from.
        var inline = unsupported.url().isEmpty() ? text : new Inline.Link(unsupported.url(), null, List.of(text));
        blocks.addAll(paragraphOf(List.of(inline)));
        return blocks;
    }
}
