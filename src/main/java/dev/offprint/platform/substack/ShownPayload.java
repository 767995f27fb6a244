package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What an element's {@code data-attrs} say, read for what a page would show of it. */
final class ShownPayload {
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"\\\\]*)\"");

    private ShownPayload() {}

    /** The object on the element itself; the missing node where there is none that can be read. */
    static JsonNode of(Element element) {
        var written = element.attr("data-attrs");
        // Escaped twice in some embedded posts; seen 2023 by another project.
        return object(written)
                .or(() -> object(Parser.unescapeEntities(written, true)))
                .orElseGet(() -> legible(written));
    }

    /** The texts of an object that is cut off, as far as they are whole. */
    private static JsonNode legible(String written) {
        var legible = Json.object();
        var member = MEMBER.matcher(written);
        while (member.find()) {
            if (!legible.has(member.group(1))) {
                legible.put(member.group(1), member.group(2).replace("\\/", "/"));
            }
        }
        return legible.isEmpty() ? MissingNode.getInstance() : legible;
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(Json.read(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The object on the element, or on the first within it that has one. */
    static JsonNode within(Element element) {
        return element.select("[data-attrs]").stream()
                .map(ShownPayload::of)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** Every text in it, however deep; numbers are counts, which no file shows. */
    static List<String> texts(JsonNode json) {
        var texts = new ArrayList<String>();
        collect(json, texts::add);
        return texts;
    }

    private static void collect(JsonNode json, Consumer<String> texts) {
        if (json.isContainerNode()) {
            json.forEach(child -> collect(child, texts));
        } else if (json.isTextual()) {
            texts.accept(json.textValue());
        }
    }
}
