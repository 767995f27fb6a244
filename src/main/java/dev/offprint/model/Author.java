package dev.offprint.model;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param name as shown to readers
 * @param url the author's own page on the platform; null where the answer names none
 */
public record Author(String name, @Nullable String url) {}
