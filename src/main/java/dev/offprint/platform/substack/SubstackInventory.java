package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.InventoryBuilder;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks through a raw body as a reader's eye does, and takes down what is the author's. A second reading of what the clean
 * steps read: it shares none of them, nor anything else of the way to Markdown, so that both are hardly wrong alike.
 */
final class SubstackInventory {
    private static final String COMPONENT = "data-component-name";

    /** Components that are ordinary text or pictures. Seen 2021-2026. */
    private static final Set<String> ORDINARY = Set.of(
            "Image2ToDOM",
            "ImageToDOM",
            "CodeBlockToDOM",
            "HighlightedCodeBlockToDOM",
            "ImageGallery",
            "FootnoteToDOM",
            "PreformattedTextBlockToDOM",
            "MentionUser");

    private final URI post;
    private final ShownAddress addresses;
    private final InventoryBuilder found = new InventoryBuilder();
    private final ShownNotes notes;
    private final Set<Element> shownAlready = new HashSet<>();
    private int cells;

    private SubstackInventory(URI post, Element body) {
        this.post = post;
        this.addresses = new ShownAddress(post);
        this.notes = new ShownNotes(body);
    }

    /** What a reader finds in a body; {@code post} is the address that its relative links start from. */
    static Inventory of(String html, URI post) {
        var body = Jsoup.parseBodyFragment(html).body();
        var reading = new SubstackInventory(post, body);
        reading.children(body);
        for (var note : reading.notes.strays()) {
            reading.found.part();
            reading.found.text("[" + ShownNotes.number(note) + "] ");
            reading.children(note);
        }
        return reading.found.build();
    }

