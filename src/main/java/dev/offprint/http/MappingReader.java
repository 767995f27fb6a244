package dev.offprint.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads WireMock stub files. What is not understood is an error that names file and key: a recording that means something
 * else to us than to WireMock would prove nothing.
 */
final class MappingReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys that only name or describe a stub. */
    private static final Set<String> REMARKS = Set.of("id", "uuid", "name", "persistent", "metadata");

    private static final Set<String> STUB_KEYS =
            Set.of("request", "response", "priority", "scenarioName", "requiredScenarioState", "newScenarioState");
    private static final Set<String> REQUEST_KEYS =
            Set.of("method", "scheme", "host", "port", "url", "urlPath", "queryParameters", "bodyPatterns");
    private static final Set<String> METHODS = Set.of("GET", "POST", "ANY");
    private static final Set<String> RESPONSE_KEYS =
            Set.of("status", "headers", "body", "jsonBody", "base64Body", "bodyFileName", "fault");

    private final Path bodies;

    /**
     * A reader for one recording.
     *
     * @param bodies the folder that {@code bodyFileName} is relative to
     */
    MappingReader(Path bodies) {
        this.bodies = bodies.toAbsolutePath().normalize();
    }

    /** The stubs of one file, which holds one or, under {@code mappings}, several. */
    List<Mapping> read(Path file) {
        JsonNode root = parse(file);
        if (!root.has("mappings")) {
            return List.of(mapping(new Entry(file, root)));
        }
        var entry = new Entry(file, root);
        entry.requireOnly(Set.of("mappings", "meta"));
        var mappings = new ArrayList<Mapping>();
        for (JsonNode stub : root.path("mappings")) {
            mappings.add(mapping(new Entry(file, stub)));
        }
        return mappings;
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new UnreadableRecordingException(file + " is no JSON", e);
        } catch (IOException e) {
            throw new UnreadableRecordingException(file + " cannot be read", e);
        }
    }

    private Mapping mapping(Entry stub) {
        var known = new HashSet<>(STUB_KEYS);
        known.addAll(REMARKS);
        stub.requireOnly(known);
        String scenario = stub.text("scenarioName");
        Integer priority = stub.number("priority");
        return new Mapping(
                request(stub.child("request")),
                reply(stub.child("response")),
                priority == null ? Mapping.USUAL_PRIORITY : priority,
                scenario == null
                        ? null
                        : new Mapping.Scenario(
                                scenario, stub.text("requiredScenarioState"), stub.text("newScenarioState")));
    }

    private static Mapping.Pattern request(Entry request) {
        request.requireOnly(REQUEST_KEYS);
        String method = request.text("method");
        if (method != null && !METHODS.contains(method)) {
            throw request.error("method", "only GET, POST and ANY are understood");
        }
        var query = new LinkedHashMap<String, String>();
        Entry parameters = request.child("queryParameters");
        for (String name : parameters.keys()) {
            query.put(name, parameters.equalTo(name));
        }
        var server = new Mapping.Server(
                request.text("scheme"), request.has("host") ? request.equalTo("host") : null, request.number("port"));
        return new Mapping.Pattern(
                server,
                "ANY".equals(method) ? null : method,
                request.text("url"),
                request.text("urlPath"),
                query,
                question(request));
    }

    private static List<QuestionPattern> question(Entry request) {
        var patterns = new ArrayList<QuestionPattern>();
        if (request.has("bodyPatterns") && !request.node().path("bodyPatterns").isArray()) {
            throw request.error("bodyPatterns", "an array was expected");
        }
        for (JsonNode pattern : request.node().path("bodyPatterns")) {
            patterns.add(questionPattern(new Entry(request.file(), pattern)));
        }
        return patterns;
    }

    private static QuestionPattern questionPattern(Entry pattern) {
        if (!pattern.has("equalToJson")) {
            pattern.requireOnly(Set.of("equalTo", "contains"));
            String exact = pattern.text("equalTo");
            String part = pattern.text("contains");
            if ((exact == null) == (part == null)) {
                throw pattern.error("bodyPatterns", "one of equalToJson, equalTo and contains was expected");
            }
            return exact == null ? new QuestionPattern.Containing(part) : new QuestionPattern.Exactly(exact);
        }
        pattern.requireOnly(Set.of("equalToJson", "ignoreExtraElements"));
        JsonNode value = pattern.node().path("equalToJson");
        boolean ignoresMore = pattern.node().path("ignoreExtraElements").asBoolean(false);
        try {
            // WireMock takes the value itself or a text that holds it.
            return new QuestionPattern.SameJson(
                    value.isTextual() ? JSON.readTree(value.textValue()) : value, ignoresMore);
        } catch (JsonProcessingException e) {
            throw pattern.error("equalToJson", "this is no JSON");
        }
    }

    private Mapping.Reply reply(Entry response) {
        response.requireOnly(RESPONSE_KEYS);
        Integer status = response.number("status");
        return new Mapping.Reply(
                status == null ? 200 : status,
                headers(response.child("headers")),
                inlineBody(response),
                bodyFile(response),
                response.text("fault") != null);
    }

    private static Map<String, String> headers(Entry headers) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : headers.keys()) {
            String value = headers.text(name);
            String key = name.toLowerCase(Locale.ROOT);
            if (key.endsWith("-encoding")) {
                throw headers.error(name, "bodies are recorded as they are, without an encoding");
            }
            if (value != null && Answer.KEPT_HEADERS.contains(key)) {
                kept.put(key, value);
            }
        }
        return kept;
    }

    private static ByteString inlineBody(Entry response) {
        if (response.has("jsonBody")) {
            return ByteString.encodeUtf8(response.node().path("jsonBody").toString());
        }
        String base64 = response.text("base64Body");
        if (base64 != null) {
            ByteString bytes = ByteString.decodeBase64(base64);
            if (bytes == null) {
                throw response.error("base64Body", "this is no Base64");
            }
            return bytes;
        }
        String body = response.text("body");
        return body == null ? ByteString.EMPTY : ByteString.encodeUtf8(body);
    }

    private @Nullable Path bodyFile(Entry response) {
        String name = response.text("bodyFileName");
        if (name == null) {
            return null;
        }
        Path file = bodies.resolve(name).normalize();
        if (!file.startsWith(bodies) || !Files.isRegularFile(file)) {
            throw response.error("bodyFileName", "there is no such file in " + bodies);
        }
        return file;
    }

    /** An object in a stub file, and the file it stands in. An absent object is an empty one. */
    private record Entry(Path file, JsonNode node) {

        Entry child(String key) {
            if (has(key) && !node.path(key).isObject()) {
                throw error(key, "an object was expected");
            }
            return new Entry(file, node.path(key));
        }

        boolean has(String key) {
            return node.has(key);
        }

        List<String> keys() {
            var keys = new ArrayList<String>();
            node.fieldNames().forEachRemaining(keys::add);
            return keys;
        }

        @Nullable
        String text(String key) {
            if (has(key) && !node.path(key).isTextual()) {
                throw error(key, "a string was expected");
            }
            return node.path(key).textValue();
        }

        @Nullable
        Integer number(String key) {
            if (!has(key)) {
                return null;
            }
            if (!node.path(key).isInt()) {
                throw error(key, "a whole number was expected");
            }
            return node.path(key).intValue();
        }

        String equalTo(String key) {
            JsonNode matcher = node.path(key);
            if (matcher.size() != 1 || !matcher.path("equalTo").isTextual()) {
                throw error(key, "only {\"equalTo\": \"…\"} is understood");
            }
            return matcher.path("equalTo").textValue();
        }

        void requireOnly(Set<String> known) {
            for (String key : keys()) {
                if (!known.contains(key)) {
                    throw error(key, "this key is not understood");
                }
            }
        }

        UnreadableRecordingException error(String key, String problem) {
            return new UnreadableRecordingException("%s: \"%s\": %s".formatted(file, key, problem));
        }
    }
}
