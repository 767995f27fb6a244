package dev.offprint.platform.substack;

import static dev.offprint.platform.substack.Cleaning.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import org.junit.jupiter.api.Test;

class TextStepsTest {

    @Test
    void ordinary_markup_needs_no_step() {
        var html = "<p>Flour, <strong><a href=\"https://oven.example\">water</a></strong>.</p><div><hr></div>"
                + "<ul><li><p>rye</p><ul><li><p>dark</p></li></ul></li><li><p>oat</p></li></ul><ol start=\"2\"><li><p>knead</p></li></ol>"
                + "<blockquote><p>Slowly.</p></blockquote><p></p>";

        assertThat(markdown(html)).isEqualTo("""
                Flour, [**water**](https://oven.example).

                ---

                - rye
                  - dark
                - oat

                2. knead

                > Slowly.""");
        assertThat(Cleaning.problems(html)).isEmpty();
    }

    @Test
    void the_spans_of_a_page_leave_no_trace() {
        assertThat(markdown("<p><span>Flour, </span><em><span>then</span></em><span> water.</span></p>"))
                .isEqualTo("Flour, *then* water.");
    }

    @Test
    void a_pull_quote_is_a_quote_without_the_widgets_typed_into_it() {
        var html =
                "<div class=\"pullquote\"><p>Bread<br>is time.</p><div class=\"subscription-widget-wrap-editor\"><p>Join!</p></div></div>";

        assertThat(markdown(html)).isEqualTo("> Bread\\\n> is time.");
        assertThat(markdown("<div class=\"pullquote\"><p></p></div>")).isEmpty();
    }

    @Test
    void a_callout_is_kept_apart() {
        assertThat(markdown("<div class=\"callout-block\" data-callout=\"true\"><p>Mind the heat.</p></div>"))
                .isEqualTo("> Mind the heat.");
        assertThat(markdown("<div class=\"callout-block\"></div>")).isEmpty();
    }

    @Test
    void code_keeps_every_character_and_its_language() {
        assertThat(markdown("<pre><code><code>if (a &lt; b) {\n    bake();\n}</code></code></pre>"))
                .isEqualTo("```\nif (a < b) {\n    bake();\n}\n```");
        assertThat(
                        markdown(
                                "<div class=\"highlighted_code_block\" data-attrs='{\"language\":\"python\"}' data-component-name=\"HighlightedCodeBlockToDOM\"><pre class=\"shiki\"><code class=\"language-py\">bake()\n</code></pre></div>"))
                .isEqualTo("```python\nbake()\n```");
        assertThat(
                        markdown(
                                "<div class=\"highlighted_code_block\"><pre><code class=\"language-rust\">bake!();</code></pre></div>"))
                .isEqualTo("```rust\nbake!();\n```");
        assertThat(
                        markdown(
                                "<div class=\"highlighted_code_block\" data-attrs='{\"language\":\"plaintext\"}'><pre>bake</pre></div>"))
                .isEqualTo("```\nbake\n```");
    }

    @Test
    void verse_keeps_its_lines_its_spaces_and_its_marks() {
        var html = "<div class=\"preformatted-block\" data-component-name=\"PreformattedTextBlockToDOM\">"
                + "<label class=\"hide-text\">Text within this block</label><pre class=\"text\">\n\nDough in the <em>bowl,\n  and</em> yeast\n\n"
                + "<a href=\"https://bread.substack.com/p/oat?r=1x\">rising</a><br>late\r\n</pre></div>";

        assertThat(Cleaning.blocks(html)).singleElement().isInstanceOf(Block.Verse.class);
        assertThat(((Block.Verse) Cleaning.blocks(html).get(0)).lines()).hasSize(5);
        assertThat(markdown(html).replace('\u00a0', ' '))
                .contains("Dough in the *bowl,*\\\n")
                .contains("*and* yeast\\\n")
                .contains("[rising](https://bread.substack.com/p/oat)\\\nlate")
                .doesNotContain("within this block");
    }

    @Test
    void verse_without_lines_is_no_verse() {
        assertThat(markdown("<div class=\"preformatted-block\"><pre> \n </pre></div>"))
                .isEmpty();
        assertThat(markdown("<div class=\"preformatted-block\"><p>A line</p></div>"))
                .isEqualTo("A line");
    }

    @Test
    void a_formula_is_written_as_tex() {
        var html =
                "<div class=\"latex-rendered\" data-attrs='{\"persistentExpression\":\"e = \\\\frac{m}{c}\",\"id\":\"X\"}' data-component-name=\"LatexBlockToDOM\"></div>";

        assertThat(markdown(html)).isEqualTo("$$\ne = \\frac{m}{c}\n$$");
        assertThat(Cleaning.problems("<div class=\"latex-rendered\"></div>")).hasSize(1);
    }

