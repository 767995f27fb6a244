package dev.offprint.platform.substack;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes links of the addresses that stand in plain text, as Substack does when it shows a comment. */
final class BareLinks {
    /** Ends before punctuation that ends a sentence; a closing bracket belongs to it where it has its opening one. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:[^\\s<>\"()]|\\([^\\s<>\"()]*\\))*(?:[^\\s<>\"().,;:!?'*]|\\([^\\s<>\"()]*\\))");

    private BareLinks() {}

    /** The same paragraphs with links in them. */
    static List<Block> in(List<Block> paragraphs) {
        return paragraphs.stream()
                .map(block -> block instanceof Block.Paragraph paragraph
                        ? new Block.Paragraph(paragraph.content().stream()
                                .flatMap(inline -> in(inline).stream())
                                .toList())
                        : block)
                .toList();
    }

    private static List<Inline> in(Inline inline) {
        if (!(inline instanceof Inline.Text text)) {
            return List.of(inline);
        }
        var parts = new ArrayList<Inline>();
        var address = ADDRESS.matcher(text.text());
        int end = 0;
        while (address.find()) {
            add(text.text().substring(end, address.start()), parts);
            var shown = new Inline.Text(address.group());
            parts.add(new Inline.Link(OwnLinks.clean(address.group(), null), null, List.of(shown)));
            end = address.end();
        }
        add(text.text().substring(end), parts);
        return parts;
    }

    private static void add(String text, List<Inline> parts) {
        if (!text.isEmpty()) {
            parts.add(new Inline.Text(text));
        }
    }
}
