package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Block.Alignment;
import dev.offprint.document.Block.ItemList;
import dev.offprint.document.Block.Paragraph;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How each kind of block is written. */
class MarkdownWriterTest {

    private static final Inline.Image BREAD = new Inline.Image("img/bread.png", "A loaf", null, null);

    @Test
    void an_empty_document_is_an_empty_text() {
        assertThat(written()).isEmpty();
        assertThat(written(p(), new Block.Quote(List.of()), new Block.Heading(1, List.of(text(" ")))))
                .isEmpty();
        assertThat(written(list(null, true), new Block.Gallery(List.of(), List.of()), new Block.MathBlock(" \n ")))
                .isEmpty();
    }

    @Test
    void blocks_are_parted_by_one_blank_line() {
        assertThat(written(new Block.Heading(2, List.of(text("Bread"))), p("One."), p("Two.")))
                .isEqualTo("## Bread\n\nOne.\n\nTwo.\n");
    }

    @Test
    void a_break_in_a_heading_is_a_tag() {
        var heading = new Block.Heading(1, List.of(text("One"), new Inline.HardBreak(), text("Two #")));

        assertThat(written(heading)).isEqualTo("# One<br>Two \\#\n");
    }

    @Test
    void a_divider_at_the_top_cannot_be_taken_for_front_matter() {
        assertThat(written(new Block.Divider(), p("a"), new Block.Divider())).isEqualTo("***\n\na\n\n---\n");
    }

    @Test
    void a_tight_list_has_no_blank_lines() {
        var inner = list(1, true, List.of(p("b")), List.of(p("c")));

        assertThat(written(list(null, true, List.of(p("a"), inner), List.of(), List.of(p("d")))))
                .isEqualTo("- a\n  1. b\n  2. c\n-\n- d\n");
    }

    @Test
    void a_loose_list_has_blank_lines_between_its_items_and_their_blocks() {
        assertThat(written(list(9, false, List.of(p("a"), p("b")), List.of(p("c")))))
                .isEqualTo("9. a\n\n   b\n\n10. c\n");
    }

    @Test
    void a_tight_list_whose_items_need_blank_lines_is_written_loose() {
        var years = list(2024, true, List.of(p("b")));

        assertThat(written(list(null, true, List.of(p("a"), years), List.of(p("c")))))
                .isEqualTo("- a\n\n  2024. b\n\n- c\n");
    }

    @Test
    void two_lists_in_a_row_stay_two() {
        var bullets = list(null, true, List.of(p("a")));
        var numbers = list(1, true, List.of(p("a")));

        assertThat(written(bullets, bullets, bullets, numbers, numbers))
                .isEqualTo("- a\n\n* a\n\n- a\n\n1. a\n\n1) a\n");
    }

    @Test
    void what_begins_an_item_never_makes_its_line_a_divider() {
        var empty = list(null, true, List.<Block>of());
        var nested = list(null, true, List.of(list(null, true, List.of(empty))));

        assertThat(written(nested)).isEqualTo("- * -\n");
        assertThat(written(list(null, true, List.of(new Block.Divider())))).isEqualTo("- ___\n");
    }

    @Test
    void the_largest_number_of_a_list_is_not_exceeded() {
        assertThat(written(list(ItemList.LARGEST_START, true, List.of(p("a")), List.of(p("b")))))
                .isEqualTo("999999999. a\n999999999. b\n");
    }

    @Test
    void two_quotes_in_a_row_stay_two() {
        var quote = new Block.Quote(List.of(p("a"), p("b")));

        assertThat(written(quote, quote)).isEqualTo("> a\n>\n> b\n\n<!-- -->\n\n> a\n>\n> b\n");
    }

    @Test
    void code_is_written_byte_for_byte_behind_a_longer_fence() {
        assertThat(written(new Block.CodeBlock("java", "```\n\tint a;\n\n")))
                .isEqualTo("````java\n```\n\tint a;\n\n\n````\n");
        assertThat(written(new Block.CodeBlock(null, ""))).isEqualTo("```\n```\n");
        assertThat(written(new Block.CodeBlock("a`b", "~~~"))).isEqualTo("~~~~a`b\n~~~\n~~~~\n");
        assertThat(written(list(null, true, List.of(new Block.CodeBlock(null, "a\n\n b")))))
                .isEqualTo("- ```\n  a\n\n   b\n  ```\n");
    }

    @Test
    void a_figure_is_a_picture_alone_with_its_caption_in_emphasis_below() {
        var caption = List.of(text("By "), new Inline.Marked(Mark.STRONG, List.of(text("me"))));

        assertThat(written(new Block.Figure(BREAD, null, List.of()))).isEqualTo("![A loaf](img/bread.png)\n");
        assertThat(written(new Block.Figure(BREAD, "https://e.com", caption)))
                .isEqualTo("[![A loaf](img/bread.png)](https://e.com)\n\n*By **me***\n");
    }

