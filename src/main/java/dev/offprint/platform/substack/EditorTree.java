package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text as the editor holds it: {@code {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":…,
 * "marks":[…]}]}]}}, seen 2024-2026 in comments and notes. Names are written {@code bulletList} and {@code bullet_list}; a
 * node of an unknown name stands for its content.
 */
final class EditorTree {
    private static final Map<String, Mark> MARKS = Map.of(
            "bold", Mark.STRONG,
            "strong", Mark.STRONG,
            "italic", Mark.EMPHASIS,
            "em", Mark.EMPHASIS,
            "strike", Mark.STRIKETHROUGH,
            "strikethrough", Mark.STRIKETHROUGH,
            "underline", Mark.UNDERLINE,
            "superscript", Mark.SUPERSCRIPT,
            "subscript", Mark.SUBSCRIPT);
    private static final int DEEPEST = 50;

    private final int depth;
    private final List<Block> blocks = new ArrayList<>();
    private List<Run> line = new ArrayList<>();

    private EditorTree(int depth) {
        this.depth = depth;
    }

    /** The blocks of a tree; none for a node that is no tree. */
    static List<Block> blocks(JsonNode tree) {
        return new EditorTree(0).read(tree);
    }

    private List<Block> read(JsonNode node) {
        Json.items(node, "content").forEach(this::node);
        endLine();
        return blocks;
    }

    private void node(JsonNode node) {
        switch (type(node)) {
            case "text", "hardbreak", "mention", "substackmention" -> leaf(node);
            case "paragraph" -> blocks.addAll(nested(node));
            case "heading" -> heading(node);
            case "blockquote" -> block(nested(node), Block.Quote::new);
            case "bulletlist" -> list(node, null);
            case "orderedlist" -> list(node, 1);
            case "codeblock" -> blocks.add(new Block.CodeBlock(null, text(node)));
            case "horizontalrule" -> blocks.add(new Block.Divider());
            default -> blocks.addAll(nested(node));
        }
    }

    private static String type(JsonNode node) {
        return String.valueOf(Json.text(node, "type")).replace("_", "").toLowerCase(Locale.ROOT);
    }

    private List<Block> nested(JsonNode node) {
        endLine();
        if (depth < DEEPEST) {
            return new EditorTree(depth + 1).read(node);
        }
        return PlainText.paragraphs(text(node));
    }

    private void heading(JsonNode node) {
        int level = Math.max(1, Math.min(6, node.path("attrs").path("level").asInt(3)));
        for (var block : nested(node)) {
            blocks.add(block instanceof Block.Paragraph line ? new Block.Heading(level, line.content()) : block);
        }
    }

    private void block(List<Block> content, Function<List<Block>, Block> made) {
        if (!content.isEmpty()) {
            blocks.add(made.apply(content));
        }
    }

    private void list(JsonNode node, @Nullable Integer start) {
        endLine();
        var items = Json.items(node, "content").map(this::nested).toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.ItemList(start, true, items));
        }
    }

    private void leaf(JsonNode node) {
        var marks = EnumSet.noneOf(Mark.class);
        Json.items(node, "marks")
                .map(mark -> MARKS.get(String.valueOf(Json.text(mark, "type"))))
                .forEach(mark -> {
                    if (mark != null) {
                        marks.add(mark);
                    }
                });
        var lines = leafText(node).split("\\R", -1);
        var link = link(node);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                line.add(new Run(new Inline.HardBreak(), Set.of(), null));
            }
            if (!lines[at].isEmpty()) {
                line.add(new Run(isCode(node) ? new Inline.Code(lines[at]) : new Inline.Text(lines[at]), marks, link));
            }
        }
    }

    private static String leafText(JsonNode node) {
        return switch (type(node)) {
            case "text" -> node.path("text").asText("");
            case "hardbreak" -> "\n";
            default -> {
                var attrs = node.path("attrs");
                var label = Json.text(attrs, "label");
                yield label == null ? String.valueOf(Json.text(attrs, "name")) : label;
            }
        };
    }

    private static boolean isCode(JsonNode node) {
        return Json.items(node, "marks").anyMatch(mark -> "code".equals(Json.text(mark, "type")));
    }

    private static Run.@Nullable LinkTarget link(JsonNode node) {
        return Json.items(node, "marks")
                .filter(mark -> "link".equals(Json.text(mark, "type")))
                .map(mark -> Json.text(mark.path("attrs"), "href"))
                .filter(Objects::nonNull)
                .map(href -> new Run.LinkTarget(OwnLinks.clean(href, null), null))
                .findFirst()
                .orElse(null);
    }

    private void endLine() {
        var runs = Runs.tidy(line);
        line = new ArrayList<>();
        if (!runs.isEmpty()) {
            blocks.add(new Block.Paragraph(Runs.nest(runs)));
        }
    }

    private static String text(JsonNode node) {
        var text = new StringBuilder();
        for (var child : Json.items(node, "content").toList()) {
            text.append(child.has("content") ? text(child) : leafText(child));
        }
        return text.toString();
    }
}
