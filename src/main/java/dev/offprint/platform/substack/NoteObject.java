package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A note of Substack's reader: a short post that belongs to its writer and to no publication. Seen 2024-2026 as the answer of
 * {@code /api/v1/reader/comment/ID}: {@code {"item":{"entity_key":"c-ID","type":"comment","comment":{…}}}}.
 */
final class NoteObject {
    /** How the ids of notes begin in addresses, and here: their numbers are not those of posts. */
    static final String ID_PREFIX = "c-";

    private static final int LONGEST_TITLE = 60;

    private final JsonNode comment;
    private final String id;

    private NoteObject(JsonNode comment, String id) {
        this.comment = comment;
        this.id = id;
    }

    /** The note in an answer of the interface; nothing where there is none. */
    static Optional<NoteObject> in(JsonNode answer) {
        var comment = answer.path("item").path("comment");
        return Optional.ofNullable(Json.id(comment, "id")).map(id -> new NoteObject(comment, ID_PREFIX + id));
    }

    /** The note as a post, its formatted text as HTML. */
    Post post() {
        var author = Objects.requireNonNullElse(Json.text(comment, "name"), "Substack");
        var handle = Json.text(comment, "handle");
        var profile = handle == null ? null : SubstackPlatform.HOME + "/@" + SubstackAddress.segment(handle);
        var ref = new PostRef(
                SubstackPlatform.NAME,
                id,
                id,
                URI.create((profile == null ? SubstackPlatform.HOME.toString() : profile) + "/note/" + id),
                title(),
                PostKind.NOTE,
                Visibility.EVERYONE,
                PostObject.instant(Json.text(comment, "date")),
                PostObject.instant(Json.text(comment, "edited_at")));
        var details = new Post.Details(
                null, null, List.of(new Author(author, profile)), List.of(), null, null, ref.url(), null);
        var publication = new Publication(SubstackPlatform.NAME, null, author, SubstackPlatform.HOME);
        return new Post(ref, publication, details, body(), true);
    }

    /** Notes have no title; their first words stand for one. */
    private String title() {
        var text = Objects.requireNonNullElse(Json.text(comment, "body"), "");
        var line = text.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        int end = space > 0 ? space : line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE));
        return line.substring(0, end) + "…";
    }

    private String body() {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        if (comment.path("body_json").isObject()) {
            NoteText.append(comment.path("body_json"), body);
        } else {
            NoteText.appendPlain(Objects.requireNonNullElse(Json.text(comment, "body"), ""), body);
        }
        Json.items(comment, "attachments").forEach(attachment -> append(attachment, body));
        return body.html();
    }

    private static void append(JsonNode attachment, Element body) {
        var picture = Json.text(attachment, "imageUrl");
        if (picture != null) {
            body.appendElement("figure").appendElement("img").attr("src", picture);
            return;
        }
        // Links have linkMetadata{url,title}; posts and other notes come as objects of their own.
        var found = Stream.of("linkMetadata", "post", "publication", "comment")
                .map(attachment::path)
                .filter(JsonNode::isObject)
                .findFirst();
        var address = found.flatMap(NoteObject::address);
        if (found.isPresent() && address.isPresent()) {
            var title = Objects.requireNonNullElse(title(found.get()), address.get());
            body.appendElement("p")
                    .appendElement("a")
                    .attr("href", address.get())
                    .text(title);
        } else {
            var type = Objects.requireNonNullElse(Json.text(attachment, "type"), "unknown");
            body.appendElement("div").attr(Component.ATTRIBUTE, "note attachment of type " + type);
        }
    }

    private static Optional<String> address(JsonNode linked) {
        return Stream.of("url", "canonical_url", "base_url")
                .flatMap(member -> Stream.ofNullable(Json.text(linked, member)))
                .findFirst()
                .or(() -> Optional.ofNullable(Json.id(linked, "id"))
                        .filter(id -> linked.has("body"))
                        .map(id -> SubstackPlatform.HOME + "/note/" + ID_PREFIX + id));
    }

    private static @Nullable String title(JsonNode linked) {
        return Stream.of("title", "name", "body")
                .flatMap(member -> Stream.ofNullable(Json.text(linked, member)))
                .findFirst()
                .orElse(null);
    }
}
