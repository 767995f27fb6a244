package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.document.Block;
import dev.offprint.document.Comment;
import dev.offprint.model.Author;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers said, as Substack's JSON has it: {@code {"comments":[{…,"children":[…]}]}}, seen 2022-2026. */
final class CommentsObject {
    private CommentsObject() {}

    /** True for an answer of this form. */
    static boolean isIn(JsonNode answer) {
        return answer.path("comments").isArray();
    }

    static List<Comment> of(JsonNode answer) {
        return Json.items(answer, "comments").map(CommentsObject::comment).toList();
    }

    private static Comment comment(JsonNode comment) {
        boolean deleted = comment.path("deleted").asBoolean(false);
        return new Comment(
                deleted ? null : author(comment),
                PostObject.instant(Json.text(comment, "date")),
                deleted,
                deleted ? List.of() : body(comment),
                Json.items(comment, "children").map(CommentsObject::comment).toList());
    }

    private static @Nullable Author author(JsonNode comment) {
        var name = Json.text(comment, "name");
        return name == null ? null : new Author(name, url(comment));
    }

    private static @Nullable String url(JsonNode comment) {
        var handle = Json.text(comment, "handle");
        if (handle != null) {
            return "https://substack.com/@" + SubstackAddress.segment(handle);
        }
        var id = Json.id(comment, "user_id");
        return id == null ? null : "https://substack.com/profile/" + SubstackAddress.segment(id);
    }

    /** Comments since 2024 come as a tree too, which knows marks and links; the plain text is always there. */
    private static List<Block> body(JsonNode comment) {
        var tree = EditorTree.blocks(comment.path("body_json"));
        return tree.isEmpty()
                ? Optional.ofNullable(Json.text(comment, "body"))
                        .map(body -> BareLinks.in(PlainText.paragraphs(body)))
                        .orElse(List.of())
                : tree;
    }
}
