package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * The formatted text of a note, which Substack gives as the tree of its editor (ProseMirror) and not as HTML. Node and mark
 * names seen 2024-2026 in notes; those in the other spelling are known from drafts of posts.
 */
final class NoteText {
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("paragraph", "p"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("bulletList", "ul"),
            Map.entry("bullet_list", "ul"),
            Map.entry("orderedList", "ol"),
            Map.entry("ordered_list", "ol"),
            Map.entry("listItem", "li"),
            Map.entry("list_item", "li"),
            Map.entry("codeBlock", "pre"),
            Map.entry("code_block", "pre"),
            Map.entry("hardBreak", "br"),
            Map.entry("hard_break", "br"),
            Map.entry("horizontalRule", "hr"),
            Map.entry("horizontal_rule", "hr"));

    private static final Map<String, String> MARKS = Map.of(
            "bold", "strong",
            "strong", "strong",
            "italic", "em",
            "em", "em",
            "code", "code",
            "strike", "s",
            "strikethrough", "s");

    private NoteText() {}

    /** Appends a node and what is in it. */
    static void append(JsonNode node, Element parent) {
        var type = Objects.requireNonNullElse(Json.text(node, "type"), "");
        if (type.equals("text")) {
            marked(node, parent).appendText(node.path("text").asText(""));
            return;
        }
        var tag = type.equals("heading") ? "h" + level(node) : BLOCKS.get(type);
        var element = tag == null ? parent : parent.appendElement(tag);
        Json.items(node, "content").forEach(child -> append(child, element));
        var label = Json.text(node.path("attrs"), "label");
        if (tag == null && label != null) {
            // A mention is a node without content that bears a name:
            // {"type":"…mention","attrs":{"id":1,"label":"Name"}}.
            element.appendText(label);
        }
    }

    /** Appends text without format: blank lines part paragraphs. */
    static void appendPlain(String text, Element parent) {
        for (var paragraph : text.split("\\n\\s*\\n", -1)) {
            var element = parent.appendElement("p");
            paragraph.strip().lines().forEach(line -> {
                if (element.childNodeSize() > 0) {
                    element.appendElement("br");
                }
                element.appendText(line);
            });
        }
    }

    private static Element marked(JsonNode node, Element parent) {
        var innermost = parent;
        for (var mark : node.path("marks")) {
            var type = Objects.requireNonNullElse(Json.text(mark, "type"), "");
            var address = Json.text(mark.path("attrs"), "href");
            if (type.equals("link") && address != null) {
                innermost = innermost.appendElement("a").attr("href", address);
            } else if (MARKS.containsKey(type)) {
                innermost = innermost.appendElement(MARKS.get(type));
            }
        }
        return innermost;
    }

    private static int level(JsonNode heading) {
        return Math.max(1, Math.min(6, heading.path("attrs").path("level").asInt(1)));
    }
}
