package dev.offprint.clean;

import dev.offprint.document.Mark;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What HTML's own tags mean for a text. */
final class Tags {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Map<String, Mark> MARKS = Map.ofEntries(
            Map.entry("strong", Mark.STRONG),
            Map.entry("b", Mark.STRONG),
            Map.entry("em", Mark.EMPHASIS),
            Map.entry("i", Mark.EMPHASIS),
            Map.entry("cite", Mark.EMPHASIS),
            Map.entry("dfn", Mark.EMPHASIS),
            Map.entry("var", Mark.EMPHASIS),
            Map.entry("del", Mark.STRIKETHROUGH),
            Map.entry("s", Mark.STRIKETHROUGH),
            Map.entry("strike", Mark.STRIKETHROUGH),
            Map.entry("u", Mark.UNDERLINE),
            Map.entry("ins", Mark.UNDERLINE),
            Map.entry("mark", Mark.HIGHLIGHT),
            Map.entry("kbd", Mark.KEYBOARD),
            Map.entry("sup", Mark.SUPERSCRIPT),
            Map.entry("sub", Mark.SUBSCRIPT));

    private Tags() {}

    /** True for an element that begins and ends a line of its own. */
    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** True for an element that holds {@code li} elements. */
    static boolean isList(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "menu", "dir" -> true;
            default -> false;
        };
    }

    /** The mark that the element puts on its text; null for none. */
    static @Nullable Mark mark(Element element) {
        var mark = MARKS.get(element.normalName());
        if (mark == null || !element.hasAttr("style")) {
            return mark;
        }
        // Text pasted from Google Docs stands in <b style="font-weight:normal">, which is not bold.
        var style = element.attr("style").replace(" ", "");
        boolean undone = style.contains("font-weight:normal") || style.contains("font-style:normal");
        return undone ? null : mark;
    }
}
