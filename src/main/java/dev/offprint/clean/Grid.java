package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** A table's cells by row and column. A cell that is wide or tall stands in its first place; the others stay empty. */
final class Grid {
    /** The widest cell that HTML knows. */
    private static final int WIDEST = 1000;

    private final List<List<Optional<Element>>> rows;
    private final int columns;

    private Grid(List<List<Optional<Element>>> rows) {
        this.rows = rows;
        columns = rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Places the cells; how wide and tall they are counts only as long as the grid keeps within {@code room} places. */
    static Grid of(List<List<Element>> cells, long room) {
        var spanned = new Placing(room).place(cells);
        return spanned.orElseGet(() -> new Grid(cells.stream()
                .map(row -> row.stream().map(Optional::of).toList())
                .toList()));
    }

    /** For each column the alignment that its first cell to name one has. */
    List<Block.Alignment> alignments() {
        var alignments = new ArrayList<Block.Alignment>();
        for (int column = 0; column < columns; column++) {
            alignments.add(alignment(column));
        }
        return alignments;
    }

    /** What every place holds, row by row, all rows equally long. */
    List<List<List<Inline>>> map(Function<Element, List<Inline>> reading) {
        var contents = new ArrayList<List<List<Inline>>>();
        for (var row : rows) {
            var content = new ArrayList<List<Inline>>();
            for (int column = 0; column < columns; column++) {
                content.add(at(row, column).map(reading).orElse(List.of()));
            }
            contents.add(content);
        }
        return contents;
    }

    private static Optional<Element> at(List<Optional<Element>> row, int column) {
        return column < row.size() ? row.get(column) : Optional.empty();
    }

    private Block.Alignment alignment(int column) {
        return rows.stream()
                .flatMap(row -> at(row, column).stream())
                .map(Grid::alignment)
                .filter(alignment -> alignment != Block.Alignment.NONE)
                .findFirst()
                .orElse(Block.Alignment.NONE);
    }

    private static Block.Alignment alignment(Element cell) {
        var named = cell.attr("align");
        if (named.isEmpty()) {
            var style = cell.attr("style").replace(" ", "");
            int at = style.indexOf("text-align:");
            named = at < 0 ? "" : style.substring(at + "text-align:".length()).split(";", 2)[0];
        }
        return switch (named.strip().toLowerCase(Locale.ROOT)) {
            case "left" -> Block.Alignment.LEFT;
            case "center" -> Block.Alignment.CENTER;
            case "right" -> Block.Alignment.RIGHT;
            default -> Block.Alignment.NONE;
        };
    }

    /** The placing of one table's cells. */
    private static final class Placing {
        private final Map<Integer, Integer> freeFrom = new HashMap<>();
        private final long room;
        private long used;

        Placing(long room) {
            this.room = room;
        }

        /** The grid; empty when it would take more places than there is room for. */
        Optional<Grid> place(List<List<Element>> cells) {
            var placed = new ArrayList<List<Optional<Element>>>();
            for (var row : cells) {
                placed.add(row(row, placed.size(), cells.size()));
                if (used > room) {
                    return Optional.empty();
                }
            }
            var grid = new Grid(placed);
            return (long) grid.columns * placed.size() > room ? Optional.empty() : Optional.of(grid);
        }

        private List<Optional<Element>> row(List<Element> cells, int row, int rowCount) {
            var places = new ArrayList<Optional<Element>>();
            int column = 0;
            for (var cell : cells) {
                while (freeFrom.getOrDefault(column, 0) > row) {
                    column++;
                    used++;
                }
                int width = span(cell, "colspan", WIDEST);
                int height = span(cell, "rowspan", rowCount);
                used += width;
                if (used > room) {
                    return places;
                }
                while (places.size() < column) {
                    places.add(Optional.empty());
                }
                places.add(Optional.of(cell));
                for (int reached = column; height > 1 && reached < column + width; reached++) {
                    freeFrom.put(reached, row + height);
                }
                column += width;
            }
            return places;
        }

        private static int span(Element cell, String attribute, int most) {
            if (!cell.hasAttr(attribute)) {
                return 1;
            }
            try {
                return Math.max(
                        1, Math.min(most, Integer.parseInt(cell.attr(attribute).strip())));
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }
}
