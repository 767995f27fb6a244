package dev.offprint.markdown;

/** Escapes for text that stands in a fixed place: addresses, titles, a code block's language. */
final class Escaping {

    private static final int DEEPEST_PARENTHESES = 16;
    private static final int LONGEST_ENTITY = 40;

    private Escaping() {}

    /** True for the ASCII characters that Markdown lets a backslash escape. */
    static boolean isPunctuation(int c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }

    /** True when what begins with the ampersand at {@code at} could be read as a character reference such as `&amp;`. */
    static boolean isEntity(String text, int at) {
        int from = text.startsWith("#", at + 1) ? at + 2 : at + 1;
        int last = Math.min(text.length(), at + LONGEST_ENTITY);
        int end = from;
        while (end < last && isAsciiLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > from && end < last && text.charAt(end) == ';';
    }

    static boolean isAsciiLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || isAsciiLetter(c);
    }

    static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * An address as it stands between a link's parentheses. It is not encoded anew: only what cannot stand there at all
     * (spaces, control characters) is. Written without angle brackets, since flexmark reads no spaces in those.
     */
    static String destination(String url) {
        String visible = withoutControls(url.strip());
        boolean balanced = isBalanced(visible);
        var destination = new StringBuilder(visible.length());
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (needsEscapeInAddress(visible, i) || (!balanced && (c == '(' || c == ')'))) {
                destination.append('\\');
            }
            destination.append(c);
        }
        return destination.toString();
    }

    /** Line breaks and tabs are dropped, as a browser does; spaces and other controls encoded. */
    static String withoutControls(String url) {
        if (url.chars().allMatch(c -> c > ' ' && c != 0x7f)) {
            return url;
        }
        var visible = new StringBuilder(url.length() + 8);
        url.chars().filter(c -> c != '\n' && c != '\r' && c != '\t').forEach(c -> {
            if (c <= ' ' || c == 0x7f) {
                visible.append(c < 0x10 ? "%0" : "%").append(Integer.toHexString(c));
            } else {
                visible.append((char) c);
            }
        });
        return visible.toString();
    }

    private static boolean needsEscapeInAddress(String url, int at) {
        return switch (url.charAt(at)) {
            case '\\' -> at + 1 == url.length() || isPunctuation(url.charAt(at + 1));
            case '&' -> isEntity(url, at);
            case '<' -> at == 0;
            default -> false;
        };
    }

    private static boolean isBalanced(String url) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '(') {
                depth++;
            } else if (url.charAt(i) == ')') {
                depth--;
            }
            if (depth < 0) {
                return false;
            }
            deepest = Math.max(deepest, depth);
        }
        return depth == 0 && deepest <= DEEPEST_PARENTHESES;
    }

    /** A title as it stands between double quotes. */
    static String title(String title) {
        String line = oneLine(title);
        var escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\\' || (c == '&' && isEntity(line, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** A code block's language as it stands behind the fence. */
    static String infoString(String language) {
        String line = oneLine(language);
        var escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escape = (c == '\\' && (i + 1 == line.length() || isPunctuation(line.charAt(i + 1))))
                    || (c == '&' && isEntity(line, i));
            escaped.append(escape ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    /** Text with every stretch of ASCII white space made one space, and none at its ends. */
    static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = !line.isEmpty();
            } else {
                line.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return line.toString();
    }
}
