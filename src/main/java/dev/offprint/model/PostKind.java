package dev.offprint.model;

import java.util.Locale;

/** What sort of thing a post is. The names in lower case are the values of {@code source.type} and of {@code --type}. */
public enum PostKind {
    NEWSLETTER,
    STORY,
    PODCAST,
    VIDEO,
    THREAD,
    NOTE,
    RESPONSE,
    PAGE;

    /** The name that front matter, reports and {@code --type} use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
