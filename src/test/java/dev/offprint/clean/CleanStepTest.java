package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a step is asked about, and what it can do with an element. */
class CleanStepTest {
    private static final URI ADDRESS = URI.create("https://example.substack.com/p/on-ink");

    /** A step made of two lambdas. */
    private record Step(List<Markup> markup, Predicate<Element> means, BiConsumer<Element, Reading> action)
            implements CleanStep {
        Step(Markup sign, BiConsumer<Element, Reading> action) {
            this(List.of(sign), element -> true, action);
        }

        @Override
        public boolean matches(Element element) {
            return means.test(element);
        }

        @Override
        public void apply(Element element, Reading reading) {
            action.accept(element, reading);
        }
    }

    private static Step saying(String word, Markup... signs) {
        return new Step(List.of(signs), element -> true, (element, reading) -> reading.inline(new Inline.Text(word)));
    }

    private static Document clean(String html, CleanStep... steps) {
        return new Cleaner(List.of(steps)).clean(html, "on-ink", ADDRESS).document();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }

    @Test
    void an_element_is_known_by_its_tag_its_component_or_any_of_its_classes() {
        var step = saying("found", Markup.tag("aside"), Markup.component("Widget"), Markup.cssClass("widget"));

        assertThat(clean(
                                "<aside>a</aside><div data-component-name=Widget>b</div><div class='x\nwidget  y'>c</div>"
                                        + "<div class='widgets'>d</div><div data-component-name=widget>e</div>",
                                step)
                        .blocks())
                .containsExactly(
                        paragraph("found"), paragraph("found"), paragraph("found"), paragraph("d"), paragraph("e"));
    }

    @Test
    void the_first_step_of_the_list_decides() {
        var one = saying("one", Markup.cssClass("late"));
        var other = saying("other", Markup.tag("p"), Markup.cssClass("late"), Markup.component("C"));

        assertThat(clean("<p class=late data-component-name=C>x</p>", one, other)
                        .blocks())
                .containsExactly(paragraph("one"));
        assertThat(clean("<p class=late>x</p>", other, one).blocks()).containsExactly(paragraph("other"));
    }

    @Test
    void a_step_that_does_not_match_leaves_the_element_to_the_next() {
        var picky = new Step(List.of(Markup.tag("p")), element -> element.hasAttr("data-x"), (element, reading) -> {});

        assertThat(clean("<p data-x>gone</p><p>kept</p>", picky).blocks()).containsExactly(paragraph("kept"));
        assertThat(clean("<p>x</p>", picky, saying("next", Markup.tag("p"))).blocks())
                .containsExactly(paragraph("next"));
    }

