package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.ShownText;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the sentence that a text begins with, which stands for a subtitle where the author gave none. */
public final class Lead {
    /** A sentence longer than this is cut at a word. */
    private static final int LONGEST = 300;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private Lead() {}

    /** The first sentence of the first paragraph that has words; empty for a text without any. */
    public static Optional<String> of(Document document) {
        return lines(document.blocks())
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .filter(line -> WORD.matcher(line).find())
                .findFirst()
                .map(Lead::firstSentence);
    }

    private static Stream<String> lines(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                return Stream.of(ShownText.of(paragraph.content()));
            }
            if (block instanceof Block.Quote quote) {
                return lines(quote.content());
            }
            if (block instanceof Block.Callout callout) {
                return lines(callout.content());
            }
            return block instanceof Block.ItemList list ? list.items().stream().flatMap(Lead::lines) : Stream.empty();
        });
    }

    private static String firstSentence(String line) {
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        var sentence = line.substring(0, sentences.next()).strip();
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST);
        return sentence.substring(0, end > 0 ? end : LONGEST).strip() + "…";
    }
}
