package dev.offprint.platform.medium;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The body as a page shows it, written out as the official export would have it. Classes change with every release of the site;
 * what stayed the same since 2015 is that a paragraph of the author's bears its name as {@code id}, four hexadecimal digits.
 * What the platform adds has none.
 */
final class RenderedArticle {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{4}");

    /** Signs of a paragraph of the author's. */
    private static final String OWN = "[data-selectable-paragraph], .pw-post-body-paragraph";

    /** What only serves the platform, seen 2020-2026. */
    private static final Set<String> FURNITURE = Set.of(
            "nav",
            "aside",
            "button",
            "svg",
            "script",
            "style",
            "form",
            "footer",
            "canvas",
            "input",
            "textarea",
            "template");

    // Shown where the rest of a story is kept back; seen 2020-2026.
    private static final List<String> WALL = List.of(
            "create an account to read the full story",
            "the author made this story available to medium members only",
            "create a new account to read this story on us",
            "read the rest of this story with a free account",
            "become a member to read this story");

    private final Element article;
    private final boolean named;
    private final boolean isLarge;
    private final Element body = emptyBody();

    private RenderedArticle(Document page, Element article) {
        this.article = article;
        named = article.select("p, h1, h2, h3, h4").stream().anyMatch(RenderedArticle::isNamed);
        isLarge = hasLargeHeadings(page, article);
    }

    /** The body; null for a page that shows none. */
    static @Nullable Element body(Document page) {
        var article = page.selectFirst("article:has(p), article:has(h1)");
        if (article == null) {
            article = page.selectFirst(
                    "section:has(p[data-selectable-paragraph]), section:has(p.pw-post-body-paragraph)");
        }
        if (article == null && page.selectFirst(OWN) != null) {
            article = page.body();
        }
        if (article == null) {
            return null;
        }
        if (article.selectFirst("[class*=graf--]") != null) {
            return oldBody(article);
        }
        var rendered = new RenderedArticle(page, article);
        rendered.children(rendered.article);
        // What many readers marked; seen 2020-2021.
        rendered.body.select("mark").unwrap();
        return rendered.body.childNodeSize() == 0 ? null : rendered.body;
    }

    /** The body in a piece of a page's markup; null for a piece of anything else. */
    static @Nullable Element ofFragment(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page.selectFirst(OWN) == null ? null : body(page);
    }

    /** True where the page keeps the rest of the story back. */
    static boolean hasWall(Document page) {
        return page.body().getAllElements().stream()
                .filter(element -> saysWall(element.ownText().toLowerCase(Locale.ROOT)))
                .anyMatch(
                        element -> element.parents().stream().noneMatch(RenderedArticle::isNamed) && !isNamed(element));
    }

    private static boolean saysWall(String shown) {
        return WALL.stream().anyMatch(shown::contains);
    }

    private static Element emptyBody() {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendElement("div");
    }

    // Until 2018: article.postArticle > … > section[name] with the editor's own classes.
    private static Element oldBody(Element article) {
        var old = emptyBody();
        var sections = article.select("section:has([class*=graf--])").stream()
                .filter(section -> section.parents().stream().noneMatch(parent -> parent.nameIs("section")))
                .toList();
        if (sections.isEmpty()) {
            old.appendChild(article.clone());
        } else {
            sections.forEach(section -> old.appendChild(section.clone()));
        }
        return old;
    }

    /**
     * Whether headings are {@code h1} and {@code h2}, as until 2025, or {@code h2} and {@code h3}, with the title as the only {@code
     * h1}, as in 2026.
     */
    private static boolean hasLargeHeadings(Document page, Element article) {
        long large =
                article.select("h1").stream().filter(RenderedArticle::isNamed).count();
        boolean isNewer =
                page.selectFirst("script:containsData(__reactRouterContext), script[src*=/lite/assets/]") != null;
        boolean isOlder = page.selectFirst("[data-selectable-paragraph], [data-rh]") != null;
        boolean hasThird = article.select("h3").stream().anyMatch(RenderedArticle::isNamed);
        return large > 1 || (isOlder && !isNewer && !hasThird);
    }

    private static boolean isNamed(Element element) {
        return NAME.matcher(element.id()).matches();
    }

    private void children(Element element) {
        element.children().forEach(this::element);
    }

    private void element(Element element) {
        if (isFurniture(element)) {
            return;
        }
        if (isGrid(element)) {
            grid(element);
            return;
        }
        switch (element.normalName()) {
            case "p" -> paragraph(element);
            case "h1", "h2", "h3", "h4" -> heading(element);
            case "blockquote" -> quote(element);
            case "pre" -> code(element);
            case "ul", "ol" -> list(element);
            case "figure" -> figure(element, body);
            case "hr" -> divider();
            case "a" -> link(element);
            default -> {
                if (element.attr("role").equals("separator")) {
                    divider();
                } else {
                    children(element);
                }
            }
        }
    }

