package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads Substack's JSON, in which every member may be missing, null, empty or of another type than last year. */
final class Json {

    /** A body of 20 MB stands as one string in the answer, and once more escaped in a page. */
    private static final int LONGEST_STRING = 100_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private Json() {}

    /** The one value that the text holds; the missing node for blank text. */
    static JsonNode read(String text) throws JsonProcessingException {
        try {
            return JsonTree.read(JSON.createParser(text));
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /**
     * The texts and numbers of an object that is cut off or damaged, as far as they can be read, each by the name of its member;
     * of several of the same name the first.
     */
    static ObjectNode readable(String text) {
        var readable = JsonNodeFactory.instance.objectNode();
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var name = parser.currentName();
                if (name != null && token.isScalarValue() && !readable.has(name)) {
                    readable.set(name, JsonTree.value(parser));
                }
            }
        } catch (IOException e) {
            // The damage: what stands before it has been read.
            return readable;
        }
        return readable;
    }

    /** The value that begins at an index of the text, whatever follows it. */
    static JsonNode readAt(String text, int index) throws IOException {
        try (var parser = JSON.createParser(text.substring(index))) {
            return parser.nextToken() == null ? MissingNode.getInstance() : JsonTree.value(parser);
        }
    }

    /** An object to be filled. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A member's text, with white space around it removed; null where it is missing, null, blank or no text. */
    static @Nullable String text(JsonNode object, String member) {
        var value = object.path(member);
        return value.isTextual() && !value.textValue().isBlank()
                ? value.textValue().strip()
                : null;
    }

    /** A member that is a number or a text, as text; null where it is neither. */
    static @Nullable String id(JsonNode object, String member) {
        var value = object.path(member);
        return value.isIntegralNumber() ? value.asText() : text(object, member);
    }

    /** The elements of a member that is an array; none where it is anything else. */
    static Stream<JsonNode> items(JsonNode object, String member) {
        var value = object.path(member);
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.empty();
    }
}
