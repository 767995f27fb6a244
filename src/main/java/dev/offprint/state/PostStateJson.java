package dev.offprint.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.AssetKind;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A post's state as one line of JSON: the keys always in the same order, those without a value left out. Written out by hand,
 * since binding by reflection would cost every start of the program more than the whole reading does.
 */
final class PostStateJson {
    /** The version of this format; a reader refuses a higher one. */
    static final int VERSION = 1;

    private static final String VERSION_KEY = "offprint_state";
    private static final JsonFactory JSON = new JsonFactory();

    private PostStateJson() {}

    /** A line that is not what it should be; the message says what it lacks. */
    static final class MalformedLineException extends Exception {
        MalformedLineException(String message) {
            super(message);
        }
    }

    /** The first line of every state file, without its line feed. */
    static byte[] header() {
        return write(json -> json.writeNumberField(VERSION_KEY, VERSION));
    }

    /** The version that a first line names. */
    static int versionOf(byte[] line) throws MalformedLineException {
        var version = parse(line).get(VERSION_KEY);
        if (version == null || !version.isInt()) {
            throw new MalformedLineException("it does not name the version of its format");
        }
        return version.intValue();
    }

    /** The line of a post, without its line feed. */
    static byte[] write(PostState post) {
        return write(json -> {
            var ref = post.ref();
            json.writeStringField("key", post.key());
            json.writeStringField("slug", ref.slug());
            json.writeStringField("name", post.name());
            json.writeStringField("url", ref.url().toString());
            json.writeStringField("file", post.file().path());
            json.writeStringField("title", ref.title());
            writeOptional(json, "subtitle", post.subtitle());
            json.writeStringField("publication", post.publication().name());
            writeOptional(json, "publication_id", post.publication().id());
            json.writeStringField("home", post.publication().home().toString());
            json.writeStringField("kind", ref.kind().label());
            json.writeStringField("visibility", ref.visibility().label());
            writeOptional(json, "published", ref.publishedAt());
            writeOptional(json, "updated", ref.updatedAt());
            json.writeStringField("original", post.original().path());
            json.writeStringField("original_hash", post.original().sha256());
            json.writeStringField("file_hash", post.file().sha256());
            json.writeBooleanField("complete", post.complete());
            writeStanding(json, post.standing());
            if (post.cover() != null) {
                json.writeFieldName("cover");
                writeAsset(json, post.cover());
            }
            writeAssets(json, post.assets());
            writeTexts(json, "pending", post.pending());
            PostFactsJson.write(post.facts(), json);
        });
    }

    private static void writeStanding(JsonGenerator json, Standing standing) throws IOException {
        writeOptional(json, "listed", standing.listed());
        writeTexts(json, "former", standing.former().stream().map(URI::toString).toList());
        writeOptional(json, "removed_at_source", standing.removed());
    }

    private static void writeAssets(JsonGenerator json, List<AssetState> assets) throws IOException {
        if (assets.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("assets");
        for (var asset : assets) {
            writeAsset(json, asset);
        }
        json.writeEndArray();
    }

    private static void writeAsset(JsonGenerator json, AssetState asset) throws IOException {
        json.writeStartObject();
        json.writeStringField("url", asset.url());
        if (asset.kind() != AssetKind.PICTURE) {
            json.writeStringField("kind", asset.kind().label());
        }
        if (asset instanceof AssetState.Kept kept) {
            json.writeStringField("hash", kept.file().sha256());
            json.writeStringField("file", kept.file().path());
        } else if (asset instanceof AssetState.Failed failed) {
            json.writeStringField("problem", failed.problem());
            json.writeBooleanField("permanent", failed.permanent());
        }
        json.writeEndObject();
    }

    static void writeTexts(JsonGenerator json, String key, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(key);
            for (var text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    static void writeOptional(JsonGenerator json, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value.toString());
        }
    }

    /** The post of a line. */
    static PostState read(byte[] line) throws MalformedLineException {
        var json = parse(line);
        var ref = readRef(json);
        return new PostState(
                ref,
                readPublication(ref.platform(), json),
                text(json, "name"),
                optional(json, "subtitle"),
                json.path("complete").asBoolean(),
                new KeptFile(text(json, "original"), text(json, "original_hash")),
                new KeptFile(text(json, "file"), text(json, "file_hash")),
                json.has("cover") ? readAsset(json.path("cover")) : null,
                readAssets(json.path("assets")),
                readTexts(json.path("pending")),
                readStanding(json),
                PostFactsJson.read(json));
    }

    private static PostRef readRef(JsonNode json) throws MalformedLineException {
        var key = text(json, "key");
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new MalformedLineException("its \"key\" should be platform:id but is \"" + key + "\"");
        }
        return new PostRef(
                key.substring(0, colon),
                key.substring(colon + 1),
                text(json, "slug"),
                address(text(json, "url")),
                text(json, "title"),
                labelled(PostKind.values(), PostKind::label, text(json, "kind")),
                labelled(Visibility.values(), Visibility::label, text(json, "visibility")),
                instant(optional(json, "published")),
                instant(optional(json, "updated")));
    }

    private static Publication readPublication(String platform, JsonNode json) throws MalformedLineException {
        return new Publication(
                platform, optional(json, "publication_id"), text(json, "publication"), address(text(json, "home")));
    }

    private static List<AssetState> readAssets(JsonNode array) throws MalformedLineException {
        var assets = new ArrayList<AssetState>();
        for (var json : array) {
            assets.add(readAsset(json));
        }
        return assets;
    }

    private static AssetState readAsset(JsonNode json) throws MalformedLineException {
        var url = text(json, "url");
        var problem = optional(json, "problem");
        var label = optional(json, "kind");
        var kind = label == null ? AssetKind.PICTURE : labelled(AssetKind.values(), AssetKind::label, label);
        return problem == null
                ? new AssetState.Kept(url, kind, new KeptFile(text(json, "file"), text(json, "hash")))
                : new AssetState.Failed(
                        url, kind, problem, json.path("permanent").asBoolean());
    }

    private static Standing readStanding(JsonNode json) throws MalformedLineException {
        var former = new ArrayList<URI>();
        for (var text : readTexts(json.path("former"))) {
            former.add(address(text));
        }
        return new Standing(optional(json, "listed"), former, instant(optional(json, "removed_at_source")));
    }

    static List<String> readTexts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode parse(byte[] line) throws MalformedLineException {
        try {
            var json = JsonTree.read(JSON.createParser(line));
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new MalformedLineException("it is not JSON (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        throw new MalformedLineException("it is not a JSON object");
    }

    static String text(JsonNode json, String key) throws MalformedLineException {
        var value = optional(json, key);
        if (value == null) {
            throw new MalformedLineException("it has no text under \"" + key + "\"");
        }
        return value;
    }

    static @Nullable String optional(JsonNode json, String key) {
        var value = json.get(key);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    static URI address(String text) throws MalformedLineException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedLineException("\"" + text + "\" is no address: " + e.getMessage());
        }
    }

    private static @Nullable Instant instant(@Nullable String text) throws MalformedLineException {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedLineException("\"" + text + "\" is no time");
        }
    }

    private static <E extends Enum<E>> E labelled(E[] values, Function<E, String> label, String text)
            throws MalformedLineException {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedLineException("\"" + text + "\" is unknown to this version"));
    }

    /** Writes the fields of one object. */
    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Fields fields) {
        var line = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return line.toByteArray();
    }
}
