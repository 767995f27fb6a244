package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private static List<Block> blocks(String html) {
        return new Cleaner(List.of())
                .clean(html, "table", URI.create("https://example.org/table"))
                .document()
                .blocks();
    }

    /** A table's rows, the header first: cells parted by bars, breaks as slashes. */
    private static List<String> rows(Block block) {
        var table = (Block.Table) block;
        var rows = new ArrayList<String>();
        rows.add(row(table.header()));
        table.rows().forEach(row -> rows.add(row(row)));
        return rows;
    }

    private static String row(List<List<Inline>> cells) {
        return cells.stream()
                .map(cell -> cell.stream()
                        .map(inline -> inline instanceof Inline.Text text ? text.text() : "/")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void a_wide_cell_leaves_the_places_it_reaches_empty() {
        assertThat(rows(blocks(
                                "<table><tr><th colspan=2>a</th><th>b</th></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>")
                        .get(0)))
                .containsExactly("a||b", "c|d|e");
    }

    @Test
    void a_tall_cell_leaves_the_places_it_reaches_empty() {
        assertThat(rows(blocks(
                                "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>")
                        .get(0)))
                .containsExactly("|", "a|b", "|c", "d|");
    }

    @Test
    void a_wide_and_tall_cell_reaches_both_ways() {
        assertThat(rows(blocks("<table><tr><th>a</th><th colspan=2 rowspan=2>b</th><th>c</th></tr>"
                                + "<tr><td>d</td><td>e</td></tr></table>")
                        .get(0)))
                .containsExactly("a|b||c", "d|||e");
    }

    @Test
    void what_is_no_number_is_no_span() {
        assertThat(rows(blocks("<table><tr><td colspan=x rowspan=-1>a</td><td>b</td></tr></table>")
                        .get(0)))
                .containsExactly("|", "a|b");
    }

    @Test
    void only_the_first_line_of_a_head_is_the_header() {
        assertThat(rows(blocks(
                                "<table><thead><tr><td>a</td></tr><tr><td>b</td></tr></thead><tr><td>c</td></tr></table>")
                        .get(0)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void the_alignment_comes_from_the_attribute_or_the_style() {
        assertThat(((Block.Table) blocks(
                                        "<table><tr><th align=RIGHT>a</th><th style='color: red; text-align: center;'>b</th>"
                                                + "<th>c</th><th style='color:red'>d</th></tr><tr><td>e</td><td>f</td>"
                                                + "<td align=left>g</td><td align=justify>h</td></tr></table>")
                                .get(0))
                        .alignments())
                .containsExactly(
                        Block.Alignment.RIGHT, Block.Alignment.CENTER, Block.Alignment.LEFT, Block.Alignment.NONE);
    }

    @Test
    void a_caption_stands_before_the_table() {
        assertThat(blocks("<table><caption>Metals</caption><tr><td>lead</td><td>tin</td></tr></table>"))
                .hasSize(2)
                .first()
                .isEqualTo(new Block.Paragraph(List.of(new Inline.Text("Metals"))));
    }

    @Test
    void a_table_that_only_places_things_is_no_table() {
        assertThat(blocks("<table><tr><td><p>a</p><p>b</p></td></tr></table>"
                        + "<table role=presentation><tr><td>c</td><td>d</td></tr></table>"))
                .hasSize(4)
                .allMatch(Block.Paragraph.class::isInstance);
    }

    @Test
    void a_table_in_a_cell_keeps_its_text() {
        assertThat(rows(blocks(
                                "<table><tr><td>a</td><td><table><tr><th>b</th><th>c</th></tr><tr><td>d</td><td>e</td></tr>"
                                        + "</table></td></tr></table>")
                        .get(0)))
                .containsExactly("|", "a|b c/d e");
    }
}
