package dev.offprint.archive;

import dev.offprint.model.Author;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as the pages show it that list posts.
 *
 * @param name as {@link PostNames} gave it
 * @param file its file
 * @param draft whether it is marked as a draft, and so not to be published
 * @param complete false for a preview
 * @param addresses all that is known to lead to it, its present address first
 * @param words what it says of itself
 */
public record ListedPost(
        PostRef ref,
        Publication publication,
        String name,
        String file,
        boolean draft,
        boolean complete,
        List<URI> addresses,
        Words words) {
    /** Newest first, those without a date last; those of one moment in the order of their files. */
    public static final Comparator<ListedPost> NEWEST_FIRST = Comparator.comparing(
                    (ListedPost post) -> Objects.requireNonNullElse(post.ref().publishedAt(), Instant.MIN))
            .reversed()
            .thenComparing(ListedPost::file);

    private static final Pattern LINE_ENDS_AND_SPACES = Pattern.compile("(?:\\R|\\s)+");

    public ListedPost {
        addresses = List.copyOf(addresses);
    }

    /**
     * What a post says of itself.
     *
     * @param subtitle null for none
     * @param description the text for search engines and previews; null for none
     * @param lead its first sentence; null where it has no text
     * @param tags as the author named them
     * @param section null for none
     * @param cover the picture's place in the archive, or its address where it was not fetched; null for none
     * @param count of its words, as the platform counted; null where it did not
     */
    public record Words(
            @Nullable String subtitle,
            @Nullable String description,
            @Nullable String lead,
            List<Author> authors,
            List<String> tags,
            @Nullable String section,
            @Nullable String cover,
            @Nullable Integer count) {
        public Words {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }
    }

    /** What it is called in lists: by its title, or by its name where it has none. */
    String title() {
        return ref.title().isBlank() ? name : line(ref.title());
    }

    /** What stands beside the title: the subtitle, or else the first sentence; null for a post that says nothing else. */
    @Nullable
    String remark() {
        return Stream.of(words.subtitle(), words.lead())
                .filter(Objects::nonNull)
                .map(ListedPost::line)
                .filter(text -> !text.isEmpty() && !text.equals(title()))
                .findFirst()
                .orElse(null);
    }

    private static String line(String text) {
        return LINE_ENDS_AND_SPACES.matcher(text).replaceAll(" ").strip();
    }
}
