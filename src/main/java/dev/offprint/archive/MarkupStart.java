package dev.offprint.archive;

import java.util.Locale;

/**
 * How a text that may be XML or HTML begins. Read by hand in one pass, since the text is whatever a server sent.
 *
 * @param doctype the declared kind of document, in lower case; empty for none
 * @param element the first element's name, in lower case and without a prefix; empty when there is none
 */
record MarkupStart(String doctype, String element) {
    private static final String DOCTYPE = "<!doctype";

    /** Looks past declarations and comments. One that has no end hides the rest. */
    static MarkupStart of(String text) {
        var doctype = "";
        int at = skipSpace(text, 0);
        while (at < text.length()) {
            int after;
            if (text.startsWith("<?", at)) {
                after = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                after = after(text, "-->", at);
            } else if (text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
                doctype = name(text, skipSpace(text, at + DOCTYPE.length()));
                after = afterDoctype(text, at);
            } else {
                return new MarkupStart(doctype, text.charAt(at) == '<' ? name(text, at + 1) : "");
            }
            at = skipSpace(text, after);
        }
        return new MarkupStart(doctype, "");
    }

    private static int afterDoctype(String text, int from) {
        int end = after(text, ">", from);
        int subset = text.indexOf('[', from);
        return subset >= 0 && subset < end ? after(text, ">", after(text, "]", subset)) : end;
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        var name = text.substring(from, end).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
