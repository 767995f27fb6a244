package dev.offprint.markdown;

import java.util.HashSet;

/** Code within a line between as many backticks as it needs. */
final class Backticks {

    private Backticks() {}

    /** A code span that reads back as exactly this code. */
    static String span(String code) {
        var taken = new HashSet<Integer>();
        int run = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i < code.length() && code.charAt(i) == '`') {
                run++;
            } else {
                taken.add(run);
                run = 0;
            }
        }
        int length = 1;
        while (taken.contains(length)) {
            length++;
        }
        String fence = "`".repeat(length);
        String pad = needsPadding(code) ? " " : "";
        return fence + pad + code + pad + fence;
    }

    /** Readers take one space off both ends when both have one and there is anything else. */
    private static boolean needsPadding(String code) {
        return code.startsWith("`")
                || code.endsWith("`")
                || (code.startsWith(" ") && code.endsWith(" ") && !code.chars().allMatch(c -> c == ' '));
    }

    /** The length of the longest unbroken run of a character. */
    static int longestRun(String text, char character) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == character ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
