package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectTest {

    private static String write(Dialect dialect, Block... blocks) {
        return new MarkdownWriter(dialect).write(new Document(List.of(blocks))).stripTrailing();
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "HUGO ~ run --all ~ run -\\-all",
                "HUGO ~ a << b >> c ~ a <\\< b >\\> c",
                "HUGO ~ say {{< x >}} ~ say {\\{< x >}}",
                "HUGO ~ : so it is ~ \\: so it is",
                "KRAMDOWN ~ a | b ~ a \\| b",
                "KRAMDOWN ~ run --all ~ run -\\-all",
                "KRAMDOWN ~ $$ and $$ ~ $\\$ and $\\$",
                "KRAMDOWN ~ a {:.b} ~ a \\{:.b}",
                "KRAMDOWN ~ 1_2_ and _x ~ 1\\_2\\_ and \\_x",
                "KRAMDOWN ~ say &copy; ~ say &amp;copy;",
                "KRAMDOWN ~ : so it is ~ \\: so it is",
                "KRAMDOWN ~ ^ ~ &#94;",
                "OBSIDIAN ~ a #tag %%b%% ==c== $5 ~ a \\#tag %\\%b%\\% =\\=c=\\= \\$5",
                "OBSIDIAN ~ the end ^mark ~ the end \\^mark",
                "BARE ~ a | b -- $5 ~ a | b -- $5"
            })
    void nothing_in_a_text_is_syntax_to_its_reader(Dialect dialect, String text, String written) {
        assertThat(write(dialect, paragraph(text(text)))).isEqualTo(written);
    }

    @Test
    void Hugo_sees_no_shortcode_in_code() {
        assertThat(write(Dialect.HUGO, paragraph(new Inline.Code("{{< a >}} {{% b %}}"))))
                .isEqualTo("`{{</* a */>}} {{%/* b */%}}`");
        assertThat(write(Dialect.HUGO, new Block.CodeBlock("go", "{{< a >}}\n{{< b")))
                .isEqualTo("```go\n{{</* a */>}}\n{{</* b\n```\n\n<!-- */>}} -->");
        assertThat(write(Dialect.HUGO, paragraph(new Inline.Code("{{%")))).isEqualTo("`{{%/*`<!-- */%}} -->");
    }

    @Test
    void Hugo_takes_no_attributes_from_a_heading() {
        assertThat(write(Dialect.HUGO, new Block.Heading(2, List.of(text("Sets {#a}")))))
                .isEqualTo("## Sets \\{#a}");
        assertThat(write(Dialect.KRAMDOWN, new Block.Heading(2, List.of(text("Sets {#a}")))))
                .isEqualTo("## Sets \\{#a}");
    }

    @Test
    void words_of_a_cell_stay_apart_where_Hugo_drops_the_break() {
        var cell = List.of(text("a"), new Inline.HardBreak(), text("b"));
        var table = new Block.Table(List.of(Block.Alignment.NONE), List.of(cell), List.of());

        assertThat(write(Dialect.HUGO, table)).startsWith("| a <br>b |");
    }

    @ParameterizedTest
    @EnumSource(names = {"HUGO", "BARE"})
    void a_formula_is_code_where_TeX_would_be_read_as_Markdown(Dialect dialect) {
        assertThat(write(dialect, new Block.MathBlock("a_1 \\\\ b"))).isEqualTo("```math\na_1 \\\\ b\n```");
        assertThat(new MarkdownReader().read("```math\na_1\n```\n").blocks())
                .containsExactly(new Block.MathBlock("a_1"));
    }

    @Test
    void kramdown_and_Obsidian_have_formulas_of_their_own() {
        assertThat(write(Dialect.KRAMDOWN, new Block.MathBlock("- a"))).isEqualTo("$$\n- a\n$$");
        assertThat(write(Dialect.OBSIDIAN, new Block.MathBlock("a"))).isEqualTo("$$\na\n$$");
    }

    @Test
    void a_callout_is_one_where_the_reader_knows_it_and_a_bold_word_elsewhere() {
        var callout = new Block.Callout("NOTE", List.of(paragraph(text("Flour."))));

        assertThat(write(Dialect.GITHUB, callout)).isEqualTo("> [!NOTE]\n> Flour.");
        assertThat(write(Dialect.OBSIDIAN, callout)).isEqualTo("> [!note]\n> Flour.");
        assertThat(write(Dialect.HUGO, callout)).isEqualTo("> **Note**\n>\n> Flour.");
    }

    @Test
    void Hugo_gets_no_heading_with_a_note_or_a_strike_within_another_mark() {
        var note = new Inline.FootnoteReference("1");
        var struck = new Inline.Marked(Mark.STRIKETHROUGH, List.of(text("rye")));

        assertThat(writeHeading(new Inline.Marked(Mark.STRONG, List.of(text("Bread"), note, text(" again")))))
                .isEqualTo("## **Bread**[^1] **again**");
        assertThat(writeHeading(new Inline.Marked(Mark.EMPHASIS, List.of(text("No "), struck))))
                .isEqualTo("## *No* ~~*rye*~~");
        assertThat(writeHeading(new Inline.Link("a", null, List.of(struck)))).isEqualTo("## ~~[rye](a)~~");
        assertThat(writeHeading(new Inline.Link("a", null, List.of(text("No "), struck))))
                .isEqualTo("## [No rye](a)");
    }

    private static String writeHeading(Inline content) {
        var note = new Block.FootnoteDefinition("1", List.of(paragraph(text("Flour."))));
        return write(Dialect.HUGO, new Block.Heading(2, List.of(content)), note).replaceFirst("(?s)\n.*", "");
    }

    @Test
    void kramdown_reads_code_as_it_is() {
        assertThat(write(Dialect.KRAMDOWN, paragraph(new Inline.Code("a|b")))).isEqualTo("`a|b`");
        assertThat(write(Dialect.KRAMDOWN, paragraph(new Inline.Code(" a")))).isEqualTo("``  a ``");
        assertThat(write(Dialect.KRAMDOWN, paragraph(new Inline.Code("a`b")))).isEqualTo("`` a`b ``");
        assertThat(write(Dialect.KRAMDOWN, new Block.CodeBlock("c sharp?", "x")))
                .isEqualTo("```c-sharp-\nx\n```");
    }

    @Test
    void kramdown_reads_addresses_and_titles_without_escapes() {
        var link = new Inline.Link("https://e.com/a_(b|c?x=1&copy=2&lt;", "a \"b\" | &amp;", List.of(text("t")));
        var picture = new Inline.Image("a.png", "~~x~~ ^", null, null);

        assertThat(write(Dialect.KRAMDOWN, paragraph(link)))
                .isEqualTo("[t](<https://e.com/a_(b%7Cc?x=1&copy=2&amp;lt;> \"a &quot;b&quot; &#124; &amp;amp;\")");
        assertThat(write(Dialect.KRAMDOWN, paragraph(picture))).isEqualTo("![&#126;&#126;x&#126;&#126; ^](a.png)");
    }

    @Test
    void kramdown_is_told_what_it_would_not_see() {
        var list = new Block.ItemList(3, true, List.of(List.of(paragraph(text("c")))));
        var marked = new Inline.Marked(Mark.KEYBOARD, List.of(text("x")));
        var bold = new Inline.Marked(Mark.STRONG, List.of(text("y")));

        assertThat(write(Dialect.KRAMDOWN, list, list))
                .isEqualTo("3. c\n{: start=\"3\"}\n\n<!-- -->\n\n3. c\n{: start=\"3\"}");
        assertThat(write(Dialect.KRAMDOWN, paragraph(marked, text(" "), bold)))
                .isEqualTo("<kbd markdown=\"span\">x</kbd> **y**");
        assertThat(write(Dialect.KRAMDOWN, paragraph(text("a"), new Inline.HardBreak(), text("b"))))
                .isEqualTo("a<br>\nb");
    }

    @Test
    void what_kramdown_is_told_is_nothing_to_the_reader_that_proves_it() {
        var list = new Block.ItemList(3, true, List.of(List.of(paragraph(text("c")))));
        var pressed = paragraph(new Inline.Marked(Mark.KEYBOARD, List.of(text("x"))));
        var document = new Document(List.of(list, pressed));

        assertThat(new MarkdownReader().read(new MarkdownWriter(Dialect.KRAMDOWN).write(document)))
                .isEqualTo(document);
    }

    @Test
    void Obsidian_links_notes_by_name_and_shows_files_of_the_vault() {
        assertThat(write(Dialect.OBSIDIAN, paragraph(link("Bread.md", "Bread"))))
                .isEqualTo("[[Bread]]");
        assertThat(write(Dialect.OBSIDIAN, paragraph(link("Bread.md#Flour", "the flour"))))
                .isEqualTo("[[Bread#Flour|the flour]]");
        assertThat(write(Dialect.OBSIDIAN, paragraph(new Inline.Image("attachments/a b/1.png", "A loaf", null, null))))
                .isEqualTo("![[attachments/a b/1.png|A loaf]]");
        assertThat(write(Dialect.OBSIDIAN, paragraph(new Inline.Image("attachments/1.png", "", null, null))))
                .isEqualTo("![[attachments/1.png]]");
    }

    @Test
    void what_a_wiki_link_cannot_say_is_a_Markdown_link() {
        assertThat(write(Dialect.OBSIDIAN, paragraph(link("A b.md", "x|y")))).isEqualTo("[x|y](A%20b.md)");
        assertThat(write(Dialect.OBSIDIAN, paragraph(link("100 %20 b.md", "x|y"))))
                .isEqualTo("[x|y](100%20%2520%20b.md)");
        assertThat(write(Dialect.OBSIDIAN, paragraph(link("https://e.com/a.md", "a"))))
                .isEqualTo("[a](https://e.com/a.md)");
        assertThat(write(Dialect.OBSIDIAN, paragraph(new Inline.Image("a.png", "300", null, null))))
                .isEqualTo("![300](a.png)");
        var linked = new Inline.Link("b.md", null, List.of(new Inline.Image("a.png", "A", null, null)));
        assertThat(write(Dialect.OBSIDIAN, paragraph(linked))).isEqualTo("[![A](a.png)](b.md)");
    }

    private static Inline link(String url, String text) {
        return new Inline.Link(url, null, List.of(text(text)));
    }

    @Test
    void every_dialect_writes_the_same_words() {
        var mild = paragraph(text("Rye needs no oven, only time."));

        assertThat(Arrays.stream(Dialect.values()).map(dialect -> write(dialect, mild)))
                .containsOnly("Rye needs no oven, only time.");
    }
}
