package dev.offprint.platform.medium;

import dev.offprint.platform.Inventory;
import dev.offprint.platform.InventoryBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks through a body in markup: that of the export and of pages until 2018, of feeds, and what later pages show. */
final class ShownMarkup {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{4}");

    // Seen 2015-2026.
    private static final String PLATFORMS =
            "label, button, .speechify-ignore, .mixtapeImage, style, noscript, nav, aside, svg,"
                    + " form, canvas, input, textarea, template, head, title, .pw-post-byline-header, .section-divider, hr,"
                    + " script:not([src*=gist.github.com])";

    private static final String GRAFS = "h1, h2, h3, h4, p, blockquote, figure, li, pre, .graf--mixtapeEmbed";

    private static final Set<String> ORIGINALLY = Set.of("p");

    private final InventoryBuilder found;
    private final ShownTarget targets;
    private final ShownFrame frames;
    private final ShownTitle title;
    private final Element body;
    private final boolean isNamed;
    private final boolean isRendered;
    private final boolean isLarge;

    ShownMarkup(ShownStory story, Element body, InventoryBuilder found, ShownTarget targets, ShownFrame frames) {
        this.found = found;
        this.targets = targets;
        this.frames = frames;
        this.body = body;
        this.title = new ShownTitle(story.title(), story.subtitle());
        isRendered = body.selectFirst("[class*=graf--]") == null && !body.nameIs("body");
        isNamed = isRendered && body.select("p, h1, h2, h3, h4").stream().anyMatch(ShownMarkup::hasName);
        isLarge = isRendered && hasLargeHeadings(body);
    }

    // Until 2025 the editor's headings were shown as h1 and h2, and in 2026 as h2 and h3 below one h1.
    private static boolean hasLargeHeadings(Element article) {
        var page = article.root();
        long large = article.select("h1").stream().filter(ShownMarkup::hasName).count();
        boolean isNewer = page.select("script").stream()
                .anyMatch(script -> script.data().contains("__reactRouterContext")
                        || script.attr("src").contains("/lite/assets/"));
        boolean isOlder = page.select("[data-selectable-paragraph], [data-rh]").size() > 0;
        return large > 1 || (isOlder && !isNewer);
    }

    private static boolean hasName(Element element) {
        return NAME.matcher(element.id()).matches();
    }

    void walk() {
        children(body);
    }

    private void children(Element element) {
        var nodes = element.childNodes();
        int at = 0;
        while (at < nodes.size()) {
            if (nodes.get(at) instanceof Element first
                    && first.is("blockquote, pre")
                    && !first.hasClass("twitter-tweet")) {
                var run = run(nodes, at);
                at = nodes.indexOf(run.get(run.size() - 1)) + 1;
                group(run);
            } else {
                node(nodes.get(at));
                at++;
            }
        }
    }

    /** Quotes and old code that follow each other are one to a reader. */
    private static List<Element> run(List<Node> nodes, int from) {
        var run = new ArrayList<Element>();
        for (var node : nodes.subList(from, nodes.size())) {
            boolean isSpace = node instanceof TextNode text ? text.isBlank() : !(node instanceof Element);
            if (node instanceof Element element && (run.isEmpty() || goesOn(run.get(0), element))) {
                run.add(element);
            } else if (!isSpace) {
                break;
            }
        }
        return run;
    }

    private static boolean goesOn(Element first, Element next) {
        return next.nameIs(first.normalName())
                && !next.hasClass("twitter-tweet")
                && !first.hasClass("graf--preV2")
                && !next.hasClass("graf--preV2")
                && first.hasClass("graf--pullquote") == next.hasClass("graf--pullquote");
    }

    private void group(List<Element> run) {
        run.forEach(element -> title.is(false, ""));
        if (run.get(0).nameIs("pre")) {
            if (isRendered) {
                run.forEach(pre -> found.code(rendered(pre)));
            } else {
                found.code(ShownCode.of(run));
            }
        } else {
            found.quote(() -> run.forEach(quote -> apart(() -> children(quote))));
        }
    }

