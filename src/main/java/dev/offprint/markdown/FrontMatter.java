package dev.offprint.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The YAML that stands before a post's Markdown, between two lines of three hyphens. Every text is quoted, so that no title
 * is taken for a number, a date or a piece of syntax; a time is a text too, in ISO 8601 and UTC.
 */
public final class FrontMatter {
    private static final String FENCE = "---\n";
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());

    private FrontMatter() {}

    /**
     * A file's front matter and what follows it.
     *
     * @param fields in the order of the file; empty when it has no front matter
     */
    public record Split(Map<String, Object> fields, String body) {}

    /** The front matter of these fields, in their order; values are texts, numbers, booleans, times, lists and maps of such. */
    public static String write(Map<String, ?> fields) {
        try {
            return FENCE + YAML.writeValueAsString(plain(fields)) + FENCE;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("fields that YAML cannot hold: " + fields.keySet(), e);
        }
    }

    /**
     * Splits a file into its front matter and its body. Line ends may be those of Windows, since an owner's editor may have
     * written them.
     *
     * @throws IllegalArgumentException when the front matter is not a YAML mapping
     */
    public static Split parse(String file) {
        int yaml = nextLine(file, 0);
        int close = yaml;
        while (close < file.length() && !isFence(file, close)) {
            close = nextLine(file, close);
        }
        if (!isFence(file, 0) || close == file.length()) {
            return new Split(Map.of(), file);
        }
        return new Split(read(file.substring(yaml, close)), file.substring(nextLine(file, close)));
    }

    private static int nextLine(String file, int at) {
        int end = file.indexOf('\n', at);
        return end < 0 ? file.length() : end + 1;
    }

    private static boolean isFence(String file, int at) {
        return file.startsWith("---", at)
                && file.substring(at + 3, nextLine(file, at)).isBlank();
    }

    private static Map<String, Object> read(String yaml) {
        try {
            var tree = YAML.readTree(yaml);
            return tree.isEmpty() && !tree.isValueNode()
                    ? Map.of()
                    : YAML.readerForMapOf(Object.class).readValue(tree);
        } catch (IOException e) {
            throw new IllegalArgumentException("front matter that is not a YAML mapping: " + e.getMessage(), e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FrontMatter::plain).collect(Collectors.toList());
        }
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        return value instanceof Instant instant ? instant.toString() : value;
    }
}
