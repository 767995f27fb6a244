package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.InventoryBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks through the list of paragraphs that a page's state, {@code ?format=json} and GraphQL hold. */
final class ShownModel {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("1", "P"),
            Map.entry("2", "H2"),
            Map.entry("3", "H3"),
            Map.entry("4", "IMG"),
            Map.entry("6", "BQ"),
            Map.entry("7", "PQ"),
            Map.entry("8", "PRE"),
            Map.entry("9", "ULI"),
            Map.entry("10", "OLI"),
            Map.entry("11", "IFRAME"),
            Map.entry("13", "H4"),
            Map.entry("14", "MIXTAPE_EMBED"),
            Map.entry("15", "P"));

    private final InventoryBuilder found;
    private final ShownTarget targets;
    private final ShownFrame frames;
    private final ShownTitle title;
    private final List<JsonNode> paragraphs = new ArrayList<>();
    private final Map<Integer, JsonNode> sections;

    ShownModel(ShownStory story, InventoryBuilder found, ShownTarget targets, ShownFrame frames) {
        this.found = found;
        this.targets = targets;
        this.frames = frames;
        this.title = new ShownTitle(story.title(), story.subtitle());
        story.model().path("paragraphs").forEach(paragraphs::add);
        sections = Json.items(story.model(), "sections")
                .collect(Collectors.toMap(
                        section -> section.path("startIndex").asInt(0), section -> section, (one, other) -> one));
    }

    private record Range(int start, int end, String href) {}

    void walk() {
        int at = 0;
        while (at < paragraphs.size()) {
            background(at);
            var type = type(at);
            int end = at + 1;
            while (joins(type) && end < paragraphs.size() && continues(at, end)) {
                end++;
            }
            group(type, at, end);
            at = end;
        }
    }

    private void background(int at) {
        var id = Json.text(sections.getOrDefault(at, Json.object()).path("backgroundImage"), "id");
        if (id != null) {
            found.picture(ShownImage.of(id, ""));
        }
    }

    private String type(int at) {
        var type = paragraphs.get(at).path("type").asText();
        return NAMES.getOrDefault(type, type);
    }

    private static boolean joins(String type) {
        return Set.of("BQ", "PQ", "ULI", "OLI", "PRE").contains(type);
    }

    private boolean continues(int first, int at) {
        boolean isNewCode = paragraphs.get(at).path("codeBlockMetadata").isObject()
                || paragraphs.get(first).path("codeBlockMetadata").isObject();
        return type(at).equals(type(first)) && !sections.containsKey(at) && !isNewCode;
    }

    private void group(String type, int from, int to) {
        var group = paragraphs.subList(from, to);
        boolean isHeading = type.matches("H[1-4]");
        boolean isTitle = title.is(isHeading, group.get(0).path("text").asText());
        for (int more = from + 1; more < to; more++) {
            title.is(false, "");
        }
        found.part();
        if (!isTitle) {
            switch (type) {
                case "H1", "H2", "H3" -> heading(2, group.get(0), from);
                case "H4" -> heading(3, group.get(0), from);
                case "BQ", "PQ" -> found.quote(() -> group.forEach(this::ownLine));
                case "ULI", "OLI" -> found.list(() -> items(group, type.equals("OLI")));
                case "PRE" -> code(group);
                case "IMG" -> picture(group.get(0));
                case "IFRAME" -> frame(group.get(0));
                case "MIXTAPE_EMBED" -> card(group.get(0));
                default -> line(group.get(0));
            }
        }
        found.part();
    }

    /** What stands right above the title is a line there, and no heading. */
    private void heading(int level, JsonNode paragraph, int at) {
        boolean isKicker = level == 3 && at + 1 < paragraphs.size() && isTitleNext(at + 1);
        if (isKicker) {
            line(paragraph);
        } else {
            found.heading(level, () -> line(paragraph));
        }
    }

    private boolean isTitleNext(int at) {
        return type(at).matches("H[1-4]")
                && title.isNext(paragraphs.get(at).path("text").asText());
    }

    private void items(List<JsonNode> group, boolean numbered) {
        int number = 1;
        for (var item : group) {
            found.item(numbered ? (Integer) number : null, () -> line(item));
            number++;
        }
    }

    private void code(List<JsonNode> group) {
        found.code(ShownCode.plain(
                group.stream().map(paragraph -> paragraph.path("text").asText()).collect(Collectors.joining("\n"))));
    }

    private void picture(JsonNode paragraph) {
        var metadata = paragraph.path("metadata");
        var id = Json.text(metadata, "id");
        if (id == null) {
            frames.take("", "", found);
        } else {
            var picture = ShownImage.of(id, Json.text(metadata, "alt"));
            link(Objects.requireNonNullElse(Json.text(paragraph, "href"), ""), picture);
        }
        found.part();
        line(paragraph);
    }

    private void link(String href, Inventory.Picture picture) {
        var target = targets.of(href);
        if (target.isEmpty() || ShownImage.isServed(target)) {
            found.picture(picture);
        } else {
            found.link(target, () -> found.picture(picture));
        }
    }

    private void frame(JsonNode paragraph) {
        var iframe = paragraph.path("iframe");
        var resource = iframe.path("mediaResource");
        var id = Objects.requireNonNullElse(
                Json.text(resource, "id"), iframe.path("mediaResourceId").asText(""));
        var media = id.isEmpty() ? "" : "https://medium.com/media/" + id;
        var source = Objects.requireNonNullElse(Json.text(resource, "iframeSrc"), media);
        frames.take(source, Objects.requireNonNullElse(Json.text(resource, "title"), ""), found);
        line(paragraph);
    }

    /** Its text is the title, the description and the host, without anything between the last two. */
    private void card(JsonNode paragraph) {
        var text = paragraph.path("text").asText();
        var marked = marks(paragraph, "STRONG", "1");
        var described = marks(paragraph, "EM", "2");
        int lineEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        int titleEnd = marked.isEmpty() ? lineEnd : marked.get(0).end();
        int start = marked.isEmpty() ? 0 : marked.get(0).start();
        int descriptionStart = described.isEmpty() ? titleEnd : described.get(0).start();
        int descriptionEnd = described.isEmpty() ? titleEnd : described.get(0).end();
        var told = Json.text(paragraph.path("mixtapeMetadata"), "href");
        var href = told != null
                ? told
                : marks(paragraph, "A", "3").stream()
                        .map(Range::href)
                        .findFirst()
                        .orElse("");
        ShownCard.take(
                targets.of(href),
                text.substring(start, titleEnd),
                text.substring(descriptionStart, descriptionEnd),
                text.substring(Math.max(titleEnd, descriptionEnd)),
                found);
    }

    private void ownLine(JsonNode paragraph) {
        found.part();
        line(paragraph);
        found.part();
    }

    /** The text with its links; where they overlap, the first counts. */
    private void line(JsonNode paragraph) {
        var text = paragraph.path("text").asText();
        int at = 0;
        for (var range : marks(paragraph, "A", "3")) {
            int from = Math.max(at, range.start());
            if (range.end() > from) {
                found.text(text.substring(at, from));
                var target = targets.of(range.href());
                var shown = text.substring(from, range.end());
                if (target.isEmpty()) {
                    found.text(shown);
                } else {
                    found.link(target, () -> found.text(shown));
                }
                at = range.end();
            }
        }
        found.text(text.substring(at));
    }

    private static List<Range> marks(JsonNode paragraph, String name, String number) {
        int length = paragraph.path("text").asText().length();
        return Json.items(paragraph, "markups")
                .filter(mark -> Set.of(name, number).contains(mark.path("type").asText()))
                .map(mark -> new Range(
                        Math.min(Math.max(0, mark.path("start").asInt()), length),
                        Math.min(Math.max(0, mark.path("end").asInt()), length),
                        href(mark)))
                .filter(range -> range.end() > range.start())
                .sorted(Comparator.comparingInt(Range::start))
                .toList();
    }

    private static String href(JsonNode mark) {
        var user = Json.text(mark, "userId");
        var href = Json.text(mark, "href");
        return href != null ? href : user == null ? "" : "https://medium.com/u/" + user;
    }
}
