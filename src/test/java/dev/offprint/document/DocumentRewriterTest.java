package dev.offprint.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRewriterTest {
    private static final Inline.Text TEXT = new Inline.Text("a");
    private static final Inline.Image IMAGE = new Inline.Image("https://x.example/1.png", "alt", "title", "fallback");
    private static final List<Inline> LINE = List.of(
            TEXT,
            new Inline.Marked(Mark.STRONG, List.of(TEXT)),
            new Inline.Code("a"),
            new Inline.Link("https://x.example/a", "title", List.of(TEXT, IMAGE)),
            IMAGE,
            new Inline.HardBreak(),
            new Inline.FootnoteReference("1"));
    private static final List<Block> TEXTS = List.of(new Block.Paragraph(LINE));

    // NullAway does not see the annotation of a nested type, "Inline.@Nullable Image", in a class file.
    @SuppressWarnings("NullAway")
    private static final Block BARE_EMBED =
            new Block.Embed("Video", "https://x.example/d", null, null, List.of(), null);

    /** A document with every kind of node, and text wherever text can stand. */
    private static final Document EVERYTHING = new Document(List.of(
            new Block.Paragraph(LINE),
            new Block.Heading(2, LINE),
            new Block.ItemList(3, true, List.of(TEXTS, List.of())),
            new Block.Quote(TEXTS),
            new Block.CodeBlock("java", "a"),
            new Block.Divider(),
            new Block.Figure(IMAGE, "https://x.example/b", LINE),
            new Block.Figure(IMAGE, null, List.of()),
            new Block.Gallery(List.of(IMAGE, IMAGE), LINE),
            new Block.Table(List.of(Block.Alignment.LEFT), List.of(LINE), List.of(List.of(LINE))),
            new Block.FootnoteDefinition("1", TEXTS),
            new Block.Verse(List.of(LINE, List.of())),
            new Block.MathBlock("a"),
            new Block.Embed("Video", "https://x.example/c", "title", "author", TEXTS, IMAGE),
            BARE_EMBED,
            new Block.Callout("NOTE", TEXTS),
            new Block.Unsupported("thing", "https://x.example/e", TEXTS)));

    @Test
    void nothing_is_changed_where_nothing_is_overridden() {
        assertThat(new DocumentRewriter() {}.rewrite(EVERYTHING)).isEqualTo(EVERYTHING);
    }

    @Test
    void every_text_is_met_wherever_it_stands() {
        var shout = new DocumentRewriter() {
            @Override
            public Inline text(Inline.Text text) {
                return new Inline.Text("CHANGED");
            }

            @Override
            public Inline.Image image(Inline.Image image) {
                return new Inline.Image("local.png", "", null, null);
            }
        };

        assertThat(shout.rewrite(EVERYTHING).toString())
                .doesNotContain("Text[text=a]")
                .doesNotContain("1.png")
                .contains("Text[text=CHANGED]", "local.png");
    }
}
