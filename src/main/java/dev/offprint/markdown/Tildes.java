package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.List;

/** Tells whether anything in a content could close a strikethrough that a tilde in its text opens. */
final class Tildes {

    private Tildes() {}

    static boolean mayClose(List<Inline> content) {
        return mayClose(content, true);
    }

    private static boolean mayClose(List<Inline> content, boolean atLineStart) {
        boolean opensLine = atLineStart;
        for (var inline : content) {
            if (inline instanceof Inline.Text text && mayClose(text.text(), opensLine)) {
                return true;
            }
            if (inline instanceof Inline.Marked marked
                    && (marked.mark() == Mark.STRIKETHROUGH || mayClose(marked.content(), false))) {
                return true;
            }
            if (inline instanceof Inline.Link link && mayClose(link.content(), false)) {
                return true;
            }
            opensLine = inline instanceof Inline.HardBreak;
        }
        return false;
    }

    /** A tilde can close when anything but a space stands before it. */
    private static boolean mayClose(String text, boolean opensLine) {
        for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
            if (at == 0 ? !opensLine : text.charAt(at - 1) != ' ') {
                return true;
            }
        }
        return false;
    }
}
