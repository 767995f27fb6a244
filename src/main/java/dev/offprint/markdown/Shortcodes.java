package dev.offprint.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Code in which Hugo shall see no shortcode. What opens one gets a comment's beginning behind it, and what closes it
 * that comment's end before it; Hugo takes both away. Where the code never closes what it opens, the closing stands in a comment behind it.
 */
final class Shortcodes {
    private static final String OPEN_COMMENT = "/*";
    private static final String CLOSE_COMMENT = "*/";

    private Shortcodes() {}

    /** The code as it is to be written. */
    static String written(String code) {
        var written = new StringBuilder(code.length() + 8);
        int from = 0;
        for (int at = next(code, from); at >= 0; at = next(code, from)) {
            var closing = closing(code, at);
            int end = code.indexOf(closing, at + 3);
            written.append(code, from, at + 3).append(OPEN_COMMENT);
            if (end < 0) {
                return written.append(code, at + 3, code.length()).toString();
            }
            written.append(code, at + 3, end).append(CLOSE_COMMENT).append(closing);
            from = end + closing.length();
        }
        return written.append(code, from, code.length()).toString();
    }

    /** What closes, behind the code, a shortcode that the code leaves open; empty for none. */
    static String behind(String code) {
        var open = leftOpen(code);
        return open == null ? "" : "<!-- " + CLOSE_COMMENT + open + " -->";
    }

    private static @Nullable String leftOpen(String code) {
        for (int at = next(code, 0); at >= 0; ) {
            var closing = closing(code, at);
            int end = code.indexOf(closing, at + 3);
            if (end < 0) {
                return closing;
            }
            at = next(code, end + closing.length());
        }
        return null;
    }

    private static int next(String code, int from) {
        int angle = code.indexOf("{{<", from);
        int percent = code.indexOf("{{%", from);
        return angle < 0 || (percent >= 0 && percent < angle) ? percent : angle;
    }

    private static String closing(String code, int opening) {
        return code.charAt(opening + 2) == '<' ? ">}}" : "%}}";
    }
}