    @Test
    void a_footnote_is_known_by_its_number_with_and_without_the_posts_id() {
        var body = "<p>Rye.<a class=\"footnote-anchor\" id=\"footnote-anchor-1\" href=\"#footnote-1\">1</a></p>"
                + "<div class=\"footnote\" data-component-name=\"FootnoteToDOM\"><a id=\"footnote-1\" href=\"#footnote-anchor-1\" class=\"footnote-number\">1</a>"
                + "<div class=\"footnote-content\"><p>A grain.</p><p>Dark.</p><p></p></div></div>";
        var page = body.replace("footnote-anchor-1\"", "footnote-anchor-1-158\"")
                .replace("href=\"#footnote-1\"", "href=\"https://bread.substack.com/p/on-rye#footnote-1-158\"")
                .replace("id=\"footnote-1\"", "id=\"footnote-1-158\"");

        assertThat(markdown(body)).isEqualTo("Rye.[^1]\n\n[^1]: A grain.\n\n    Dark.");
        assertThat(markdown(page)).isEqualTo(markdown(body));
    }

    @Test
    void a_footnote_of_2021_has_its_number_on_the_outside() {
        var html =
                "<p>Rye.<a class=\"footnote-anchor\" href=\"#footnote-2\">2</a></p><div class=\"footnote\" id=\"footnote-2\">"
                        + "<a class=\"footnote-number\">2</a><p>A grain.</p></div>";

        assertThat(markdown(html)).isEqualTo("Rye.[^2]\n\n[^2]: A grain.");
    }

    @Test
    void a_footnote_without_a_number_is_text() {
        assertThat(markdown(
                        "<p>Rye<a class=\"footnote-anchor\">*</a></p><div class=\"footnote\"><p>A grain.</p></div>"))
                .isEqualTo("Rye\\*\n\nA grain.");
    }

    @Test
    void a_mention_is_the_name_and_the_way_to_the_person() {
        assertThat(markdown(mention("{\"name\":\"Ada  Baker\",\"id\":12,\"type\":\"user\",\"url\":null}")))
                .isEqualTo("by [Ada Baker](https://substack.com/profile/12).");
        assertThat(
                        markdown(
                                mention(
                                        "{\"name\":\"Oats\",\"id\":5,\"type\":\"pub\",\"url\":\"https://oats.substack.com?utm_source=mentions\"}")))
                .isEqualTo("by [Oats](https://oats.substack.com).");
        assertThat(markdown(mention("{\"name\":\"Oats\",\"id\":5,\"type\":\"pub\",\"url\":null}")))
                .isEqualTo("by Oats.");
        assertThat(
                        markdown(
                                "<p>by <a data-component-name=\"MentionUser\" href=\"https://open.substack.com/users/12-ada?utm_source=mentions\">Ada</a></p>"))
                .isEqualTo("by [Ada](https://open.substack.com/users/12-ada)");
        assertThat(markdown(mention("{}"))).isEqualTo("by [MentionToDOM](https://bread.substack.com/p/on-rye).");
        assertThat(Cleaning.problems(mention("{}"))).hasSize(1);
    }

    @Test
    void data_that_were_escaped_twice_are_read() {
        assertThat(markdown(mention("{&amp;quot;name&amp;quot;:&amp;quot;Ada&amp;quot;}")))
                .isEqualTo("by Ada.");
    }

    @Test
    void a_cashtag_is_its_symbol() {
        assertThat(
                        markdown(
                                "<p>Buy <span class=\"cashtag-wrap\" data-attrs='{\"symbol\":\"$RYE\"}' data-component-name=\"CashtagToDOM\"></span>!</p>"))
                .isEqualTo("Buy $RYE!");
        assertThat(markdown("<p>Buy <span class=\"cashtag-wrap\">$RYE</span>!</p>"))
                .isEqualTo("Buy $RYE!");
        assertThat(Cleaning.problems("<p>Buy <span class=\"cashtag-wrap\"></span>!</p>"))
                .hasSize(1);
    }

    @Test
    void what_only_some_readers_are_shown_is_text_like_any_other() {
        var html =
                "<div class=\"dynamic-content-block\" data-dynamic-content=\"true\" data-attrs=\"{}\"><p>For bakers.</p></div>";

        assertThat(markdown(html)).isEqualTo("For bakers.");
        assertThat(Cleaning.problems(html)).isEmpty();
    }

    private static String mention(String data) {
        return "<p>by <span class=\"mention-wrap\" data-attrs='" + data
                + "' data-component-name=\"MentionToDOM\"></span>.</p>";
    }
}
