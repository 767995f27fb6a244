package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final URI ADDRESS = URI.create("https://example.substack.com/p/on-ink");

    private static Cleaner.Cleaned clean(String html) {
        return new Cleaner(List.of()).clean(html, "on-ink", ADDRESS);
    }

    private static List<Block> blocks(String html) {
        return clean(html).document().blocks();
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }

    private static Block.ItemList bullets(boolean tight, List<List<Block>> items) {
        return new Block.ItemList(null, tight, items);
    }

    private static Inline.Image image(String url) {
        return new Inline.Image(url, "", null, null);
    }

    @Test
    void text_outside_any_paragraph_becomes_one() {
        assertThat(blocks("<div>ink</div><section>paper</section>press"))
                .containsExactly(paragraph("ink"), paragraph("paper"), paragraph("press"));
    }

    @Test
    void what_shows_nothing_vanishes() {
        assertThat(blocks(
                        "<p></p><p>&nbsp;</p><p><br></p><h2><b> </b></h2><p>\u200b</p><ul></ul><blockquote></blockquote>"
                                + "<pre> </pre><a href='https://e.com'></a><table><tr><td></td><td></td></tr></table>"))
                .isEmpty();
    }

    @Test
    void scripts_and_controls_are_no_text() {
        assertThat(blocks("<p>ink<script>x()</script><style>.a{}</style><template>t</template><svg><text>s</text></svg>"
                        + "<button>Press</button><input value='v'><select><option>o</option></select></p>"))
                .containsExactly(paragraph("ink"));
    }

    @Test
    void unknown_elements_stand_for_their_content() {
        assertThat(blocks("<custom-box><blink>ink</blink> and <font color=red>paper</font></custom-box>"))
                .containsExactly(paragraph("ink and paper"));
    }

    @Test
    void a_list_of_wrapped_lines_is_tight() {
        assertThat(blocks("<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li>c</li></ul>"))
                .containsExactly(bullets(
                        true,
                        List.of(
                                List.of(paragraph("a"), bullets(true, List.of(List.of(paragraph("b"))))),
                                List.of(paragraph("c")))));
    }

    @Test
    void an_item_of_two_paragraphs_makes_a_list_loose() {
        assertThat(blocks("<ul><li><p>a</p><p>b</p></li></ul>"))
                .containsExactly(bullets(false, List.of(List.of(paragraph("a"), paragraph("b")))));
    }

    @Test
    void an_empty_item_stays() {
        assertThat(blocks("<ul><li></li><li>a</li></ul>"))
                .containsExactly(bullets(true, List.of(List.of(), List.of(paragraph("a")))));
    }

    @Test
    void a_list_between_items_belongs_to_the_item_above() {
        assertThat(blocks("<ul><li>a</li><ul><li>b</li></ul>stray<li>c</li></ul>"))
                .containsExactly(bullets(
                        true,
                        List.of(
                                List.of(paragraph("a"), bullets(true, List.of(List.of(paragraph("b"))))),
                                List.of(paragraph("stray")),
                                List.of(paragraph("c")))));
    }

    @Test
    void items_outside_a_list_are_a_list() {
        assertThat(blocks("<li>a</li> <li>b</li>c"))
                .containsExactly(
                        bullets(true, List.of(List.of(paragraph("a")), List.of(paragraph("b")))), paragraph("c"));
    }

    @Test
    void numbers_are_kept_within_what_Markdown_can_count() {
        assertThat(blocks(
                        "<ol start='7'><li>a</li></ol><ol start='-3'><li>b</li></ol><ol start='99999999999'><li>c</li>"
                                + "<li>d</li></ol><ol start='x'><li>e</li></ol><ol><li value='4'>f</li></ol>"))
                .extracting(block -> ((Block.ItemList) block).start())
                .containsExactly(7, 0, 999_999_998, 1, 4);
    }

    @Test
    void code_is_kept_byte_for_byte() {
        assertThat(blocks("<pre class='lang-go'>\na <b>b</b><br>\tc\r\n\n&lt;d&gt;\n</pre>"))
                .containsExactly(new Block.CodeBlock("go", "a b\n\tc\n\n<d>"));
    }

    @Test
    void a_highlighter_s_lines_stay_lines() {
        assertThat(blocks("<pre data-code-block-lang='sql'><div>select 1</div><div>from t</div></pre>"))
                .containsExactly(new Block.CodeBlock("sql", "select 1\nfrom t"));
    }

    @Test
    void a_picture_in_code_stands_after_it() {
        assertThat(blocks("<pre>x<img src='https://e.com/a.png'></pre>"))
                .containsExactly(
                        new Block.CodeBlock(null, "x"),
                        new Block.Figure(image("https://e.com/a.png"), null, List.of()));
    }

    @Test
    void a_link_within_code_is_kept() {
        assertThat(blocks("<p><code>see <a href='https://e.com'>e</a></code></p>"))
                .containsExactly(new Block.Paragraph(List.of(
                        new Inline.Code("see "),
                        new Inline.Link("https://e.com", null, List.of(new Inline.Code("e"))))));
    }

    @Test
    void a_picture_alone_is_a_figure_with_its_caption() {
        assertThat(
                        blocks(
                                "<figure><div><img src='/a.png' alt=' An  A '></div><figcaption>Cap <em>it</em></figcaption></figure>"))
                .containsExactly(new Block.Figure(
                        new Inline.Image("https://example.substack.com/a.png", "An A", null, null),
                        null,
                        List.of(
                                new Inline.Text("Cap "),
                                new Inline.Marked(Mark.EMPHASIS, List.of(new Inline.Text("it"))))));
    }

    @Test
    void a_picture_keeps_its_link_unless_it_leads_to_itself() {
        assertThat(blocks("<p><a href='https://e.com/x'><img src='https://e.com/a.png'></a></p>"
                        + "<p><a href='https://e.com/a.png?full'><img src='https://e.com/a.png?w=9'></a></p>"))
                .containsExactly(
                        new Block.Figure(image("https://e.com/a.png"), "https://e.com/x", List.of()),
                        new Block.Figure(image("https://e.com/a.png?w=9"), null, List.of()));
    }

    @Test
    void several_pictures_under_one_caption_are_a_gallery() {
        assertThat(blocks("<figure><img src='/1'><img src='/2'><figcaption>Both</figcaption></figure>"))
                .containsExactly(new Block.Gallery(
                        List.of(image("https://example.substack.com/1"), image("https://example.substack.com/2")),
                        List.of(new Inline.Text("Both"))));
    }

    @Test
    void the_caption_of_anything_else_is_a_paragraph() {
        assertThat(
                        blocks(
                                "<figure><blockquote>q</blockquote><figcaption>c</figcaption></figure><figcaption>d</figcaption>"))
                .containsExactly(new Block.Quote(List.of(paragraph("q"))), paragraph("c"), paragraph("d"));
    }

    @Test
    void a_late_picture_has_its_address_elsewhere() {
        assertThat(blocks("<img src='data:image/gif;base64,R0' data-src='https://e.com/a.png'>"
                        + "<p><img srcset='https://e.com/b.png 1x, https://e.com/c.png 2x'></p>"))
                .extracting(block -> ((Block.Figure) block).image().url())
                .containsExactly("https://e.com/a.png", "https://e.com/b.png");
    }

    @Test
    void a_picture_without_an_address_leaves_its_alternative_text() {
        assertThat(blocks("<p><img alt='A press'></p>")).containsExactly(paragraph("A press"));
    }

    @Test
    void a_noscript_picture_is_kept_where_it_is_the_only_one() {
        assertThat(blocks("<div><span class=lazy></span><noscript><img src='https://e.com/a.png'></noscript></div>"
                        + "<div><img src='https://e.com/b.png'><noscript><img src='https://e.com/b.png'></noscript></div>"
                        + "<noscript>Switch scripts on</noscript>"))
                .extracting(block -> ((Block.Figure) block).image().url())
                .containsExactly("https://e.com/a.png", "https://e.com/b.png");
    }

    @Test
    void a_link_around_blocks_goes_onto_their_text() {
        assertThat(blocks("<a href='https://e.com'><div><h3>T</h3><p>D</p></div></a>"))
                .containsExactly(
                        new Block.Heading(
                                3, List.of(new Inline.Link("https://e.com", null, List.of(new Inline.Text("T"))))),
                        new Block.Paragraph(
                                List.of(new Inline.Link("https://e.com", null, List.of(new Inline.Text("D"))))));
    }

    @Test
    void a_link_that_runs_a_script_leaves_its_text_and_a_problem() {
        var cleaned = clean("<p><a href=' java&#10;script:x()'>run</a></p>");

        assertThat(cleaned.document().blocks()).containsExactly(paragraph("run"));
        assertThat(cleaned.problems()).extracting(Problem::code).containsExactly(Problem.Code.UNSUPPORTED_MARKUP);
    }

    @Test
    void what_plays_becomes_a_link_and_a_problem() {
        var cleaned = clean(
                "<p>a<iframe src='//e.com/v'></iframe>b</p><video><source src='/v.mp4'>no video</video><audio></audio>");

        assertThat(cleaned.document().blocks())
                .containsExactly(
                        paragraph("a"),
                        new Block.Unsupported("iframe", "https://e.com/v", List.of()),
                        paragraph("b"),
                        new Block.Unsupported("video", "https://example.substack.com/v.mp4", List.of()),
                        new Block.Unsupported("audio", ADDRESS.toString(), List.of()));
        assertThat(cleaned.problems())
                .hasSize(3)
                .allMatch(problem -> problem.subject().equals("on-ink"));
    }

    @Test
    void an_open_heading_does_not_swallow_the_page() {
        assertThat(blocks("<h2>T<br>U<ul><li>a</li></ul><p>b</p></h2>"))
                .containsExactly(
                        new Block.Heading(
                                2, List.of(new Inline.Text("T"), new Inline.HardBreak(), new Inline.Text("U"))),
                        bullets(true, List.of(List.of(paragraph("a")))),
                        paragraph("b"));
    }

    @Test
    void a_term_is_strong_and_what_it_means_follows() {
        assertThat(blocks("<dl><dt>Ink</dt><dd>A fluid.</dd></dl><details><summary>More</summary>Less</details>"))
                .containsExactly(
                        new Block.Paragraph(List.of(new Inline.Marked(Mark.STRONG, List.of(new Inline.Text("Ink"))))),
                        paragraph("A fluid."),
                        paragraph("More"),
                        paragraph("Less"));
    }

    @Test
    void marks_that_a_style_undoes_are_no_marks() {
        assertThat(blocks("<b style='font-weight: normal'><p>ink</p></b>")).containsExactly(paragraph("ink"));
    }

    @Test
    void quotation_marks_are_written_out() {
        assertThat(blocks("<p>so <q>ink</q></p>")).containsExactly(paragraph("so \u201cink\u201d"));
    }
}
