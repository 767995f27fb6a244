package dev.offprint.model;

import org.jspecify.annotations.Nullable;

/**
 * A file on the web that belongs to a post, other than the pictures of its text.
 *
 * @param url its address, as links of the text and front matter name it; never holds a reader's token
 * @param fallback another address of the same file, tried when {@code url} does not answer; null for none. Never written to
 *     Markdown.
 * @param name what the author calls it, to name the local file by; null where only the address names it
 */
public record Asset(
        AssetKind kind,
        String url,
        @Nullable String fallback,
        @Nullable String name) {}