    private static boolean isFurniture(Element element) {
        return FURNITURE.contains(element.normalName())
                || element.hasClass("speechify-ignore")
                || element.hasClass("pw-post-byline-header")
                || (element.nameIs("noscript") && element.closest("figure") == null)
                || (element.attr("role").equals("button") && element.selectFirst("figure, picture") == null);
    }

    private static boolean isGrid(Element element) {
        return element.childrenSize() > 1
                && element.children().stream()
                        .allMatch(child -> child.nameIs("figure") && child.selectFirst("img") != null);
    }

    private boolean isOwn(Element element) {
        return !named || isNamed(element) || element.is(OWN) || element.hasClass("pw-subtitle-paragraph");
    }

    private Element graf(Element place, String tag, String cssClass, Element shown) {
        var graf = place.appendElement(tag).addClass("graf").addClass(cssClass);
        if (!shown.id().isEmpty()) {
            graf.attr("name", shown.id()).attr("id", shown.id());
        }
        return graf;
    }

    private static void fill(Element graf, Element shown) {
        shown.childNodes().forEach(node -> graf.appendChild(node.clone()));
    }

    private void paragraph(Element shown) {
        if (shown.hasClass("pw-subtitle-paragraph")) {
            fill(graf(body, "h4", "graf--h4", shown), shown);
        } else if (isOwn(shown)) {
            fill(graf(body, "p", "graf--p", shown), shown);
        }
    }

    private void heading(Element shown) {
        boolean isTitle =
                shown.hasClass("pw-post-title") || shown.attr("data-testid").equals("storyTitle");
        if (!isTitle && !isOwn(shown)) {
            return;
        }
        int level = shown.normalName().charAt(1) - '0' + (isLarge ? 2 : 1);
        boolean isSmall = level > 3
                || shown.hasClass("pw-subtitle-paragraph")
                || shown.attr("aria-label").equals("kicker paragraph");
        var graf = !isTitle && isSmall ? graf(body, "h4", "graf--h4", shown) : graf(body, "h3", "graf--h3", shown);
        fill(graf, shown);
    }

    private void quote(Element shown) {
        fill(graf(body, "blockquote", "graf--blockquote", shown), shown);
    }

    /** Parts of pasted code that an empty line had parted are spans of one {@code pre} here. */
    private void code(Element shown) {
        var pre = graf(body, "pre", "graf--pre", shown).addClass("graf--preV2");
        boolean begun = false;
        for (var node : shown.childNodes()) {
            if (node instanceof Element part && isNamed(part)) {
                if (begun) {
                    pre.appendElement("br");
                }
                begun = true;
            }
            pre.appendChild(node.clone());
        }
    }

    private void list(Element shown) {
        boolean own = !named || shown.select("li").stream().anyMatch(item -> isNamed(item) || item.is(OWN));
        if (own) {
            body.appendChild(shown.clone());
        }
    }

    private void figure(Element shown, Element place) {
        var figure = graf(place, "figure", "graf--figure", shown);
        fill(figure, shown);
        if (FigurePictures.in(shown).isEmpty()) {
            // <figure><div><div></div></div></figure>: an embed that scripts would have put there. Seen 2020-2021.
            figure.addClass("graf--iframe");
        }
    }

    private void grid(Element row) {
        var place = body.appendElement("div").addClass("section-inner").addClass("sectionLayout--outsetRow");
        row.children().forEach(figure -> figure(figure, place));
    }

    private void divider() {
        if (body.childNodeSize() > 0) {
            body.appendElement("hr").addClass("section-divider");
        }
    }

    // The card of a link: a > … > h2 TITLE, h3 DESCRIPTION, p host. Seen 2020-2021.
    private void link(Element shown) {
        var title = shown.selectFirst("h2");
        if (title == null || !shown.hasAttr("href")) {
            if (shown.selectFirst("figure, picture") != null || !isByline(shown)) {
                children(shown);
            }
            return;
        }
        var card = body.appendElement("div").addClass("graf").addClass("graf--mixtapeEmbed");
        var anchor = card.appendElement("a").attr("href", shown.attr("href"));
        anchor.appendElement("strong").appendText(title.text());
        anchor.appendElement("br");
        var description = shown.selectFirst("h3");
        if (description != null && description.hasText()) {
            anchor.appendElement("em").appendText(description.text());
        }
        shown.select("p").forEach(host -> anchor.appendText(host.text()));
    }

    private static boolean isByline(Element link) {
        return link.attr("data-testid").startsWith("author");
    }
}