    /** Parts of pasted code are spans of one block on pages. */
    private static String rendered(Element pre) {
        var parts = pre.children().stream().filter(ShownMarkup::hasName).toList();
        return parts.size() > 1 ? ShownCode.of(parts) : ShownCode.of(List.of(pre));
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            if (!isRendered || isInGraf(text)) {
                found.text(text.getWholeText());
            }
        } else if (node instanceof Element element && !isPlatforms(element) && !isTitle(element)) {
            element(element);
        }
    }

    /** On pages a name, a day and the like stand among the paragraphs, and are none. */
    private static boolean isInGraf(TextNode text) {
        var parent = text.parent();
        return parent != null && parent.closest(GRAFS + ", figcaption") != null;
    }

    private boolean isPlatforms(Element element) {
        if (element.is(PLATFORMS)) {
            return true;
        }
        boolean isButton = element.attr("role").equals("button") && element.selectFirst("figure, picture") == null;
        boolean isForeign = isNamed
                && element.is("p, h1, h2, h3, h4, ul, ol")
                && element.closest("blockquote, figure, li") == null
                && !isOwn(element);
        return (isRendered && (isButton || isForeign)) || isFooter(element);
    }

    private static boolean isOwn(Element element) {
        return hasName(element)
                || element.is(
                        "[data-selectable-paragraph], .pw-post-body-paragraph, .pw-subtitle-paragraph, .pw-post-title,"
                                + " [data-testid=storyTitle]")
                || (element.is("ul, ol")
                        && element.select("li").stream()
                                .anyMatch(item -> hasName(item) || item.is("[data-selectable-paragraph]")));
    }

    // Seen 2017-2026 at the end of feeds' bodies.
    private static boolean isFooter(Element element) {
        return ORIGINALLY.contains(element.normalName())
                && element.text()
                        .matches("(?s).* was originally published in .* on Medium, where people are continuing the"
                                + " conversation by highlighting and responding to this story\\.\\s*");
    }

    private boolean isTitle(Element element) {
        boolean isGraf = element.is(GRAFS) && element.parents().stream().noneMatch(parent -> parent.is(GRAFS));
        if (!isGraf || element.is("blockquote, pre")) {
            return false;
        }
        if (element.hasClass("graf--title")) {
            title.told();
        }
        boolean is = title.is(element.is("h1, h2, h3, h4"), element.text());
        return is || element.is(".graf--title, .graf--subtitle");
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "br" -> found.part();
            case "img" -> ShownImage.in(element).forEach(this::picture);
            case "iframe", "script" -> frame(element);
            case "figure" -> figure(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ol" -> found.list(() -> numbered(element));
            case "ul" -> found.list(() -> children(element));
            case "li" -> found.item(null, () -> children(element));
            default -> structure(element);
        }
    }

    private void structure(Element element) {
        if (element.hasClass("graf--mixtapeEmbed")) {
            card(element);
        } else if (element.hasClass("section-background")) {
            ShownImage.in(element).forEach(this::picture);
            apart(() -> children(element));
        } else if (element.is("blockquote")) {
            frame(element);
        } else if (element.isBlock()) {
            apart(() -> children(element));
        } else {
            children(element);
        }
    }

    private void heading(Element element) {
        int shown = element.normalName().charAt(1) - '0';
        boolean isKicker = element.hasClass("graf--kicker") || (shown == 4 && isBeforeTitle(element));
        int level = isRendered ? rendered(element, shown) : Math.max(2, shown - 1);
        if (isKicker) {
            apart(() -> children(element));
        } else {
            found.heading(level, () -> children(element));
        }
    }

    private int rendered(Element element, int shown) {
        boolean isSmall = element.is(".pw-subtitle-paragraph, [aria-label=kicker paragraph]");
        return isSmall || shown + (isLarge ? 2 : 1) > 3 ? 3 : 2;
    }

    private boolean isBeforeTitle(Element element) {
        var next = element.nextElementSibling();
        return next != null && (next.hasClass("graf--title") || (next.is("h1, h2, h3") && title.isNext(next.text())));
    }

    private void numbered(Element list) {
        int number = list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        for (var child : list.childNodes()) {
            if (child instanceof Element item && item.nameIs("li")) {
                int shown = number;
                found.item(shown, () -> children(item));
                number++;
            } else {
                node(child);
            }
        }
    }

    private void link(Element element) {
        var heading = isRendered ? element.selectFirst("h2") : null;
        var target = targets.of(element.attr("href"));
        if (heading != null) {
            renderedCard(element, heading, target);
        } else if (target.isEmpty()
                || (isRendered && element.attr("data-testid").startsWith("author"))) {
            children(element);
        } else {
            found.link(target, () -> children(element));
        }
    }

    private void renderedCard(Element card, Element heading, String target) {
        var description = card.selectFirst("h3");
        ShownCard.take(
                target,
                heading.text(),
                description == null ? "" : description.text(),
                card.select("p").text(),
                found);
    }

    private void card(Element card) {
        var anchors = card.select("a[href]:not(.mixtapeImage)");
        var anchor = anchors.first();
        if (anchor == null) {
            apart(() -> children(card));
            return;
        }
        var title = anchor.selectFirst("> strong");
        var description = anchor.selectFirst("> em");
        var plain = anchor.textNodes().stream()
                .map(TextNode::getWholeText)
                .collect(Collectors.joining())
                .strip();
        var host = description == null ? host(anchor, plain) : plain;
        var before = plain.substring(0, plain.length() - host.length()).strip();
        ShownCard.take(
                targets.of(anchor.attr("href")),
                title == null ? "" : title.text(),
                description == null ? before : description.text(),
                host,
                found);
        anchors.stream().skip(1).filter(Element::hasText).forEach(other -> apart(() -> link(other)));
    }

    /** The host's name that stands at the end of a text, whole or without its first part. */
    private static String host(Element anchor, String text) {
        var whole = anchor.attr("href").replaceFirst("^https?://", "").replaceFirst("[/?#:].*", "");
        if (!whole.isEmpty() && text.endsWith(whole)) {
            return whole;
        }
        var shorter = whole.substring(whole.indexOf('.') + 1);
        return !shorter.isEmpty() && text.endsWith(shorter) ? shorter : "";
    }

    private void frame(Element element) {
        var shown = element.nameIs("iframe") ? element : element.selectFirst("iframe");
        frames.take(ShownFrame.address(element), shown == null ? "" : shown.attr("title"), found);
    }

    private void figure(Element figure) {
        var caption = figure.selectFirst("figcaption");
        var pictures = ShownImage.in(figure);
        boolean isFrame = figure.hasClass("graf--iframe") || figure.selectFirst(ShownFrame.MARKUP) != null;
        if (isFrame || (pictures.isEmpty() && figure.selectFirst("pre, p, table, blockquote") == null)) {
            frame(figure);
        } else if (pictures.isEmpty()) {
            apart(() -> children(figure));
            return;
        } else {
            var link = figure.selectFirst("a[href]:has(img), a[href]:has(picture)");
            pictures.forEach(picture -> picture(picture, link));
        }
        if (caption != null) {
            apart(() -> children(caption));
        }
    }

    private void picture(Inventory.Picture picture) {
        found.picture(picture, targets.story());
    }

    private void picture(Inventory.Picture picture, @Nullable Element link) {
        var target = link == null ? "" : targets.of(link.attr("href"));
        found.part();
        if (target.isEmpty() || ShownImage.isServed(target)) {
            picture(picture);
        } else {
            found.link(target, () -> picture(picture));
        }
        found.part();
    }

    private void apart(Runnable content) {
        found.part();
        content.run();
        found.part();
    }
}
