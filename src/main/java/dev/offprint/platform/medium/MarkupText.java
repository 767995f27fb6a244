package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text with marks beside it, written out as the export writes it: a link around code around emphasis. Offsets count UTF-16
 * units; marks overlap, cross, repeat and come in any order. Seen in JSON of 2013 to 2026.
 */
final class MarkupText {
    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private final List<String> damages = new ArrayList<>();

    /** The kinds of mark that a text can bear, by their names of today and their numbers of old. */
    private enum Kind {
        LINK,
        CODE,
        STRONG,
        EMPHASIS;

        static Optional<Kind> of(String type) {
            return switch (type) {
                case "A", "3" -> Optional.of(LINK);
                case "CODE", "10" -> Optional.of(CODE);
                case "STRONG", "1" -> Optional.of(STRONG);
                case "EM", "2" -> Optional.of(EMPHASIS);
                default -> Optional.empty();
            };
        }
    }

    private record Span(Kind kind, int from, int to, String href, boolean isMention) {
        boolean covers(int at) {
            return from <= at && at < to;
        }
    }

    private MarkupText(JsonNode paragraph) {
        text = paragraph.path("text").asText("");
        Json.items(paragraph, "markups").forEach(this::add);
        spans.sort(Comparator.comparingInt(Span::from));
    }

    /** Puts a paragraph's text with its marks into an element. */
    static void into(Element target, JsonNode paragraph) {
        new MarkupText(paragraph).write(target);
    }

    /** What of a paragraph's text bears a mark of this kind, {@code STRONG} or {@code EM}: from the first to the last of it. */
    static Optional<int[]> range(JsonNode paragraph, String type) {
        var kind = Kind.of(type).orElseThrow();
        var marked = new MarkupText(paragraph);
        return marked.spans.stream()
                .filter(span -> span.kind() == kind)
                .map(span -> new int[] {span.from(), span.to()})
                .findFirst();
    }

    /** Where the first link of a paragraph leads; null for none. */
    static @Nullable String href(JsonNode paragraph) {
        return new MarkupText(paragraph)
                .spans.stream()
                        .filter(span -> span.kind() == Kind.LINK)
                        .map(Span::href)
                        .findFirst()
                        .orElse(null);
    }

    private void add(JsonNode markup) {
        var kind = Kind.of(markup.path("type").asText());
        int from = markup.path("start").asInt(-1);
        int to = markup.path("end").asInt(-1);
        if (kind.isEmpty() || from == to) {
            return;
        }
        var mention = Json.text(markup, "userId");
        var href = Objects.requireNonNullElse(
                Json.text(markup, "href"), mention == null ? "" : "https://medium.com/u/" + mention);
        if (from < 0 || from > to || from >= text.length() || (kind.get() == Kind.LINK && href.isEmpty())) {
            damages.add("%s from %d to %d of %d%s"
                    .formatted(kind.get(), from, to, text.length(), href.isEmpty() ? "" : ", which leads to " + href));
            return;
        }
        spans.add(new Span(kind.get(), from, Math.min(to, text.length()), href, mention != null));
    }

    private void write(Element target) {
        var bounds = new TreeSet<>(List.of(0, text.length()));
        spans.forEach(span -> bounds.addAll(List.of(span.from(), span.to())));
        Element link = null;
        Element code = null;
        Span linkBefore = null;
        for (int from : bounds.headSet(text.length())) {
            int to = Objects.requireNonNull(bounds.higher(from));
            var over = link(from, linkBefore);
            if (!Objects.equals(over, linkBefore)) {
                link = over == null ? null : anchor(target, over);
                code = null;
                linkBefore = over;
            }
            var place = link == null ? target : link;
            if (!bears(Kind.CODE, from)) {
                code = null;
            } else if (code == null) {
                code = place.appendElement("code");
            }
            writePiece(code == null ? place : code, from, to);
        }
        damages.forEach(damage -> Damage.mark(target, damage));
    }

    private void writePiece(Element place, int from, int to) {
        var inner = bears(Kind.STRONG, from) ? place.appendElement("strong") : place;
        inner = bears(Kind.EMPHASIS, from) ? inner.appendElement("em") : inner;
        appendLines(inner, text.substring(from, to));
    }

    /** Puts plain text into an element, with a break for every line end. */
    static void appendLines(Element target, String lines) {
        var parts = lines.split("\n", -1);
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                target.appendElement("br");
            }
            if (!parts[at].isEmpty()) {
                target.appendText(parts[at]);
            }
        }
    }

    private boolean bears(Kind kind, int at) {
        return spans.stream().anyMatch(span -> span.kind() == kind && span.covers(at));
    }

    /** A link goes on to its end; of two that cross, the second holds for what is left of it. */
    private @Nullable Span link(int at, @Nullable Span before) {
        if (before != null && before.covers(at)) {
            return before;
        }
        return spans.stream()
                .filter(span -> span.kind() == Kind.LINK && span.covers(at))
                .findFirst()
                .orElse(null);
    }

    private static Element anchor(Element target, Span link) {
        return target.appendElement("a")
                .attr("href", link.href())
                .addClass(link.isMention() ? "markup--user" : "markup--anchor");
    }
}
