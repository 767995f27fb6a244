package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayList;
import java.util.List;

/** Verse as the content of one paragraph: a hard break after each line, and spaces that a reader would drop made to stay. */
final class VerseLines {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int TAB_WIDTH = 4;

    private VerseLines() {}

    static List<Inline> joined(Block.Verse verse) {
        var lines = new ArrayList<Inline>();
        int last = verse.lines().size() - 1;
        for (int i = 0; i <= last; i++) {
            var line = keepSpaces(Runs.of(verse.lines().get(i)));
            // Breaks at the very ends would be dropped, and with them the empty lines there.
            boolean outermost = i == 0 || i == last;
            lines.addAll(
                    line.isEmpty() && outermost && last > 0
                            ? List.of(new Inline.Text(String.valueOf(NO_BREAK_SPACE)))
                            : line);
            if (i < last) {
                lines.add(new Inline.HardBreak());
            }
        }
        return lines;
    }

    private static List<Inline> keepSpaces(List<Run> line) {
        var kept = new ArrayList<Run>();
        boolean afterSpace = true;
        for (var run : line) {
            if (run.leaf() instanceof Inline.Text text) {
                String written = keepSpaces(text.text(), afterSpace);
                afterSpace = text.text().isEmpty()
                        ? afterSpace
                        : isSpace(text.text().charAt(text.text().length() - 1));
                kept.add(new Run(new Inline.Text(written), run.marks(), run.link()));
            } else {
                afterSpace = false;
                kept.add(run);
            }
        }
        return Runs.nest(Runs.tidy(kept));
    }

    /** A space stays a space only between two words. */
    private static String keepSpaces(String text, boolean afterSpace) {
        var kept = new StringBuilder(text.length());
        boolean space = afterSpace;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                kept.append(String.valueOf(NO_BREAK_SPACE).repeat(TAB_WIDTH));
            } else {
                kept.append(c == ' ' && space ? NO_BREAK_SPACE : c);
            }
            space = isSpace(c);
        }
        return kept.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
