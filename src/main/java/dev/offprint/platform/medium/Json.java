package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads Medium's JSON, in which every member may be missing, null, empty or of another type than last year. */
final class Json {

    /** A body of 20 MB stands as one string in the answer, and once more escaped in a page. */
    private static final int LONGEST_STRING = 100_000_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .build();

    private static final ObjectReader WHOLE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** The one value that the text holds; the missing node for blank text. */
    static JsonNode read(String text) throws JsonProcessingException {
        return WHOLE.readTree(text);
    }

    /** The value that begins at an index of the text, whatever follows it. */
    static JsonNode readAt(String text, int index) throws IOException {
        try (var parser = MAPPER.createParser(text.substring(index))) {
            JsonNode node = parser.readValueAsTree();
            return node == null ? MAPPER.missingNode() : node;
        }
    }

    /** An object to be filled. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The members of an object; none of anything else. */
    static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        return object.properties().stream();
    }

    /** An array to be filled. */
    static ArrayNode array() {
        return MAPPER.createArrayNode();
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

    /** The elements of an array; none of anything else. */
    static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    /** The elements of a member that is an array; none where it is anything else. */
    static Stream<JsonNode> items(JsonNode object, String member) {
        return elements(object.path(member));
    }
}
