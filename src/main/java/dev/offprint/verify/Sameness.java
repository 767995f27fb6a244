package dev.offprint.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Forms of texts and addresses in which two that mean the same are the same. */
final class Sameness {
    private Sameness() {}

    /** A text without the spaces between its words. */
    static String squeezed(String text) {
        return text.replace(" ", "");
    }

    /** What of a word a reader would call the word: its letters and digits, without case. */
    static String core(String word) {
        var core = new StringBuilder();
        word.codePoints().filter(Character::isLetterOrDigit).forEach(core::appendCodePoint);
        return core.toString().toLowerCase(Locale.ROOT);
    }

    /** An address with its percent escapes undone. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for itself.
            return address.strip();
        }
    }

    /** True when an address holds a whole piece of one: {@code /p/rye} is not in {@code /p/rye-bread}. */
    static boolean leadsTo(String address, String piece) {
        var ends = piece.endsWith("/") ? "?#" : "?#/&";
        for (int at = address.indexOf(piece); at >= 0; at = address.indexOf(piece, at + 1)) {
            int end = at + piece.length();
            if (end == address.length() || ends.indexOf(address.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The address that one of a picture server holds in itself; the address where it holds none. */
    static String innermost(String address) {
        var decoded = decoded(address);
        int inner = Math.max(decoded.lastIndexOf("http://"), decoded.lastIndexOf("https://"));
        return inner > 0 ? decoded.substring(inner) : decoded;
    }
}
