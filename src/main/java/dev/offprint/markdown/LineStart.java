package dev.offprint.markdown;

/** What a line of text must not begin with, lest a reader take it for a heading, a list, a quote, a divider or a table. */
final class LineStart {

    private static final int LONGEST_NUMBER = 9;

    private LineStart() {}

    /**
     * A line of a paragraph with a backslash where its beginning would be syntax.
     *
     * @param opens true for the paragraph's first line, which cannot underline anything
     */
    static String escape(String line, boolean opens) {
        int digits = digits(line);
        if (digits > 0) {
            return isNumberMarker(line, digits) ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
        }
        return isMarker(line) || isDashes(line) || (!opens && isUnderline(line)) ? "\\" + line : line;
    }

    /** True when a line, wherever it stands, could begin something else than text. */
    static boolean isSyntax(String line) {
        return isMarker(line)
                || isUnderline(line)
                || isNumberMarker(line, digits(line))
                || line.startsWith("```")
                || line.startsWith("~~~")
                || line.startsWith("<");
    }

    /** A heading's text with a backslash where it ends in hashes that a reader would take for the heading's end. */
    static String escapeClosingHashes(String text) {
        int from = text.length();
        while (from > 0 && text.charAt(from - 1) == '#') {
            from--;
        }
        boolean closes = from < text.length() && (from == 0 || text.charAt(from - 1) == ' ');
        return closes ? text.substring(0, from) + "\\" + text.substring(from) : text;
    }

    private static boolean isMarker(String line) {
        if (line.isEmpty()) {
            return false;
        }
        return switch (line.charAt(0)) {
            case '#' -> {
                int hashes = countOf('#', line);
                yield hashes <= 6 && isSpaceOrEnd(line, hashes);
            }
            case '-', '+', '*' -> isSpaceOrEnd(line, 1);
            case '>' -> true;
            default -> false;
        };
    }

    private static int countOf(char character, String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == character) {
            count++;
        }
        return count;
    }

    private static int digits(String line) {
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static boolean isNumberMarker(String line, int digits) {
        return digits > 0
                && digits <= LONGEST_NUMBER
                && digits < line.length()
                && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
                && isSpaceOrEnd(line, digits + 1);
    }

    private static boolean isSpaceOrEnd(String line, int at) {
        return at >= line.length() || line.charAt(at) == ' ' || line.charAt(at) == '\t';
    }

    /** True for a divider. */
    private static boolean isDashes(String line) {
        return line.startsWith("--")
                && line.length() > 2
                && line.chars().allMatch(c -> c == '-' || c == ' ')
                && line.chars().filter(c -> c == '-').count() > 2;
    }

    /** True for what makes the line above a heading or a table's header: `===`, `---`, `:--|--:`. */
    private static boolean isUnderline(String line) {
        if (line.isEmpty()) {
            return false;
        }
        if (line.charAt(0) == '=') {
            return countOf('=', line) == line.length();
        }
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> c == '-' || c == '|' || c == ':' || c == ' ');
    }
}
