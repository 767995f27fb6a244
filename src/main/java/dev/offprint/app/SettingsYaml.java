package dev.offprint.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code offprint.yaml}. Read and written key by key, since binding by reflection would take a third of the time
 * of a sync that finds nothing new.
 */
final class SettingsYaml {
    private static final String SOURCES = "sources";
    private static final String COMMENTS = "comments";
    private static final String DUPLICATES = "keep_duplicates";
    private static final List<String> KEYS = List.of(
            SOURCES,
            "platform",
            "url",
            "profile",
            "images",
            "media",
            COMMENTS,
            "front_matter",
            "paid",
            "base_url",
            "timezone",
            "fields",
            DUPLICATES);

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private SettingsYaml() {}

    /**
     * The settings that a text says; none for an empty one.
     *
     * @throws SettingsException when it is not the YAML expected
     */
    static ArchiveSettings read(String yaml) throws SettingsException {
        try (var parser = YAML.createParser(yaml)) {
            var first = parser.nextToken();
            if (first == null) {
                return ArchiveSettings.none();
            }
            if (first != JsonToken.START_OBJECT) {
                throw new SettingsException("offprint.yaml could not be read: a key and a value a line were expected");
            }
            var texts = new HashMap<String, String>();
            var sources = new ArrayList<String>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readKey(known(parser.currentName()), parser, texts, sources);
            }
            return settings(texts, sources);
        } catch (JsonProcessingException e) {
            throw new SettingsException("offprint.yaml could not be read as YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static String known(String key) throws SettingsException {
        if (KEYS.contains(key)) {
            return key;
        }
        throw new SettingsException("offprint.yaml: '%s' is not a setting%s; expected %s"
                .formatted(key, Suggestion.among(KEYS, key), String.join(", ", KEYS)));
    }

    private static void readKey(String key, JsonParser parser, Map<String, String> texts, List<String> sources)
            throws IOException, SettingsException {
        var token = parser.nextToken();
        if (key.equals(SOURCES) && token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                sources.add(text(key, parser));
            }
        } else if (token != JsonToken.VALUE_NULL) {
            texts.put(key, text(key, parser));
        }
    }

    private static String text(String key, JsonParser parser) throws IOException, SettingsException {
        boolean isBoolean = parser.currentToken().isBoolean();
        if (!parser.currentToken().isScalarValue() || isBoolean != (key.equals(COMMENTS) || key.equals(DUPLICATES))) {
            throw new SettingsException("offprint.yaml: '%s' should be %s"
                    .formatted(key, key.equals(SOURCES) ? "a list of addresses" : "one word or true or false"));
        }
        return parser.getText();
    }

    private static ArchiveSettings settings(Map<String, String> texts, List<String> sources) throws SettingsException {
        if (texts.containsKey(SOURCES)) {
            throw new SettingsException(
                    "offprint.yaml: 'sources' should be a list, each source on a line that begins with -");
        }
        return new ArchiveSettings(
                sources,
                texts.get("platform"),
                texts.get("url"),
                texts.get("profile"),
                texts.get("images"),
                texts.get("media"),
                choice(texts.get(COMMENTS)),
                texts.get("front_matter"),
                texts.get("paid"),
                texts.get("base_url"),
                texts.get("timezone"),
                texts.get("fields"),
                choice(texts.get(DUPLICATES)));
    }

    private static @Nullable Boolean choice(@Nullable String text) {
        return text == null ? null : Boolean.valueOf(text);
    }

    /** The text that says these settings. */
    static String write(ArchiveSettings settings) {
        var text = new StringWriter();
        try (var yaml = YAML.createGenerator(text)) {
            yaml.writeStartObject();
            yaml.writeArrayFieldStart(SOURCES);
            for (var source : settings.sources()) {
                yaml.writeString(source);
            }
            yaml.writeEndArray();
            write(yaml, "platform", settings.platform());
            write(yaml, "url", settings.url());
            write(yaml, "profile", settings.profile());
            write(yaml, "images", settings.images());
            write(yaml, "media", settings.media());
            write(yaml, COMMENTS, settings.comments());
            write(yaml, "front_matter", settings.frontMatter());
            write(yaml, "paid", settings.paid());
            write(yaml, "base_url", settings.baseUrl());
            write(yaml, "timezone", settings.timezone());
            write(yaml, "fields", settings.fields());
            write(yaml, DUPLICATES, settings.keepDuplicates());
            yaml.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator yaml, String key, @Nullable String value) throws IOException {
        if (value != null) {
            yaml.writeStringField(key, value);
        }
    }

    private static void write(JsonGenerator yaml, String key, @Nullable Boolean value) throws IOException {
        if (value != null) {
            yaml.writeBooleanField(key, value);
        }
    }
}
