package dev.offprint.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Front matter as Obsidian's properties: texts, numbers, times, check boxes and lists of texts, none within another; tags that
 * Obsidian takes for such; and files of the vault as links to them.
 */
final class VaultProperties {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final Pattern NO_TAG = Pattern.compile("[^\\p{L}\\p{N}\\p{So}\\p{Mn}_/-]+");
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}/-]+");
    private static final List<String> FILES = List.of("cover", "voiceover", "video", "podcast_audio");

    private VaultProperties() {}

    static Map<String, Object> of(PostRenderer.Page page, Map<String, Object> general) {
        var fields = new Fields();
        general.forEach((key, value) -> put(
                fields,
                key,
                key.equals("slug")
                        ? Slug.of(page.post().ref().slug(), page.post().ref().id())
                        : value));
        var ref = page.post().ref();
        var title = ref.title();
        if (!title.isBlank() && !title.equals(PostNames.bare(page.name()))) {
            fields.put("aliases", List.of(title));
        }
        return fields.values();
    }

    private static void put(Fields fields, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, each) -> put(fields, key + "_" + inner, each));
        } else if (value instanceof Instant time) {
            fields.put(key, TIME.format(time.atOffset(ZoneOffset.UTC)));
        } else if (key.equals("tags") && value instanceof List<?> tags) {
            fields.put(
                    key,
                    tags.stream()
                            .map(tag -> tag(String.valueOf(tag)))
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .toList());
        } else if (FILES.contains(key) && value instanceof String file && !file.contains("://")) {
            fields.put(key, "[[" + file + "]]");
        } else {
            fields.put(key, value);
        }
    }

    /** A tag is one word, and not a number. */
    private static String tag(String name) {
        var tag = NO_TAG.matcher(name.strip()).replaceAll("-").replaceAll("^[-/]+|[-/]+$", "");
        return NUMBER.matcher(tag).matches() ? "_" + tag : tag;
    }
}