    @Test
    void a_gallery_has_one_picture_to_a_line() {
        assertThat(written(new Block.Gallery(List.of(BREAD, BREAD), List.of(text("Two")))))
                .isEqualTo("![A loaf](img/bread.png)\\\n![A loaf](img/bread.png)\n\n*Two*\n");
        assertThat(written(new Block.Gallery(List.of(), List.of(text("None"))))).isEqualTo("None\n");
    }

    @Test
    void a_table_has_a_row_to_a_line() {
        var table = new Block.Table(
                List.of(Alignment.NONE, Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT),
                List.of(List.of(text("a|b")), List.of(), List.of(text("c")), List.of(text("d"))),
                List.of(List.of(
                        List.of(new Inline.Code("x|y")),
                        List.of(text("1"), new Inline.HardBreak(), text("2")),
                        List.of(),
                        List.of(text("- z")))));

        assertThat(written(table)).isEqualTo("""
                | a\\|b | | c | d |
                | --- | :--- | :---: | ---: |
                | `x\\|y` | 1<br>2 | | - z |
                """);
        assertThat(written(new Block.Table(List.of(), List.of(), List.of()))).isEmpty();
    }

    @Test
    void verse_keeps_its_lines_and_spaces() {
        var verse = new Block.Verse(List.of(
                List.of(text("Rise,")),
                List.of(text("  slow  "), new Inline.Marked(Mark.EMPHASIS, List.of(text("dough")))),
                List.of(),
                List.of(text("\tout"))));

        assertThat(written(verse))
                .isEqualTo("Rise,\\\n\u00a0\u00a0slow \u00a0*dough*\\\n\\\n\u00a0\u00a0\u00a0\u00a0out\n");
        assertThat(written(new Block.Verse(List.of(List.of(), List.of(text("a")), List.of()))))
                .isEqualTo("\u00a0\\\na\\\n\u00a0\n");
    }

    @Test
    void a_formula_is_written_as_it_is_between_its_fences() {
        assertThat(written(new Block.MathBlock("x_1 * y\n\n  - z \\\\\n= \\{a\\}")))
                .isEqualTo("$$\nx_1 * y\n{}- z \\\\\n= \\{a\\}\n$$\n");
        assertThat(written(new Block.MathBlock("a\n=\n> 0\n1. b\n```\n<b")))
                .isEqualTo("$$\na\n{}=\n{}> 0\n{}1. b\n{}```\n{}<b\n$$\n");
    }

    @Test
    void an_embed_is_readable_without_the_place_it_comes_from() {
        var whole = new Block.Embed(
                "YouTube video", "https://y.example/v", "How to bake", "Ann", List.of(p("Hello.")), BREAD);
        var bare = new Block.Embed("Poll", "https://y.example/p", null, null, List.of(), null);

        assertThat(written(whole)).isEqualTo("""
                [![A loaf](img/bread.png)](https://y.example/v)

                [How to bake](https://y.example/v) — Ann

                > Hello.
                """);
        assertThat(written(bare)).isEqualTo("[Poll](https://y.example/p)\n");
    }

    @Test
    void a_callout_of_a_known_kind_keeps_it() {
        assertThat(written(new Block.Callout("note", List.of(p("a"), p("b"))))).isEqualTo("> [!NOTE]\n> a\n>\n> b\n");
        assertThat(written(new Block.Callout("TIP", List.of(new Block.Divider()))))
                .isEqualTo("> [!TIP]\n>\n> ---\n");
        assertThat(written(new Block.Callout("ODD", List.of(p("a"))))).isEqualTo("> a\n");
        assertThat(written(new Block.Callout(null, List.of(p("[!NOTE]"))))).isEqualTo("> \\[!NOTE]\n");
    }

    @Test
    void what_is_not_supported_leads_to_the_original() {
        assertThat(written(new Block.Unsupported("poll", "https://e.com/p", List.of(p("Yes or no?")))))
                .isEqualTo("Yes or no?\n\n[poll: see the original](https://e.com/p)\n");
        assertThat(written(new Block.Unsupported("poll", "", List.of()))).isEqualTo("poll: see the original\n");
    }

    static Block.Paragraph p(Inline... content) {
        return new Paragraph(Arrays.asList(content));
    }

    static Block.Paragraph p(String text) {
        return p(text(text));
    }

    static Inline text(String text) {
        return new Inline.Text(text);
    }

    @SafeVarargs
    private static ItemList list(@Nullable Integer start, boolean tight, List<? extends Block>... items) {
        var copies = new ArrayList<List<Block>>();
        for (var item : items) {
            copies.add(List.copyOf(item));
        }
        return new ItemList(start, tight, copies);
    }

    static String written(Block... blocks) {
        return new MarkdownWriter().write(new Document(List.of(blocks)));
    }
}
