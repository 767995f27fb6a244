package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads tables: every row gets a cell for every column, with empty cells where a wide or tall cell reaches. */
final class TableReader {
    /** How many cells may be empty for the sake of wide ones, besides some for each that is not. */
    private static final long ROOM = 10_000;

    private final HtmlReader reader;
    private final List<Row> rows = new ArrayList<>();
    private final List<Element> captions = new ArrayList<>();

    private record Row(boolean inHead, List<Element> cells) {
        boolean isHeader() {
            return inHead || cells.stream().allMatch(cell -> cell.nameIs("th"));
        }
    }

    TableReader(HtmlReader reader) {
        this.reader = reader;
    }

    void read(Element table) {
        collect(table, false);
        captions.forEach(reader::element);
        if (isLayout(table)) {
            rows.forEach(row -> row.cells().forEach(this::inPlace));
            return;
        }
        var grid = Grid.of(rows.stream().map(Row::cells).toList(), room());
        var alignments = grid.alignments();
        var contents = grid.map(reader::inlinesOf);
        if (contents.stream().flatMap(List::stream).allMatch(List::isEmpty)) {
            return;
        }
        boolean hasHeader = rows.get(0).isHeader();
        var header = hasHeader ? contents.get(0) : Collections.nCopies(alignments.size(), List.<Inline>of());
        reader.block(new Block.Table(alignments, header, contents.subList(hasHeader ? 1 : 0, contents.size())));
    }

    private void collect(Element part, boolean inHead) {
        for (var child : part.children()) {
            switch (child.normalName()) {
                case "thead" -> collect(child, true);
                case "tbody", "tfoot" -> collect(child, false);
                case "caption" -> captions.add(child);
                case "tr" -> {
                    var cells = child.children().stream()
                            .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                            .toList();
                    if (!cells.isEmpty()) {
                        rows.add(new Row(inHead, cells));
                    }
                }
                default -> {}
            }
        }
    }

    /** A single cell, or a table that says so, only places things on the page; so does one too ragged to be shown. */
    private boolean isLayout(Element table) {
        long widest = rows.stream().mapToLong(row -> row.cells().size()).max().orElse(0);
        return cells() <= 1
                || table.attr("role").equals("presentation")
                || reader.isDeepest()
                || widest * rows.size() > room();
    }

    private long cells() {
        return rows.stream().mapToLong(row -> row.cells().size()).sum();
    }

    private long room() {
        return 4 * cells() + ROOM;
    }

    private void inPlace(Element cell) {
        reader.children(cell);
        reader.endLine();
    }
}
