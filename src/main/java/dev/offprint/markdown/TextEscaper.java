package dev.offprint.markdown;

import java.util.Locale;

/**
 * Writes one stretch of plain text with a backslash wherever a reader would otherwise see syntax, and nowhere else. What
 * matters at a line's start only is {@link LineStart}'s business.
 */
final class TextEscaper {

    /**
     * What surrounds the text.
     *
     * @param inBrackets true within a link's or a picture's brackets
     * @param before the character written before it; a line feed at the very start
     * @param afterReference true when a footnote reference stands right before it
     * @param opensAfterReference true when that reference opens its line
     * @param beforeBracket true when an opening bracket follows it
     * @param tildesMayClose true when something in the same content could close what a tilde opens
     */
    record Surroundings(
            boolean inBrackets,
            int before,
            boolean afterReference,
            boolean opensAfterReference,
            boolean beforeBracket,
            boolean tildesMayClose) {}

    private static final int LONGEST_BRACKETS = 200;

    private final String text;
    private final Surroundings around;

    /** The end of the run of underscores that was last looked at. */
    private int underscoresEnd;

    private boolean underscoresNeedEscape;

    /** The bracket that closes the pair that was last left as it is; -1 for none. */
    private int plainClosing = -1;

    private TextEscaper(String text, Surroundings around) {
        this.text = text;
        this.around = around;
    }

    static String escape(String text, Surroundings around) {
        return new TextEscaper(text, around).escape();
    }

    private String escape() {
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == 0 && continuesReference(c)) {
                escaped.append('\\').append(c);
                continue;
            }
            if (c == 0) {
                c = '\ufffd'; // What every reader makes of it.
            } else if (c < 0x80 && needsEscape(i, c)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** `[^1](x)` would be a link and `[^1]: x` a footnote. */
    private boolean continuesReference(char c) {
        return around.afterReference() && (c == '(' || c == '[' || (c == ':' && around.opensAfterReference()));
    }

    private boolean needsEscape(int at, char c) {
        return switch (c) {
            case '`' -> true;
            case '*' -> !isBetweenSpaces(at);
            case '_' -> needsEscapedUnderscore(at);
            case '~' -> needsEscapedTilde(at);
            case '[' -> needsEscapedOpening(at);
            case ']' -> around.inBrackets() || (isAtEnd(at) && at != plainClosing && around.beforeBracket());
            case '\\' -> isAtEnd(at) || Escaping.isPunctuation(text.charAt(at + 1));
            case '<' -> isAtEnd(at) || mayOpenTag(text.charAt(at + 1));
            case '&' -> Escaping.isEntity(text, at);
            case '^' -> at == 0 && around.before() == '['; // A footnote to some readers, even in a link.
            case '!' -> isAtEnd(at) && around.beforeBracket();
            case ':' -> (!around.inBrackets() && isScheme(at)) || (at > 0 && text.charAt(at - 1) == ']');
            case '.' -> !around.inBrackets() && isWww(at);
            default -> false;
        };
    }

    private boolean isAtEnd(int at) {
        return at + 1 == text.length();
    }

    private boolean isBetweenSpaces(int at) {
        return at > 0 && !isAtEnd(at) && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ';
    }

    private static boolean mayOpenTag(char c) {
        return Escaping.isAsciiLetter(c) || c == '/' || c == '!' || c == '?';
    }

    /** Underscores within a word are text to every reader. */
    private boolean needsEscapedUnderscore(int at) {
        if (at >= underscoresEnd) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '_') {
                end++;
            }
            underscoresEnd = end;
            underscoresNeedEscape = at == 0
                    || end == text.length()
                    || !Character.isLetterOrDigit(text.codePointBefore(at))
                    || !Character.isLetterOrDigit(text.codePointAt(end));
        }
        return underscoresNeedEscape;
    }

    /** A single tilde that can only open, as in `~5 minutes`, is text as long as nothing can close it. */
    private boolean needsEscapedTilde(int at) {
        int before = at == 0 ? around.before() : text.charAt(at - 1);
        int after = isAtEnd(at) ? '~' : text.charAt(at + 1);
        if (before == '~' || after == '~') {
            return true;
        }
        return !isBetweenSpaces(at) && (around.tildesMayClose() || !(before == ' ' || before == '\n'));
    }

    /** A pair of brackets in running text, as in `[sic]`, is text unless what is in it or behind it makes it a link. */
    private boolean needsEscapedOpening(int at) {
        if (around.inBrackets() || (at > 0 && (text.charAt(at - 1) == ']' || text.charAt(at - 1) == '!'))) {
            return true;
        }
        int closing = closing(at);
        boolean plain = closing > 0 && isPlainInBrackets(at + 1, closing) && isPlainBehind(closing);
        if (plain) {
            plainClosing = closing;
        }
        return !plain;
    }

    /** The bracket that closes the one at {@code at} with no other between; -1 when there is none near. */
    private int closing(int at) {
        int last = Math.min(text.length(), at + LONGEST_BRACKETS);
        for (int i = at + 1; i < last && text.charAt(i) != '['; i++) {
            if (text.charAt(i) == ']') {
                return i;
            }
        }
        return -1;
    }

    /** `[^1]` is a footnote, `[!NOTE]` a callout, `[ ]` and `[x]` a task. */
    private boolean isPlainInBrackets(int from, int to) {
        if (to == from || text.charAt(from) == '^' || text.charAt(from) == '!') {
            return false;
        }
        return to - from > 1 || " xX".indexOf(text.charAt(from)) < 0;
    }

    private boolean isPlainBehind(int closing) {
        return isAtEnd(closing) ? !around.beforeBracket() : "([".indexOf(text.charAt(closing + 1)) < 0;
    }

    /** GFM makes a link of `https://` and what follows. */
    private boolean isScheme(int at) {
        if (around.inBrackets() || !text.startsWith("://", at)) {
            return false;
        }
        String before = text.substring(Math.max(0, at - 5), at).toLowerCase(Locale.ROOT);
        return before.endsWith("http") || before.endsWith("https") || before.endsWith("ftp");
    }

    /** GFM makes a link of `www.` and what follows, at the start of a word. */
    private boolean isWww(int at) {
        return at >= 3
                && !around.inBrackets()
                && text.regionMatches(true, at - 3, "www", 0, 3)
                && !isAtEnd(at)
                && (at == 3 || !Character.isLetterOrDigit(text.charAt(at - 4)))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
