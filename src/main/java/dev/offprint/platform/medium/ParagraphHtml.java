package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes the list of paragraphs that state, JSON and GraphQL hold as the markup of the official export, so that one set of
 * steps serves all of them. Types have names since 2019 and had numbers before.
 */
final class ParagraphHtml {
    private final Element body = new Document("").appendElement("div");
    private final Map<Integer, JsonNode> sections = new HashMap<>();
    private final Map<String, BiConsumer<Element, JsonNode>> types = Map.ofEntries(
            Map.entry("P", plain("p", "graf--p")),
            Map.entry("H2", plain("h2", "graf--h2")),
            Map.entry("H3", plain("h3", "graf--h3")),
            Map.entry("H4", plain("h4", "graf--h4")),
            Map.entry("BQ", plain("blockquote", "graf--blockquote")),
            Map.entry("PQ", plain("blockquote", "graf--pullquote")),
            Map.entry("ULI", plain("li", "graf--li")),
            Map.entry("OLI", plain("li", "graf--li")),
            Map.entry("SECTION_CAPTION", plain("p", "graf--sectionCaption")),
            Map.entry("PRE", ParagraphHtml::code),
            Map.entry("IMG", ParagraphHtml::picture),
            Map.entry("IFRAME", ParagraphHtml::embed),
            Map.entry("MIXTAPE_EMBED", ParagraphHtml::card));

    private Element content = body;
    private @Nullable Element list;
    private @Nullable Element row;

    private ParagraphHtml(JsonNode bodyModel) {
        Objects.requireNonNull(body.ownerDocument()).outputSettings().prettyPrint(false);
        Json.items(bodyModel, "sections")
                .forEach(section ->
                        sections.putIfAbsent(section.path("startIndex").asInt(0), section));
        sections.putIfAbsent(0, Json.object());
    }

    /** A body, given the object with {@code paragraphs} and {@code sections}. */
    static Element of(JsonNode bodyModel) {
        var html = new ParagraphHtml(bodyModel);
        int index = 0;
        for (var paragraph : Json.items(bodyModel, "paragraphs").toList()) {
            html.startSection(index);
            html.add(paragraph);
            index++;
        }
        return html.body;
    }

    /** The name of a paragraph's type: that of today for the number of old. */
    static String type(JsonNode paragraph) {
        var type = paragraph.path("type").asText();
        return switch (type) {
            case "1" -> "P";
            case "2" -> "H2";
            case "3" -> "H3";
            case "4" -> "IMG";
            case "6" -> "BQ";
            case "7" -> "PQ";
            case "8" -> "PRE";
            case "9" -> "ULI";
            case "10" -> "OLI";
            case "11" -> "IFRAME";
            case "13" -> "H4";
            case "14" -> "MIXTAPE_EMBED";
            case "15" -> "SECTION_CAPTION";
            default -> type;
        };
    }

    private void startSection(int index) {
        var section = sections.get(index);
        if (section == null) {
            return;
        }
        var element = body.appendElement("section").addClass("section").addClass("section--body");
        if (index == 0) {
            element.addClass("section--first");
        }
        element.appendElement("div")
                .addClass("section-divider")
                .appendElement("hr")
                .addClass("section-divider");
        var background = Json.text(section.path("backgroundImage"), "id");
        if (background != null) {
            element.appendElement("div").addClass("section-background").attr("data-image-id", background);
        }
        content = element.appendElement("div").addClass("section-content");
        list = null;
        row = null;
    }

    private void add(JsonNode paragraph) {
        var type = type(paragraph);
        if (!paragraph.isObject()) {
            Damage.mark(content, "a paragraph that is named and not there");
            return;
        }
        var place = type.equals("ULI") || type.equals("OLI") ? listFor(type) : rowFor(type, paragraph);
        var writer = types.get(type);
        if (writer == null) {
            Damage.mark(content, "a paragraph of the unknown type " + type + ", whose text was kept");
            plain("p", "graf--p").accept(place, paragraph);
        } else {
            writer.accept(place, paragraph);
        }
    }

    private Element listFor(String type) {
        var tag = type.equals("ULI") ? "ul" : "ol";
        row = null;
        var current = list;
        if (current == null || !current.nameIs(tag)) {
            current = content.appendElement(tag).addClass("postList");
            list = current;
        }
        return current;
    }

    /** Pictures side by side: the first has one layout and those that go on the row another. */
    private Element rowFor(String type, JsonNode paragraph) {
        list = null;
        var layout = paragraph.path("layout").asText();
        boolean isPicture = type.equals("IMG");
        if (isPicture && layout.equals("OUTSET_ROW")) {
            row = content.appendElement("div").addClass("section-inner").addClass("sectionLayout--outsetRow");
        } else if (!isPicture || !layout.equals("OUTSET_ROW_CONTINUE")) {
            row = null;
        }
        var current = row;
        return current == null ? content : current;
    }

