package dev.offprint.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which front matter is written, under which names and in which order: {@code title,date:published,tags}.
 *
 * @param names the name of each field that is written, by the field
 */
public record FieldChoice(Map<String, String> names) {
    /** The fields that can be named. Those that a profile adds of its own for its tool are always written. */
    public static final List<String> KNOWN = List.of(
            "title",
            "subtitle",
            "description",
            "date",
            "lastmod",
            "slug",
            "authors",
            "tags",
            "section",
            "cover",
            "draft",
            "canonical_url",
            "source",
            "podcast",
            "voiceover",
            "video",
            "word_count");

    private static final Pattern FIELD = Pattern.compile("([\\w-]+)(?::([\\p{L}_][\\p{L}\\p{N}_-]*))?");

    /** A field of that name is not known, or cannot be called so. */
    public static final class UnknownFieldException extends IllegalArgumentException {
        private final String field;

        UnknownFieldException(String field) {
            super(field + " is no field of front matter");
            this.field = field;
        }

        /** As it was written. */
        public String field() {
            return field;
        }
    }

    public FieldChoice {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /**
     * Reads a choice as users write it.
     *
     * @throws UnknownFieldException when it names a field that does not exist, or gives one a name that it cannot have
     */
    public static FieldChoice parse(String text) {
        var names = new LinkedHashMap<String, String>();
        for (var each : text.split(",", -1)) {
            var part = each.strip();
            if (part.isEmpty()) {
                continue;
            }
            var field = FIELD.matcher(part);
            if (!field.matches() || !KNOWN.contains(field.group(1))) {
                throw new UnknownFieldException(field.matches() ? field.group(1) : part);
            }
            var name = field.group(2) == null ? field.group(1) : field.group(2);
            if (names.containsValue(name)) {
                throw new UnknownFieldException(part);
            }
            names.put(field.group(1), name);
        }
        return new FieldChoice(names);
    }

    /** The chosen ones of these fields, and those that are not in its power. */
    public Map<String, Object> of(Map<String, Object> fields) {
        var chosen = new LinkedHashMap<String, Object>();
        names.forEach((field, name) -> {
            var value = fields.get(field);
            if (value != null) {
                chosen.put(name, value);
            }
        });
        fields.forEach((field, value) -> {
            if (!KNOWN.contains(field)) {
                chosen.putIfAbsent(field, value);
            }
        });
        return chosen;
    }
}
