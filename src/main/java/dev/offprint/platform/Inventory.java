package dev.offprint.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a text finds in it, taken down piece by piece. One is made of a platform's raw answer and one of the file
 * that the answer became; what the first has and the second lacks was lost on the way.
 *
 * <p>Texts are words parted by single spaces, see {@link #words}. Pieces without words are left out, but for pictures.
 *
 * @param words the running text, without code blocks and footnotes
 * @param links in reading order
 * @param pictures in reading order
 * @param headings in reading order
 * @param items of lists, in reading order
 * @param quotes each with the text of those within it
 * @param codeBlocks byte for byte, lines parted by line feeds, without a final one
 * @param formulas in TeX's notation, without delimiters
 * @param footnotes those that the text refers to
 * @param references the footnotes' labels as the text names them, in reading order
 * @param embeds what is shown from elsewhere
 */
public record Inventory(
        List<String> words,
        List<Link> links,
        List<Picture> pictures,
        List<Heading> headings,
        List<Item> items,
        List<String> quotes,
        List<String> codeBlocks,
        List<String> formulas,
        List<Footnote> footnotes,
        List<String> references,
        List<Embed> embeds) {

    /** Stands in the text of a link for a picture in it. */
    public static final String PICTURE = "\ufffc";

    private static final String WITHOUT_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

    public Inventory {
        words = List.copyOf(words);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        headings = List.copyOf(headings);
        items = List.copyOf(items);
        quotes = List.copyOf(quotes);
        codeBlocks = List.copyOf(codeBlocks);
        formulas = List.copyOf(formulas);
        footnotes = List.copyOf(footnotes);
        references = List.copyOf(references);
        embeds = List.copyOf(embeds);
    }

    /** A link: where it leads, and the text to click on. */
    public record Link(String target, String text) {}

    /**
     * A picture.
     *
     * @param addresses every address it can be had from, the original's first
     * @param alt the text for those who do not see it; empty for none
     */
    public record Picture(List<String> addresses, String alt) {
        public Picture {
            addresses = List.copyOf(addresses);
        }
    }

    /** A heading; {@code level} is 1 to 6. */
    public record Heading(int level, String text) {}

    /**
     * An item of a list.
     *
     * @param number as a reader sees it; null in a bulleted list
     * @param depth 1 for an item of a list that stands in no other
     * @param text without that of the lists in it
     */
    public record Item(@Nullable Integer number, int depth, String text) {}

    /** A footnote's text under its label. */
    public record Footnote(String label, String text) {}

    /**
     * Something shown from elsewhere. Its author's words are not the post's, and a file may show as many of them as it likes;
     * what it must have is the way to it.
     *
     * @param position the number of words of the running text before it
     * @param address the piece of an address that a link to it must hold; empty when none needs to lead there
     * @param texts what it says, where that is known and belongs into a file
     * @param card every word that a card of it may show
     * @param cardAddresses every address that a card of it may hold
     */
    public record Embed(int position, String address, List<String> texts, Set<String> card, Set<String> cardAddresses) {
        public Embed {
            texts = List.copyOf(texts);
            card = Set.copyOf(card);
            cardAddresses = Set.copyOf(cardAddresses);
        }
    }

    /** The words of a text, parted by white space of any kind; characters without width are no part of a word. */
    public static List<String> words(CharSequence text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(word, words);
            } else if (WITHOUT_WIDTH.indexOf(c) < 0) {
                word.appendCodePoint(c);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