    private void children(Element element) {
        element.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            found.text(text.getWholeText());
        } else if (node instanceof Element element && !ShownFurniture.isPlatforms(element)) {
            if (!isButton(element) && !isNote(element) && !isFromPayload(element) && !isEmbed(element)) {
                markup(element);
            }
        }
    }

    /** A button of the platform's is passed by; one of the author's is a link. */
    private boolean isButton(Element element) {
        if (element.is(".captioned-button-wrap, .button-wrapper")) {
            var payload = ShownPayload.within(element);
            var link = element.selectFirst("a[href]");
            var told = Json.text(payload, "url");
            var target = told != null ? told : link == null ? "" : link.attr("href");
            if (!ShownFurniture.isCall(target, post.getHost())) {
                element.select(".cta-caption").forEach(caption -> apart(() -> children(caption)));
                var label = Objects.requireNonNullElse(Json.text(payload, "text"), element.text());
                apart(() -> found.link(addresses.of(target), () -> found.text(label.isBlank() ? target : label)));
            }
            return true;
        }
        return false;
    }

    private boolean isNote(Element element) {
        var number = element.is(ShownNotes.REFERENCE + ", " + ShownNotes.NOTE) ? ShownNotes.number(element) : "";
        if (number.isEmpty()) {
            return false;
        }
        if (element.is(ShownNotes.NOTE)) {
            if (notes.isReferred(element)) {
                found.footnote(number, () -> children(element));
            }
        } else if (notes.isDefined(number)) {
            found.reference(number);
        } else {
            found.text("[" + number + "]");
        }
        return true;
    }

    /** Elements whose content a page's script puts there. */
    private boolean isFromPayload(Element element) {
        var payload = ShownPayload.of(element);
        if (element.hasClass("mention-wrap")) {
            mention(element, payload);
        } else if (element.hasClass("cashtag-wrap")) {
            found.text(Objects.requireNonNullElse(Json.text(payload, "symbol"), ""));
        } else if (element.hasClass("latex-rendered")) {
            formula(element, payload);
        } else if (element.hasClass("image-gallery-embed") && payload.has("gallery")) {
            gallery(payload.path("gallery"));
        } else {
            return false;
        }
        return true;
    }

    private void mention(Element element, JsonNode payload) {
        var name = Objects.requireNonNullElse(Json.text(payload, "name"), element.text());
        var id = Json.id(payload, "id");
        var told = Json.text(payload, "url");
        boolean publication = "pub".equals(Json.text(payload, "type"));
        if (name.isBlank()) {
            take(ShownEmbed.unknown(element, post));
        } else if (told != null) {
            found.link(addresses.of(told), () -> found.text(name));
        } else if (id != null && !publication) {
            found.link("https://substack.com/profile/" + id, () -> found.text(name));
        } else {
            found.text(name);
        }
    }

    /** Told by its data, or drawn with its source beside it. */
    private void formula(Element element, JsonNode payload) {
        var told = Json.text(payload, "persistentExpression");
        var shown = element.select("annotation[encoding=application/x-tex]").text();
        found.formula(Objects.requireNonNullElse(told, shown));
    }

    private void gallery(JsonNode gallery) {
        var alt = Objects.requireNonNullElse(Json.text(gallery, "alt"), "");
        boolean first = true;
        for (var image : Json.items(gallery, "images").toList()) {
            var address = Json.text(image, "src");
            if (address != null) {
                found.picture(ShownPicture.at(address, first ? alt : ""), post);
                first = false;
            }
        }
        var caption = Objects.requireNonNullElse(Json.text(gallery, "caption"), "");
        apart(() -> found.text(caption));
    }

    private boolean isEmbed(Element element) {
        if (element.hasClass("github-gist")) {
            gist(element);
            return true;
        }
        var embed = shownAlready.contains(element) ? Optional.<ShownEmbed>empty() : ShownEmbed.at(element, post);
        embed.ifPresent(this::take);
        if (embed.isEmpty() && isUnknown(element)) {
            take(ShownEmbed.unknown(element, post));
            // The link that stands for the whole leads to the first player in it.
            shownAlready.addAll(element.select("iframe")
                    .subList(0, Math.min(1, element.select("iframe").size())));
        }
        return embed.isPresent();
    }

    private static boolean isUnknown(Element element) {
        var component = element.attr(COMPONENT);
        boolean named = !component.isEmpty() && !ORDINARY.contains(component);
        boolean told = component.isEmpty()
                && element.hasAttr("data-attrs")
                && !element.is("img, .dynamic-content-block, .highlighted_code_block, .image-gallery-embed");
        return named || told;
    }

    private void take(ShownEmbed embed) {
        found.embed(embed.address(), embed.texts(), embed.card(), embed.cardAddresses());
        embed.furtherAddresses().forEach(address -> found.embed(address, List.of(), Set.of(), Set.of()));
        embed.pictures().forEach(this::picture);
    }

    /** The lines of a gist are the author's, its header and footer GitHub's. */
    private void gist(Element gist) {
        var told = Objects.requireNonNullElse(Json.text(ShownPayload.of(gist), "innerHTML"), "");
        boolean isShown = gist.selectFirst("td.blob-code") != null;
        var files = isShown ? gist : Jsoup.parseBodyFragment(told).body();
        if (files.selectFirst(".gist-file") == null) {
            take(ShownEmbed.unknown(gist, post));
        }
        for (var file : files.select(".gist-file")) {
            var lines = file.select("td.blob-code").stream()
                    .map(cell -> cell.wholeText().replaceAll("[\\r\\n]", ""))
                    .collect(Collectors.joining("\n"));
            found.code(lines);
            take(ShownEmbed.footerOfGist(Objects.requireNonNullElse(file.selectFirst(".gist-meta"), file), post));
        }
    }

    private void markup(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "img" -> ShownPicture.of(element).ifPresent(this::picture);
            case "br" -> found.part();
            case "q" -> quotation(element);
            case "script", "style", "svg", "template", "head", "title", "noscript" -> {}
            case "input", "select", "textarea", "datalist", "canvas" -> {}
            default -> {
                if (element.isBlock()) {
                    apart(() -> block(element));
                } else {
                    children(element);
                }
            }
        }
    }

    private void link(Element element) {
        var href = element.attr("href");
        if (element.hasClass("image-link") && element.selectFirst("img") == null) {
            ShownPicture.inEmptied(element).ifPresent(this::picture);
            return;
        }
        var target = addresses.of(href);
        if (target.isEmpty() || (ShownPicture.isServed(href) && !element.hasText())) {
            children(element);
        } else {
            found.link(target, () -> children(element));
        }
    }

    private void picture(Inventory.Picture picture) {
        found.picture(picture, post);
    }

    private void quotation(Element element) {
        found.text("\u201c");
        children(element);
        found.text("\u201d");
    }

    private void block(Element element) {
        var name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            cells++;
            children(element);
            cells--;
        } else if (cells > 0) {
            // A cell of Markdown's tables holds a line, so nothing in it has a form of its own.
            children(element);
        } else {
            structure(element, name);
        }
    }

    private void structure(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> found.heading(name.charAt(1) - '0', () -> children(element));
            case "ol" -> found.list(() -> numbered(element));
            case "ul", "menu", "dir" -> found.list(() -> children(element));
            case "li" -> found.item(null, () -> children(element));
            case "blockquote" -> found.quote(() -> children(element));
            case "pre" -> preformatted(element);
            default -> {
                if (element.is(".pullquote, .callout-block")) {
                    found.quote(() -> children(element));
                } else {
                    children(element);
                }
            }
        }
    }

    private void numbered(Element list) {
        int number = number(list.attr("start"), 1);
        for (var child : list.childNodes()) {
            if (child instanceof Element item && item.nameIs("li")) {
                int shown = number(item.attr("value"), number);
                number = shown + 1;
                found.item(shown, () -> children(item));
            } else {
                node(child);
            }
        }
    }

    private static int number(String told, int otherwise) {
        var digits = told.strip();
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    /** In a block for verse the lines are text; elsewhere they are code. */
    private void preformatted(Element pre) {
        if (pre.closest(".preformatted-block") == null) {
            found.code(ShownCode.of(pre));
        } else {
            children(pre);
        }
    }

    private void apart(Runnable content) {
        found.part();
        content.run();
        found.part();
    }
}
