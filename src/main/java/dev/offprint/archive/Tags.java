package dev.offprint.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one tag of those that differ only in how they are written. */
public final class Tags {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Tags() {}

    /**
     * A tag.
     *
     * @param name as it was written where it came first
     * @param slug the same for all ways to write it, fit for addresses
     */
    public record Tag(String name, String slug) {}

    /** The tags among these words, in their order, each once. */
    public static List<Tag> of(List<String> words) {
        var tags = new LinkedHashMap<String, Tag>();
        for (var word : words) {
            var name = SPACES.matcher(word.strip()).replaceAll(" ");
            if (!name.isEmpty()) {
                // A tag of letters that no slug can hold is known by them.
                var slug = Slug.ofTag(name);
                tags.putIfAbsent(slug, new Tag(name, slug));
            }
        }
        return List.copyOf(tags.values());
    }

    /** Their names. */
    public static List<String> names(List<String> words) {
        return of(words).stream().map(Tag::name).toList();
    }
}
