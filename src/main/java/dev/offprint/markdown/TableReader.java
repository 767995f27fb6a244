package dev.offprint.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's tables into ours. */
final class TableReader {

    private TableReader() {}

    static Block.Table read(TableBlock table) {
        var alignments = new ArrayList<Block.Alignment>();
        var header = new ArrayList<List<Inline>>();
        var rows = new ArrayList<List<List<Inline>>>();
        for (var part : table.getChildren()) {
            if (part instanceof TableHead head) {
                for (var cell : cells(head.getFirstChild())) {
                    alignments.add(alignment(cell.getAlignment()));
                    header.add(InlineReader.readCell(cell));
                }
            } else if (part instanceof TableBody body) {
                body.getChildren().forEach(row -> rows.add(row(row, alignments.size())));
            }
        }
        return new Block.Table(alignments, header, rows);
    }

    private static List<List<Inline>> row(Node row, int columns) {
        var cells = new ArrayList<List<Inline>>();
        for (var cell : cells(row)) {
            cells.add(InlineReader.readCell(cell));
        }
        while (cells.size() < columns) {
            cells.add(List.of());
        }
        return cells.subList(0, columns);
    }

    private static List<TableCell> cells(@Nullable Node row) {
        var cells = new ArrayList<TableCell>();
        if (row != null) {
            for (var child : row.getChildren()) {
                if (child instanceof TableCell cell) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static Block.Alignment alignment(TableCell.@Nullable Alignment alignment) {
        return alignment == null
                ? Block.Alignment.NONE
                : switch (alignment) {
                    case LEFT -> Block.Alignment.LEFT;
                    case CENTER -> Block.Alignment.CENTER;
                    case RIGHT -> Block.Alignment.RIGHT;
                };
    }
}
