package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.clean.Reading;
import dev.offprint.model.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an element says in its {@code data-attrs}, the JSON that Substack's editor keeps with most structures. Many elements
 * are empty but for it. Escaped twice in some embedded posts (seen by another project, 2023).
 *
 * @param json the object; the missing node where the element has none or it cannot be read
 */
record Payload(JsonNode json) {
    private static final String ATTRIBUTE = "data-attrs";

    /** The payload of an element; one that cannot be read is reported, and has the members that can be. */
    static Payload of(Element element, Reading reading) {
        var text = element.attr(ATTRIBUTE);
        if (text.isBlank()) {
            return none();
        }
        return parsed(text)
                .or(() -> parsed(Parser.unescapeEntities(text, true)))
                .orElseGet(() -> {
                    reading.problem(
                            Problem.Code.UNSUPPORTED_MARKUP,
                            "the data of %s cannot be read as JSON; what stands around it was kept"
                                    .formatted(Component.name(element)));
                    return new Payload(Json.readable(text));
                });
    }

    /** The payload of an element that has none. */
    static Payload none() {
        return new Payload(MissingNode.getInstance());
    }

    /** A member's text; null where it is missing, null, blank or no text. */
    @Nullable
    String text(String member) {
        return Json.text(json, member);
    }

    /** A member that is a number or a text, as text; null where it is neither. */
    @Nullable
    String id(String member) {
        return Json.id(json, member);
    }

    /** The first of several members that is an address a browser could go to. */
    Optional<String> address(String... members) {
        return Stream.of(members)
                .flatMap(member -> Stream.ofNullable(text(member)))
                .flatMap(text -> OwnLinks.absolute(text).stream())
                .findFirst();
    }

    /** The object in a member; none where it is anything else. */
    Payload inner(String member) {
        return new Payload(json.path(member));
    }

    private static Optional<Payload> parsed(String text) {
        try {
            return Optional.of(Json.read(text)).filter(JsonNode::isObject).map(Payload::new);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