    private static Element graf(Element place, String tag, String cssClass, JsonNode paragraph) {
        var graf = place.appendElement(tag).addClass("graf").addClass(cssClass);
        var name = Json.text(paragraph, "name");
        if (name != null) {
            graf.attr("name", name).attr("id", name);
        }
        return graf;
    }

    private static BiConsumer<Element, JsonNode> plain(String tag, String cssClass) {
        return (place, paragraph) -> MarkupText.into(graf(place, tag, cssClass, paragraph), paragraph);
    }

    private static void code(Element place, JsonNode paragraph) {
        var pre = graf(place, "pre", "graf--pre", paragraph);
        var metadata = paragraph.path("codeBlockMetadata");
        if (metadata.isObject()) {
            pre.addClass("graf--preV2").attr("data-code-block-mode", mode(metadata));
            var language = Json.text(metadata, "lang");
            if (language != null) {
                pre.attr("data-code-block-lang", language);
            }
        }
        // Marks stand out of code in the editor only; what they mark is kept.
        MarkupText.appendLines(pre, paragraph.path("text").asText(""));
    }

    private static String mode(JsonNode metadata) {
        return switch (metadata.path("mode").asText()) {
            case "EXPLICIT" -> CodeStep.CHOSEN;
            case "AUTO" -> "1";
            default -> "0";
        };
    }

    private static void picture(Element place, JsonNode paragraph) {
        var figure = graf(place, "figure", "graf--figure", paragraph);
        var metadata = paragraph.path("metadata");
        var href = Json.text(paragraph, "href");
        var around = href == null
                ? figure
                : figure.appendElement("a").addClass("graf-imageAnchor").attr("href", href);
        var id = Json.text(metadata, "id");
        if (id != null) {
            var img = around.appendElement("img").addClass("graf-image").attr("data-image-id", id);
            img.attr("src", PictureAddress.original(id));
            var alt = Json.text(metadata, "alt");
            img.attr("alt", alt == null ? "" : alt);
            if (metadata.path("isFeatured").asBoolean(false)) {
                img.attr("data-is-featured", "true");
            }
        }
        caption(figure, paragraph);
    }

    private static void caption(Element figure, JsonNode paragraph) {
        if (!paragraph.path("text").asText("").isBlank()) {
            MarkupText.into(figure.appendElement("figcaption").addClass("imageCaption"), paragraph);
        }
    }

    /** Seen 2020-2026: {@code iframe.mediaResource} with an embedly address, or an empty one for gists; in 2016 only an id. */
    private static void embed(Element place, JsonNode paragraph) {
        var figure = graf(place, "figure", "graf--figure", paragraph).addClass("graf--iframe");
        var iframe = paragraph.path("iframe");
        var resource = iframe.path("mediaResource");
        var source = Json.text(resource, "iframeSrc");
        var id = Objects.requireNonNullElse(
                Json.text(resource, "id"), iframe.path("mediaResourceId").asText(""));
        if (source == null && !id.isEmpty()) {
            source = "https://medium.com/media/" + id;
        }
        if (source != null) {
            var title = Json.text(resource, "title");
            figure.appendElement("iframe").attr("src", source).attr("title", title == null ? "" : title);
        }
        caption(figure, paragraph);
    }

    /** The text is {@code TITLE\nDESCRIPTIONdomain}; the ranges of the marks tell which is which. */
    private static void card(Element place, JsonNode paragraph) {
        var text = paragraph.path("text").asText("");
        var title = MarkupText.range(paragraph, "STRONG").orElseGet(() -> firstLine(text));
        var description = MarkupText.range(paragraph, "EM").orElse(new int[] {title[1], title[1]});
        var href = Objects.requireNonNullElseGet(
                Json.text(paragraph.path("mixtapeMetadata"), "href"),
                () -> Objects.requireNonNullElse(MarkupText.href(paragraph), ""));
        var anchor = graf(place, "div", "graf--mixtapeEmbed", paragraph)
                .appendElement("a")
                .addClass("markup--mixtapeEmbed-anchor")
                .attr("href", href);
        anchor.appendElement("strong").appendText(text.substring(title[0], title[1]));
        anchor.appendElement("br");
        if (description[1] > description[0]) {
            anchor.appendElement("em").appendText(text.substring(description[0], description[1]));
        }
        anchor.appendText(text.substring(Math.max(title[1], description[1])).strip());
    }

    private static int[] firstLine(String text) {
        int end = text.indexOf('\n');
        return new int[] {0, end < 0 ? text.length() : end};
    }
}
