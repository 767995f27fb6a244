package dev.offprint.markdown;

import java.util.regex.Pattern;

/**
 * Keeps flexmark from taking time without end. It tries every line that begins with a bracket as a reference, by an
 * expression that looks at a backslash in two ways; where the bracket is not closed within the length that references may
 * have, the time doubles with every backslash (seen with 0.64.8 on a link of 3,000 characters). Such a line is given a
 * first character that no text holds, and that is taken away again.
 */
final class LongLabels {
    /** A code point that Unicode keeps free of meaning for good. */
    static final char GUARD = '\ufdd0';

    private static final Pattern BEGINNING = Pattern.compile("(?m)^[ \\t>*+\\-0-9.)]*\\[");
    private static final int LONGEST_LABEL = 999;
    private static final int HARMLESS_BACKSLASHES = 12;

    private LongLabels() {}

    /** The text with a guard before every bracket that would cost too much. */
    static String guard(String markdown) {
        return BEGINNING.matcher(markdown).replaceAll(found -> {
            String beginning = found.group();
            boolean costly = isCostly(markdown, found.end());
            return costly ? beginning.substring(0, beginning.length() - 1) + GUARD + "[" : beginning;
        });
    }

    /** The text without guards. */
    static String unguarded(String text) {
        return text.indexOf(GUARD) < 0 ? text : text.replace(String.valueOf(GUARD), "");
    }

    private static boolean isCostly(String markdown, int from) {
        int backslashes = 0;
        int end = Math.min(markdown.length(), from + LONGEST_LABEL);
        for (int i = from; i < end; i++) {
            char c = markdown.charAt(i);
            if (c == '\\') {
                backslashes++;
                i++;
            } else if (c == ']') {
                return false;
            } else if (c == '[') {
                return backslashes > HARMLESS_BACKSLASHES;
            }
        }
        return backslashes > HARMLESS_BACKSLASHES;
    }
}
