package dev.offprint.platform.medium;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as they are compared and as front matter holds them: Medium sets spaces that do not break, and thin ones, itself. */
final class PlainText {
    private PlainText() {}

    /** One line, with one plain space wherever there is space of any kind. */
    static String line(String text) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && !line.isEmpty()) {
                line.append(' ');
            }
            space = false;
            line.append(c);
        }
        return line.toString();
    }

    /** True when two texts read alike. */
    static boolean same(String one, String other) {
        return line(one).equals(line(other));
    }

    /** True when {@code whole} begins with what {@code cut} says before the sign that it was cut. */
    static boolean isBeginning(String cut, String whole) {
        var begun = line(cut);
        var bare = begun.endsWith("…") ? begun.substring(0, begun.length() - 1).stripTrailing() : begun;
        return !bare.isEmpty() && line(whole).startsWith(bare);
    }

    /** Code with plain spaces: those that do not break, and thin ones, were set by the editor, and no compiler reads them. */
    static String code(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u200a', ' ')
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** A text as one part of an address's path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
