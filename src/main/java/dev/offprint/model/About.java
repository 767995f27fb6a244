package dev.offprint.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publication says of itself.
 *
 * @param tagline what it is about, in a line; null for none
 * @param author who writes it; null where that is not said
 * @param copyright whose it is; null where that is not said
 * @param language as a tag, {@code en}; null where that is not said
 * @param logo address of its sign; null for none
 * @param html what its page about itself says; empty for nothing
 * @param url where readers find that page
 * @param pages its pages, which no listing of posts has: rules, lists, a word of thanks
 */
public record About(
        Publication publication,
        @Nullable String tagline,
        @Nullable String author,
        @Nullable String copyright,
        @Nullable String language,
        @Nullable String logo,
        String html,
        URI url,
        List<PostRef> pages) {
    public About {
        pages = List.copyOf(pages);
    }
}
