package dev.offprint.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Author;
import dev.offprint.state.PostStateJson.MalformedLineException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post's facts as members of its state's line, those without a value left out. */
final class PostFactsJson {
    private PostFactsJson() {}

    static void write(PostFacts facts, JsonGenerator json) throws IOException {
        PostStateJson.writeTexts(
                json, "addresses", facts.addresses().stream().map(URI::toString).toList());
        writeAnchors(json, facts.anchors());
        PostStateJson.writeOptional(json, "canonical", facts.canonicalUrl());
        PostStateJson.writeOptional(json, "imported_from", facts.importedFrom());
        PostStateJson.writeTexts(json, "doubles", facts.doubles());
        writeAuthors(json, facts.authors());
        PostStateJson.writeTexts(json, "tags", facts.tags());
        PostStateJson.writeOptional(json, "section", facts.section());
        PostStateJson.writeOptional(json, "description", facts.description());
        PostStateJson.writeOptional(json, "cover_url", facts.cover());
        PostStateJson.writeOptional(json, "lead", facts.lead());
        if (facts.wordCount() != null) {
            json.writeNumberField("words", facts.wordCount());
        }
    }

    private static void writeAnchors(JsonGenerator json, Map<String, String> anchors) throws IOException {
        if (!anchors.isEmpty()) {
            json.writeObjectFieldStart("anchors");
            for (var anchor : anchors.entrySet()) {
                json.writeStringField(anchor.getKey(), anchor.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void writeAuthors(JsonGenerator json, List<Author> authors) throws IOException {
        if (!authors.isEmpty()) {
            json.writeArrayFieldStart("authors");
            for (var author : authors) {
                json.writeStartObject();
                json.writeStringField("name", author.name());
                PostStateJson.writeOptional(json, "url", author.url());
                PostStateJson.writeOptional(json, "avatar", author.avatar());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    static PostFacts read(JsonNode json) throws MalformedLineException {
        var addresses = new ArrayList<URI>();
        for (var address : PostStateJson.readTexts(json.path("addresses"))) {
            addresses.add(PostStateJson.address(address));
        }
        var words = json.path("words");
        return new PostFacts(
                addresses,
                anchors(json.path("anchors")),
                optionalAddress(json, "canonical"),
                optionalAddress(json, "imported_from"),
                PostStateJson.readTexts(json.path("doubles")),
                authors(json.path("authors")),
                PostStateJson.readTexts(json.path("tags")),
                PostStateJson.optional(json, "section"),
                PostStateJson.optional(json, "description"),
                PostStateJson.optional(json, "cover_url"),
                PostStateJson.optional(json, "lead"),
                words.isInt() ? words.intValue() : null);
    }

    private static Map<String, String> anchors(JsonNode object) {
        var anchors = new LinkedHashMap<String, String>();
        for (var anchor : object.properties()) {
            anchors.put(anchor.getKey(), anchor.getValue().asText());
        }
        return anchors;
    }

    private static List<Author> authors(JsonNode array) throws MalformedLineException {
        var authors = new ArrayList<Author>();
        for (var author : array) {
            authors.add(new Author(
                    PostStateJson.text(author, "name"),
                    PostStateJson.optional(author, "url"),
                    PostStateJson.optional(author, "avatar")));
        }
        return authors;
    }

    private static @Nullable URI optionalAddress(JsonNode json, String key) throws MalformedLineException {
        var address = PostStateJson.optional(json, key);
        return address == null ? null : PostStateJson.address(address);
    }
}
