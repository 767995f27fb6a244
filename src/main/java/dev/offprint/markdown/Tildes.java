package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.List;

/** Tells whether anything in a content could close a strikethrough that a tilde in its text opens. */
final class Tildes {

    private Tildes() {}

    static boolean mayClose(List<Inline> content) {
        for (var inline : content) {
            if (inline instanceof Inline.Text text && mayClose(text.text())) {
                return true;
            }
            if (inline instanceof Inline.Marked marked
                    && (marked.mark() == Mark.STRIKETHROUGH || mayClose(marked.content()))) {
                return true;
            }
            if (inline instanceof Inline.Link link && mayClose(link.content())) {
                return true;
            }
        }
        return false;
    }

    /** A tilde can close when no space stands before it; at the text's start, what stands before is not known. */
    private static boolean mayClose(String text) {
        for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
            if (at == 0 || text.charAt(at - 1) != ' ') {
                return true;
            }
        }
        return false;
    }
}
