package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.model.Original;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The body of a story in a raw answer, and what stands above it as its title. One of the two bodies is there: a model where the
 * answer has data, else markup.
 *
 * @param model the object with {@code paragraphs} and {@code sections}; the missing node for none
 * @param markup null for none
 * @param title empty where the answer does not say
 * @param subtitle what stands below the title; empty where the answer does not say
 */
record ShownStory(JsonNode model, @Nullable Element markup, String title, String subtitle) {
    private static final String STATE = "__APOLLO_STATE__";
    private static final Pattern ID = Pattern.compile("(?:.*[/-])?([0-9a-f]{8,12})/?(?:[?#].*)?");
    private static final int FAR = 12;

    /** What an answer holds; nothing for one without a story. */
    static Optional<ShownStory> in(Original answer) {
        var text = answer.text();
        int brace = text.indexOf('{');
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("])}") || start.startsWith(")]}")) {
            return ofJson(start.startsWith("[{") ? start : text.substring(Math.max(0, brace)));
        }
        if (start.startsWith("<item")
                || start.substring(0, Math.min(1024, start.length())).contains("<rss")) {
            return ofFeed(text);
        }
        var page = Jsoup.parse(text);
        var exported = page.selectFirst("article.h-entry section[data-field=body]");
        if (exported != null) {
            return Optional.of(new ShownStory(MissingNode.getInstance(), exported, "", ""));
        }
        return answer.format() == Original.Format.FRAGMENT
                ? Optional.of(new ShownStory(MissingNode.getInstance(), page.body(), "", ""))
                : ofPage(page, answer);
    }

    /** True where there is a model with the whole of it. */
    boolean hasModel() {
        return model.path("paragraphs").size() > 0;
    }

    private static Optional<ShownStory> ofJson(String text) {
        try {
            var left = new ArrayDeque<JsonNode>(List.of(Json.read(text)));
            while (!left.isEmpty()) {
                var node = left.removeFirst();
                var body = body(node);
                if (body.size() > 0) {
                    return Optional.of(story(node, body));
                }
                node.forEach(left::addLast);
            }
        } catch (JsonProcessingException e) {
            // JSON that breaks off: no story is read out of it by anybody.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static ShownStory story(JsonNode post, JsonNode body) {
        var subtitle = Stream.of("previewContent", "extendedPreviewContent", "virtuals", "content")
                .flatMap(member -> Stream.ofNullable(Json.text(post.path(member), "subtitle")))
                .findFirst()
                .orElse("");
        return new ShownStory(body, null, Objects.requireNonNullElse(Json.text(post, "title"), ""), subtitle);
    }

    /** The body model of an object that is a post; the missing node for any other. */
    private static JsonNode body(JsonNode post) {
        if (!post.isObject()) {
            return MissingNode.getInstance();
        }
        var candidates = new ArrayList<JsonNode>();
        post.properties().stream()
                .filter(member -> member.getKey().startsWith("content"))
                .forEach(member -> candidates.add(member.getValue()));
        candidates.add(post.path("viewerEdge").path("fullContent"));
        candidates.add(post.path("extendedPreviewContent"));
        return candidates.stream()
                .map(content -> content.path("bodyModel"))
                .filter(model -> model.path("paragraphs").size() > 0)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Optional<ShownStory> ofFeed(String text) {
        var item = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("item");
        if (item == null) {
            return Optional.empty();
        }
        var whole = item.selectFirst("content|encoded");
        var teaser = item.selectFirst("> description");
        var html = whole != null ? whole.wholeText() : teaser == null ? "" : teaser.wholeText();
        var body = Jsoup.parseBodyFragment(html).body();
        if (body.selectFirst(".medium-feed-item, .medium-feed-snippet") != null) {
            // Of a preview only the picture and the snippet are the author's.
            body.select(".medium-feed-link").remove();
        }
        return Optional.of(new ShownStory(MissingNode.getInstance(), body, "", ""));
    }

    private static Optional<ShownStory> ofPage(Document page, Original answer) {
        for (var state : states(answer.text())) {
            for (var id : ids(page, answer, state)) {
                var post = whole(state.path("Post:" + id), state, FAR);
                var body = body(post);
                if (body.size() > 0) {
                    return Optional.of(story(post, body));
                }
            }
        }
        var shown = shown(page);
        var title = page.select("[data-testid=storyTitle], .pw-post-title, meta[property=og:title]").stream()
                .map(element -> element.nameIs("meta") ? element.attr("content") : element.text())
                .findFirst()
                .orElse("");
        var subtitle = page.select(".pw-subtitle-paragraph, meta[property=og:description]").stream()
                .map(element -> element.nameIs("meta") ? element.attr("content") : element.text())
                .findFirst()
                .orElse("");
        return Optional.ofNullable(shown)
                .map(element -> new ShownStory(MissingNode.getInstance(), element, title, subtitle));
    }

    private static @Nullable Element shown(Document page) {
        var article = page.selectFirst("article:has(p), article:has(h1)");
        if (article == null) {
            return page.selectFirst("section:has(p[data-selectable-paragraph]), section:has(p.pw-post-body-paragraph)");
        }
        var sections = article.select("section:has([class*=graf--])").stream()
                .filter(section -> section.parents().stream().noneMatch(parent -> parent.nameIs("section")))
                .toList();
        if (sections.isEmpty()) {
            return article;
        }
        // Until 2018 the sections of a story are among much else.
        var story = new Element("div");
        sections.forEach(section -> story.appendChild(section.clone()));
        return story;
    }

    private static List<String> ids(Document page, Original answer, JsonNode state) {
        var asked = state.path("ROOT_QUERY").properties().stream()
                .map(member -> Pattern.compile(
                                "postResult\\(\\{\"id\":\"([0-9a-f]+)\"}\\)|post\\(\\{\"id\":\"([0-9a-f]+)\"}\\)")
                        .matcher(member.getKey()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        var canonical = page.select("link[rel=canonical]").stream().map(link -> link.attr("href"));
        var named = Stream.concat(Stream.of(answer.address().toString()), canonical)
                .map(ID::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
        var all = state.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.matches("Post:[0-9a-f]+"))
                .map(key -> key.substring("Post:".length()));
        return Stream.of(named, asked, all).flatMap(ids -> ids).distinct().toList();
    }

    private static List<JsonNode> states(String page) {
        var states = new ArrayList<JsonNode>();
        for (int at = page.indexOf(STATE); at >= 0; at = page.indexOf(STATE, at + 1)) {
            int brace = page.indexOf('{', at);
            if (brace >= 0 && page.substring(at + STATE.length(), brace).matches("[\"'\\]\\s]*=\\s*")) {
                state(page, brace).ifPresent(states::add);
            }
        }
        return states;
    }

    private static Optional<JsonNode> state(String page, int brace) {
        try {
            return Optional.of(Json.readAt(page, brace));
        } catch (JsonProcessingException e) {
            // Data that break off: what the page shows is read instead.
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("reading from memory cannot fail", e);
        }
    }

    /** An object with those that it names put in their places. */
    private static JsonNode whole(JsonNode node, JsonNode state, int far) {
        if (far == 0 || !node.isContainerNode()) {
            return node;
        }
        if (node.isObject()) {
            var named = node.has("__ref")
                    ? node.path("__ref")
                    : "id".equals(node.path("type").asText()) ? node.path("id") : null;
            if (named != null) {
                return whole(state.path(named.asText()), state, far - 1);
            }
            if ("json".equals(node.path("type").asText()) && node.has("json")) {
                return node.path("json");
            }
            var object = Json.object();
            node.properties().forEach(member -> object.set(member.getKey(), whole(member.getValue(), state, far - 1)));
            return object;
        }
        var array = Json.object().putArray("elements");
        node.forEach(element -> array.add(whole(element, state, far - 1)));
        return array;
    }
}
