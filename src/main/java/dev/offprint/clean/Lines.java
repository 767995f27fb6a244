package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of text amounts to. */
final class Lines {
    private static final String WITHOUT_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private Lines() {}

    /** True when a reader would see anything of it. */
    static boolean isVisible(List<Run> runs) {
        for (var run : runs) {
            if (isVisible(run.leaf())) {
                return true;
            }
        }
        return false;
    }

    /** True when a reader would see words in it. */
    static boolean hasText(List<Inline> content) {
        for (var run : Runs.of(content)) {
            if (isVisible(run.leaf()) && !(run.leaf() instanceof Inline.Image)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVisible(Inline leaf) {
        if (leaf instanceof Inline.Text text) {
            return !isBlank(text.text());
        }
        return !(leaf instanceof Inline.HardBreak);
    }

    private static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && WITHOUT_WIDTH.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The line as a figure, when it is one picture and nothing else; null otherwise. */
    static Block.@Nullable Figure pictureAlone(List<Run> runs) {
        if (runs.size() != 1 || !(runs.get(0).leaf() instanceof Inline.Image image)) {
            return null;
        }
        var link = runs.get(0).link();
        boolean leadsElsewhere = link != null && !Addresses.samePlace(link.url(), image.url());
        return new Block.Figure(image, link != null && leadsElsewhere ? link.url() : null, List.of());
    }

    /** True for what a browser shows as the heading's own lines. */
    static boolean fitsHeading(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.Figure;
    }

    /** The text with a space for every line end. */
    static String withoutLineEnds(String text) {
        return text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** An attribute's text with its white space, line ends above all, made single spaces. */
    static String collapsed(String text) {
        var collapsed = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                continue;
            }
            if (space && !collapsed.isEmpty()) {
                collapsed.append(' ');
            }
            space = false;
            collapsed.append(c);
        }
        return collapsed.toString();
    }
}
