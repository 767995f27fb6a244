package dev.offprint.platform.medium;

import java.util.Locale;

/** Tells which of a story's first paragraphs stand above it as its title and subtitle; those are no part of the text. */
final class ShownTitle {
    private static final int FIRST = 4;

    private final String title;
    private final String subtitle;
    private int seen;
    private int titleAt = -1;

    /** Either is empty where it is not known. */
    ShownTitle(String title, String subtitle) {
        this.title = line(title);
        this.subtitle = line(subtitle);
    }

    /** True for the title or the subtitle. Ask for each paragraph once, in order. */
    boolean is(boolean isHeading, String text) {
        int at = seen++;
        if (!isHeading) {
            return false;
        }
        if (titleAt < 0 && at < FIRST && says(text, title)) {
            titleAt = at;
            return true;
        }
        return titleAt >= 0 && at == titleAt + 1 && says(text, subtitle);
    }

    /** True where a heading that comes next would be the title. */
    boolean isNext(String text) {
        return titleAt < 0 && seen < FIRST && says(text, title);
    }

    /** Says that the paragraph that comes next is the title, as markup may tell. */
    void told() {
        titleAt = seen;
    }

    private static boolean says(String text, String told) {
        var shown = line(text);
        boolean isCut = told.endsWith("…") && told.length() > 1;
        return !told.isEmpty()
                && (shown.equals(told)
                        || (isCut
                                && shown.startsWith(
                                        told.substring(0, told.length() - 1).strip())));
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\u00a0\u200a\u2009\u200b\u00ad]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
