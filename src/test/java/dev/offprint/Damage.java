package dev.offprint;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages a page or an answer as networks, editors and enemies do; the same seed always does the same damage. */
final class Damage {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");
    private static final String[] INTRUDERS = {
        "\0",
        "\ufeff",
        "\ud800",
        "<",
        ">",
        "&",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "[",
        "]",
        "&#0;",
        "&#x110000;",
        "<!--",
        "]]>",
        "<script>",
        "</div>",
        "<table>",
        "<svg>",
        "../../",
        "javascript:alert(1)",
        "null",
        "-1",
        "1e999",
        "\\u0000",
        "\u202e"
    };

    private final Random random;

    Damage(long seed) {
        this.random = new Random(seed);
    }

    /** The text with one to five wounds. */
    String of(String text) {
        String damaged = text;
        int wounds = 1 + random.nextInt(5);
        for (int i = 0; i < wounds && !damaged.isEmpty(); i++) {
            damaged = wound(damaged);
        }
        return damaged;
    }

    private String wound(String text) {
        return switch (random.nextInt(7)) {
            case 0 -> flip(text);
            case 1 -> insert(text, INTRUDERS[random.nextInt(INTRUDERS.length)]);
            case 2 -> text.substring(0, place(text));
            case 3 -> cutOut(text, TAG);
            case 4 -> swap(text, VALUE);
            case 5 -> swap(text, TAG);
            default -> repeat(text);
        };
    }

    private String flip(String text) {
        int at = place(text);
        return text.substring(0, at) + (char) (text.charAt(at) ^ (1 << random.nextInt(8))) + text.substring(at + 1);
    }

    private String insert(String text, String intruder) {
        int at = place(text);
        return text.substring(0, at) + intruder + text.substring(at);
    }

    private String cutOut(String text, Pattern what) {
        var found = what.matcher(text).results().toList();
        return found.isEmpty() ? text : replace(text, found.get(random.nextInt(found.size())), "");
    }

    private String swap(String text, Pattern what) {
        var found = what.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        var other = found.get(random.nextInt(found.size())).group();
        return replace(text, found.get(random.nextInt(found.size())), other);
    }

    private String repeat(String text) {
        int at = place(text);
        int end = Math.min(text.length(), at + 1 + random.nextInt(200));
        return text.substring(0, end) + text.substring(at, end).repeat(1 + random.nextInt(50)) + text.substring(end);
    }

    private static String replace(String text, MatchResult place, String by) {
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    private int place(String text) {
        return random.nextInt(text.length());
    }
}
