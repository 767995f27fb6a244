package dev.offprint.model;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param name as shown to readers
 * @param url the author's own page on the platform; null where the answer names none
 * @param avatar address of the author's picture; null where the answer names none
 */
public record Author(
        String name, @Nullable String url, @Nullable String avatar) {
    /** An author without a picture. */
    public Author(String name, @Nullable String url) {
        this(name, url, null);
    }
}
