package dev.offprint.cli;

import dev.offprint.model.PostRef;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Posts as a table for people: date, type, audience, title, address. A line is never wider than the terminal; the title gives
 * way first, since an address that is cut is of no use.
 */
final class PostTable {
    private static final String GAP = "  ";
    private static final String CUT = "…";
    private static final int DATE_WIDTH = 10;
    private static final int SMALLEST_TITLE = 12;
    private static final int SMALLEST_ADDRESS = 8;

    /** Unicode's East Asian wide characters, coarsely. */
    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115f),
            new Range(0x2e80, 0xa4cf),
            new Range(0xac00, 0xd7a3),
            new Range(0xf900, 0xfaff),
            new Range(0xfe30, 0xfe6f),
            new Range(0xff00, 0xff60),
            new Range(0x1f300, 0x1faff),
            new Range(0x20000, 0x3ffff));

    private final List<PostRef> posts;
    private final int type;
    private final int audience;
    private final int title;
    private final int address;

    private record Range(int first, int last) {}

    /** {@code width} is how many columns the terminal has. */
    PostTable(List<PostRef> posts, int width) {
        this.posts = List.copyOf(posts);
        type = widest(posts.stream().map(post -> post.kind().label()));
        audience = widest(posts.stream().map(post -> post.visibility().label()));
        int left = Math.max(SMALLEST_TITLE + SMALLEST_ADDRESS, width - DATE_WIDTH - type - audience - 4 * GAP.length());
        int longestTitle = widest(posts.stream().map(post -> plain(post.title())));
        int longestAddress = widest(posts.stream().map(post -> post.url().toString()));
        address = Math.min(longestAddress, left - Math.min(longestTitle, SMALLEST_TITLE));
        title = Math.min(longestTitle, left - address);
    }

    /** The lines, without line ends. */
    Stream<String> lines() {
        return posts.stream()
                .map(post -> String.join(
                                GAP,
                                padded(date(post), DATE_WIDTH),
                                padded(post.kind().label(), type),
                                padded(post.visibility().label(), audience),
                                padded(plain(post.title()), title),
                                padded(post.url().toString(), address))
                        .stripTrailing());
    }

    private static String date(PostRef post) {
        return post.publishedAt() == null
                ? "draft"
                : LocalDate.ofInstant(post.publishedAt(), ZoneOffset.UTC).toString();
    }

    /** A title on one line, without characters that a terminal would take for commands. */
    private static String plain(String title) {
        return title.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(PostTable::columns).max().orElse(0);
    }

    private static String padded(String text, int width) {
        var shown = text;
        if (columns(text) > width) {
            var begun = new StringBuilder();
            int used = CUT.length();
            for (int c : text.codePoints().toArray()) {
                used += columns(c);
                if (used > width) {
                    break;
                }
                begun.appendCodePoint(c);
            }
            shown = begun.append(CUT).toString();
        }
        return shown + " ".repeat(width - columns(shown));
    }

    private static int columns(String text) {
        return text.codePoints().map(PostTable::columns).sum();
    }

    /** Ideographs, kana, hangul and pictures take two columns of a terminal, marks upon letters none. */
    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = WIDE.stream().anyMatch(range -> range.first <= character && character <= range.last);
        return isWide ? 2 : 1;
    }
}
