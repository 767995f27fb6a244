package dev.offprint.markdown;

import dev.offprint.document.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Written inline content in pieces: literal text, and the ends of marks that Markdown has delimiters for. When all pieces are
 * there, each mark gets its delimiters where every reader will see them as such, and an HTML tag where not. In
 * {@code 你**“好”**吗} the asterisks would be read as text.
 */
final class Delimiters {

    /** A literal, or one end of a mark. */
    private static final class Piece {
        private final String literal;
        private final @Nullable Mark mark;
        private final boolean opens;
        private int partner = -1;
        private boolean tag;
        /** True for strong in emphasis and the reverse, where delimiters in a word may close the wrong one. */
        private boolean nested;

        private Piece(String literal, @Nullable Mark mark, boolean opens) {
            this.literal = literal;
            this.mark = mark;
            this.opens = opens;
        }

        private boolean isAsterisks() {
            return delimiter() == '*';
        }

        /** The character that delimits the mark. A second asterisk within emphasis could close it. */
        private char delimiter() {
            boolean asterisks = mark == Mark.STRONG || mark == Mark.EMPHASIS;
            return mark == Mark.INNER_EMPHASIS ? '_' : asterisks ? '*' : '~';
        }

        private boolean isEmphasis() {
            return mark == Mark.EMPHASIS || mark == Mark.INNER_EMPHASIS;
        }

        private String written() {
            if (mark == null) {
                return literal;
            }
            if (tag) {
                return (opens ? "<" : "</") + InlineWriter.tag(mark) + ">";
            }
            return String.valueOf(delimiter()).repeat(isEmphasis() ? 1 : 2);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    /** Adds text that is already written as it shall be. */
    void add(String literal) {
        if (!literal.isEmpty()) {
            pieces.add(new Piece(literal, null, false));
        }
    }

    void open(Mark mark) {
        var piece = new Piece("", mark, true);
        for (int outer : open) {
            if (piece.isAsterisks() && pieces.get(outer).isAsterisks()) {
                pieces.get(outer).nested = true;
                piece.nested = true;
            }
        }
        open.push(pieces.size());
        pieces.add(piece);
    }

    /** Closes the mark that was opened last. */
    void close() {
        int opening = open.pop();
        var opener = pieces.get(opening);
        var piece = new Piece("", opener.mark, false);
        piece.partner = opening;
        piece.nested = opener.nested;
        opener.partner = pieces.size();
        pieces.add(piece);
    }

    /** The character that was written last; a line feed before the first, an asterisk at the end of a mark. */
    int lastCharacter() {
        if (pieces.isEmpty()) {
            return '\n';
        }
        var last = pieces.get(pieces.size() - 1);
        return last.mark == null ? last.literal.charAt(last.literal.length() - 1) : '*';
    }

    /** True when the last piece is the first of its line. */
    boolean lastOpensLine() {
        int last = pieces.size() - 1;
        return last == 0 || (last > 0 && pieces.get(last - 1).literal.endsWith("\n"));
    }

    /** The whole text. */
    String text() {
        chooseTags();
        var text = new StringBuilder();
        for (var piece : pieces) {
            text.append(piece.written());
        }
        return text.toString();
    }

    /** A mark that becomes a tag changes what its neighbours stand beside, so those are looked at again. */
    private void chooseTags() {
        var unchecked = new ArrayDeque<Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).mark != null) {
                unchecked.add(i);
            }
        }
        while (!unchecked.isEmpty()) {
            int at = unchecked.remove();
            var piece = pieces.get(at);
            if (!piece.tag && !worksAsDelimiter(at)) {
                piece.tag = true;
                pieces.get(piece.partner).tag = true;
                addNeighbours(at, unchecked);
                addNeighbours(piece.partner, unchecked);
            }
        }
    }

    private void addNeighbours(int at, Deque<Integer> unchecked) {
        for (int i = at - 1; i >= 0 && pieces.get(i).mark != null; i--) {
            unchecked.add(i);
        }
        for (int i = at + 1; i < pieces.size() && pieces.get(i).mark != null; i++) {
            unchecked.add(i);
        }
    }

    private boolean worksAsDelimiter(int at) {
        var piece = pieces.get(at);
        int before = neighbour(at, -1);
        int after = neighbour(at, 1);
        if (before == Flanking.REVERSED || after == Flanking.REVERSED) {
            return false;
        }
        boolean mayDoBoth = false;
        for (var reading : Flanking.Reading.values()) {
            boolean opens = reading.isLeftFlanking(before, after);
            boolean closes = reading.isRightFlanking(before, after);
            if (!(piece.opens ? opens : closes)) {
                return false;
            }
            mayDoBoth |= opens && closes;
        }
        return !(mayDoBoth && (piece.nested || piece.mark == Mark.INNER_EMPHASIS));
    }

    /**
     * The character that a reader finds beside the run of delimiters at {@code at}; a line feed at the content's ends. A run
     * cannot hold both closing and opening delimiters: where these meet, it is {@link Flanking#REVERSED} for what opens,
     * which so becomes a tag, and that tag's beginning for what closes.
     */
    private int neighbour(int at, int step) {
        var piece = pieces.get(at);
        for (int i = at + step; i >= 0 && i < pieces.size(); i += step) {
            var beside = pieces.get(i);
            if (beside.mark == null || beside.tag || beside.delimiter() != piece.delimiter()) {
                String written = beside.written();
                return step < 0 ? written.codePointBefore(written.length()) : written.codePointAt(0);
            }
            if (beside.opens != piece.opens) {
                return piece.opens ? Flanking.REVERSED : '<';
            }
        }
        return '\n';
    }
}