    @Test
    void what_a_step_adds_to_the_line_bears_the_marks_and_the_link_around_it() {
        var mention = new Step(
                Markup.tag("span"),
                (element, reading) ->
                        reading.inline(new Inline.Link("https://e.com/own", null, List.of(new Inline.Text("Ann")))));

        assertThat(clean("<p><b>by <span></span></b></p><p><a href='https://e.com'><span></span></a></p>", mention)
                        .blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(new Inline.Marked(
                                Mark.STRONG,
                                List.of(
                                        new Inline.Text("by "),
                                        new Inline.Link("https://e.com/own", null, List.of(new Inline.Text("Ann"))))))),
                        new Block.Paragraph(
                                List.of(new Inline.Link("https://e.com", null, List.of(new Inline.Text("Ann"))))));
    }

    @Test
    void a_block_ends_the_line_before_it() {
        var divider = new Step(Markup.tag("span"), (element, reading) -> reading.block(new Block.Divider()));

        assertThat(clean("<p>a<span></span>b</p>", divider).blocks())
                .containsExactly(paragraph("a"), new Block.Divider(), paragraph("b"));
    }

    @Test
    void a_dropped_block_still_parts_the_text_around_it() {
        var drop = new Step(Markup.tag("div"), (element, reading) -> {});

        assertThat(clean("a<div>gone</div>b", drop).blocks()).containsExactly(paragraph("a"), paragraph("b"));
    }

    @Test
    void a_step_can_read_the_content_as_blocks_or_as_a_line() {
        var callout = new Step(
                Markup.tag("div"),
                (element, reading) -> reading.block(new Block.Callout(null, reading.blocksOf(element))));
        var title = new Step(
                Markup.tag("section"),
                (element, reading) -> reading.block(new Block.Heading(2, reading.inlinesOf(element))));

        assertThat(clean("<div><p>a</p>b</div><section><p>c</p><ul><li>d</li></ul></section>", callout, title)
                        .blocks())
                .containsExactly(
                        new Block.Callout(null, List.of(paragraph("a"), paragraph("b"))),
                        new Block.Heading(
                                2, List.of(new Inline.Text("c"), new Inline.HardBreak(), new Inline.Text("d"))));
    }

    @Test
    void an_item_can_have_a_step() {
        assertThat(clean("<ul><li>a</li></ul>", saying("item", Markup.tag("li")))
                        .blocks())
                .containsExactly(new Block.ItemList(null, true, List.of(List.of(paragraph("item")))));
    }

    @Test
    void a_problem_bears_the_post_that_it_is_of() {
        var complain = new Step(
                Markup.tag("p"),
                (element, reading) -> reading.problem(Problem.Code.UNSUPPORTED_MARKUP, "at " + reading.address()));

        assertThat(new Cleaner(List.of(complain))
                        .clean("<p>", "on-ink", ADDRESS)
                        .problems())
                .containsExactly(new Problem(Problem.Code.UNSUPPORTED_MARKUP, "on-ink", "at " + ADDRESS));
    }

    @Test
    void blocks_that_steps_nest_too_deep_are_flattened() {
        var callout = new Step(
                Markup.tag("div"),
                (element, reading) -> reading.block(new Block.Callout(null, reading.blocksOf(element))));

        var cleaned = new Cleaner(List.of(callout)).clean("<div>w".repeat(300), "on-ink", ADDRESS);

        assertThat(DocumentWords.of(cleaned.document()).replace(" ", "")).isEqualTo("w".repeat(300));
        assertThat(cleaned.problems()).extracting(Problem::code).containsExactly(Problem.Code.NESTING_FLATTENED);
    }

    @Test
    void any_block_of_a_step_fits_into_a_line() {
        var all =
                new Step(Markup.tag("span"), (element, reading) -> everyBlock().forEach(reading::block));

        assertThat(DocumentWords.of(clean("<table><tr><td>a</td><td><span></span></td></tr></table>", all))
                        .replaceAll(" +", " "))
                .isEqualTo("a one two three four five six seven eight nine ten eleven twelve thirteen");
    }

    private static List<Block> everyBlock() {
        var image = new Inline.Image("https://e.com/a.png", "", null, null);
        return List.of(
                new Block.Heading(1, List.of(new Inline.Text("one"))),
                new Block.CodeBlock(null, "two"),
                new Block.Divider(),
                new Block.Figure(image, "https://e.com", List.of(new Inline.Text("three"))),
                new Block.Gallery(List.of(image), List.of(new Inline.Text("four"))),
                new Block.Table(
                        List.of(Block.Alignment.NONE, Block.Alignment.NONE),
                        List.of(List.of(new Inline.Text("five")), List.of(new Inline.Text("six"))),
                        List.of()),
                new Block.FootnoteDefinition("1", List.of(paragraph("seven"))),
                new Block.Verse(List.of(List.of(new Inline.Text("eight")), List.of())),
                new Block.MathBlock("nine"),
                new Block.Embed("ten", "https://e.com", null, null, List.of(paragraph("eleven")), image),
                new Block.Callout("NOTE", List.of(new Block.Quote(List.of(paragraph("twelve"))))),
                new Block.Unsupported("thirteen", "https://e.com", List.of()));
    }

    @Test
    void a_step_can_link_what_stands_in_an_element_without_losing_its_spaces() {
        var step = new Step(
                Markup.tag("cite"), (element, reading) -> reading.linked(element, "https://ink.example", null));

        assertThat(clean(
                                "<p>On<cite> <b>black </b></cite>ink, <a href='https://out.example'>and <cite>red</cite></a></p>",
                                step)
                        .blocks())
                .containsExactly(new Block.Paragraph(List.of(
                        new Inline.Text("On "),
                        new Inline.Link(
                                "https://ink.example",
                                null,
                                List.of(new Inline.Marked(Mark.STRONG, List.of(new Inline.Text("black"))))),
                        new Inline.Text(" ink, "),
                        new Inline.Link("https://out.example", null, List.of(new Inline.Text("and red"))))));
    }
}
