package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** A caption stands in emphasis, and what its author emphasized in it shall still stand out. */
class CaptionTest {

    @Test
    void emphasis_in_a_caption_is_nested() {
        var caption = List.of(text("Day "), emphasis(text("two")), text(", by Joan"));

        assertThat(written(caption)).isEqualTo("*Day _two_, by Joan*");
        assertThat(rendered(caption)).isEqualTo("<p><em>Day <em>two</em>, by Joan</em></p>");
    }

    @Test
    void emphasis_at_the_edges_is_nested() {
        var caption = List.of(emphasis(text("Two")), text(" days "), emphasis(text("later")));

        assertThat(written(caption)).isEqualTo("*_Two_ days _later_*");
        assertThat(rendered(caption)).isEqualTo("<p><em><em>Two</em> days <em>later</em></em></p>");
    }

    @Test
    void emphasis_in_a_link_or_in_strong_text_is_nested() {
        var link = new Inline.Link("https://oven.example", null, List.of(emphasis(text("Joan"))));
        var strong = new Inline.Marked(Mark.STRONG, List.of(text("so "), emphasis(text("dark"))));
        var caption = List.of(strong, text(", by "), link);

        assertThat(written(caption)).isEqualTo("*<strong>so _dark_</strong>, by [_Joan_](https://oven.example)*");
        assertThat(rendered(caption)).contains("<em>dark</em></strong>").contains("<em>Joan</em></a>");
    }

    @Test
    void emphasis_in_a_word_takes_a_tag() {
        var caption = List.of(text("bak"), emphasis(text("ing")), text(" day"));

        assertThat(written(caption)).isEqualTo("*bak<em>ing</em> day*");
    }

    @Test
    void a_caption_that_is_all_emphasized_is_emphasized_once() {
        assertThat(written(List.of(emphasis(text("Day two"))))).isEqualTo("*Day two*");
        assertThat(written(List.of(text("Day two")))).isEqualTo("*Day two*");
        assertThat(markdown(List.of())).isEqualTo("![](https://a.example/1.png)\n");
    }

    private static String markdown(List<Inline> caption) {
        var image = new Inline.Image("https://a.example/1.png", "", null, null);
        return new MarkdownWriter().write(new Document(List.of(new Block.Figure(image, null, caption))));
    }

    private static String written(List<Inline> caption) {
        return markdown(caption).lines().skip(2).toList().get(0);
    }

    /** What both readers make of it, who must agree. */
    private static String rendered(List<Inline> caption) {
        var written = written(caption);
        var commonmark =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(written));
        var flexmark = com.vladsch.flexmark.html.HtmlRenderer.builder()
                .build()
                .render(com.vladsch.flexmark.parser.Parser.builder().build().parse(written));
        assertThat(flexmark).isEqualTo(commonmark);
        return commonmark.strip();
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }

    private static Inline emphasis(Inline... content) {
        return new Inline.Marked(Mark.EMPHASIS, List.of(content));
    }
}
