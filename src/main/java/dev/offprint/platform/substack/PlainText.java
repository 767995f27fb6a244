package dev.offprint.platform.substack;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;

/** Text of payloads, which is no HTML: line ends are the author's. */
final class PlainText {
    private PlainText() {}

    /** The paragraphs, parted by empty lines; a single line end is a break. */
    static List<Block> paragraphs(String text) {
        var paragraphs = new ArrayList<Block>();
        var line = new ArrayList<Inline>();
        for (var part : text.strip().split("\\R", -1)) {
            if (part.isBlank()) {
                end(line, paragraphs);
            } else {
                if (!line.isEmpty()) {
                    line.add(new Inline.HardBreak());
                }
                line.add(new Inline.Text(part.strip()));
            }
        }
        end(line, paragraphs);
        return paragraphs;
    }

    /** Text on one line. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static void end(List<Inline> line, List<Block> paragraphs) {
        if (!line.isEmpty()) {
            paragraphs.add(new Block.Paragraph(line));
            line.clear();
        }
    }
}
