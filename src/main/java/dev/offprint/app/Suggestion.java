package dev.offprint.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which word was meant by one that is not known. Stateless. */
public final class Suggestion {
    private Suggestion() {}

    /** Such as {@code , did you mean 'paid'?} for a word that is close to one of those; empty for others. */
    public static String among(Collection<String> known, String word) {
        var small = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .filter(each -> distance(each.toLowerCase(Locale.ROOT), small) <= most)
                .min(Comparator.comparingInt((String each) -> distance(each.toLowerCase(Locale.ROOT), small))
                        .thenComparing(Comparator.naturalOrder()))
                .map(" (did you mean '%s'?)"::formatted)
                .orElse("");
    }

    /** How many letters have to be changed, put in or taken out to make one word of the other. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
