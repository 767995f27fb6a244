package dev.offprint.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of posts that not everybody may read. */
public enum PaidPosts {
    /** They are kept like any other. */
    KEEP,
    /** They are kept, and marked as drafts, so that a site made of the archive does not publish them. */
    DRAFT,
    /** They are left out, and counted. */
    SKIP;

    /** The value of {@code --paid}, and of {@code paid} in {@code offprint.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PaidPosts> labelled(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label().equals(label))
                .findFirst();
    }
}
