package dev.offprint.clean;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Bodies such as editors, platforms and careless hands write, by a seed: every element that Markdown has a form for, words
 * that look like Markdown, wrappers that mean nothing, and tags that are left open or close in the wrong place.
 */
public final class RandomHtml {
    private static final List<String> WORDS = List.of(
            "ink",
            "lead",
            "tin press",
            "x_y",
            "_slant_",
            "*",
            "**",
            "*bold*",
            "1.",
            "2026.",
            "3)",
            "-",
            "+",
            "#",
            "##",
            "&gt;",
            "&lt;b&gt;",
            "[see]",
            "[^1]",
            "](u)",
            "!",
            "![",
            "`",
            "``",
            "~~",
            "~",
            "|",
            "a|b",
            "\\",
            "\\*",
            "&amp;amp;",
            "&amp;",
            "http://e.com/a_b",
            "www.e.com",
            "é",
            "印刷。",
            "“quoted”",
            "…",
            "—",
            "(so)",
            "\"q\"",
            "'",
            "$5",
            "^",
            "=",
            "===",
            "---",
            "&nbsp;",
            "👩‍👩‍👧",
            "a:b",
            ":",
            ".",
            "&#8203;",
            "\t",
            "x&shy;y",
            ":ink:",
            "&lt;!--",
            "{#id}",
            "%20",
            "&copy",
            "&amp;copy;");

    private static final List<String> TARGETS = List.of(
            "https://e.com/a",
            "/z",
            "https://e.com/a_(b)",
            "https://e.com/x y",
            "https://e.com/p?q=1&amp;copy=2",
            "https://e.com/*s*",
            "https://e.com/$s_!k!,w_4/x%2Fy.png",
            "#note",
            "mailto:a_b@e.com",
            "https://e.com/a(b",
            "https://e.com/[x]",
            "https://e.com/\\a");

    private static final List<String> MARKS =
            List.of("strong", "b", "em", "i", "del", "s", "u", "mark", "kbd", "sup", "sub", "cite");

    private static final List<String> NOTHINGS = List.of("span", "font", "span class='x y'", "small", "time", "bdi");

    private static final List<String> BOXES = List.of(
            "div",
            "section",
            "div class=\"captioned-image-container\"",
            "div data-attrs=\"{&quot;a&quot;:1}\"",
            "div class='graf graf--p'",
            "article",
            "center",
            "details",
            "main",
            "header");

    private final Random random;
    private final boolean careless;

    private RandomHtml(long seed) {
        random = new Random(seed);
        careless = seed % 3 == 0;
    }

    /** One body; the same seed always gives the same. Every third is written carelessly. */
    public static String body(long seed) {
        var html = new RandomHtml(seed);
        return html.several(4, () -> html.block(3));
    }

    private String several(int most, Supplier<String> piece) {
        var all = new StringBuilder();
        int count = 1 + random.nextInt(most);
        for (int made = 0; made < count; made++) {
            all.append(piece.get());
        }
        return all.toString();
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean rarely() {
        return random.nextInt(careless ? 6 : 40) == 0;
    }

    private String element(String opening, String content) {
        var name = opening.split(" ", 2)[0];
        boolean closes = !(careless && random.nextInt(8) == 0);
        var closing = careless && random.nextInt(12) == 0 ? one(MARKS) : name;
        return "<" + opening + ">" + content + (closes ? "</" + closing + ">" : "");
    }

    private String text() {
        return several(4, () -> (random.nextInt(3) == 0 ? "" : random.nextInt(12) == 0 ? "\n " : " ") + one(WORDS))
                + (random.nextInt(3) == 0 ? " " : "");
    }

    private String line(int depth) {
        return several(4, () -> inline(depth));
    }

    private String inline(int depth) {
        if (depth <= 0) {
            return text();
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> text();
            case 4, 5, 6, 7 -> element(one(MARKS), line(depth - 1));
            case 8 -> element("code", one(List.of(text(), text(), line(depth - 1))));
            case 9 -> element("a href=\"" + one(TARGETS) + "\"" + title(), line(depth - 1));
            case 10 -> "<br>";
            case 11 -> picture();
            case 12 -> element(one(NOTHINGS), line(depth - 1));
            default -> rarely() ? block(depth - 1) : "<q>" + text() + "</q>";
        };
    }

    private String title() {
        return random.nextInt(4) == 0 ? " title=\"" + text().replace("\"", "&quot;") + "\"" : "";
    }

    private String picture() {
        return "<img src=\"https://e.com/i" + random.nextInt(9) + ".png\" alt=\"" + text().replace("\"", "&quot;")
                + "\"" + title() + ">";
    }

    private String block(int depth) {
        if (depth <= 0) {
            return element("p", line(2));
        }
        return switch (random.nextInt(15)) {
            case 0, 1, 2 -> element("p", line(3));
            case 3 -> element("h" + (1 + random.nextInt(6)), line(2));
            case 4 -> code();
            case 5, 6, 7 -> list(depth);
            case 8 -> element("blockquote", rarely() ? line(2) : several(2, () -> block(depth - 1)));
            case 9 -> table();
            case 10 -> "<div><hr></div>";
            case 11 -> figure();
            case 12 -> element(one(BOXES), rarely() ? line(2) : several(2, () -> block(depth - 1)));
            case 13 -> element("dl", element("dt", line(2)) + element("dd", block(depth - 1)));
            default -> rarely() ? line(2) : "<p></p>";
        };
    }

    private String code() {
        var language =
                random.nextInt(2) == 0 ? " class=\"language-" + one(List.of("go", "c++", "objective-c")) + "\"" : "";
        return "<pre><code" + language + ">" + text() + "\n\n  " + text()
                + (random.nextBoolean() ? "\n" : "<br>" + text()) + "</code></pre>";
    }

    private String list(int depth) {
        var name = random.nextBoolean() ? "ul" : "ol";
        var start = random.nextInt(3) == 0 ? " start=\"" + random.nextInt(20) + "\"" : "";
        return element(name + start, several(3, () -> item(depth)));
    }

    private String item(int depth) {
        if (rarely()) {
            return one(List.of(text(), block(depth - 1), "<li></li>"));
        }
        if (random.nextInt(3) == 0) {
            return element("li", line(2));
        }
        var more = random.nextInt(3) == 0 ? several(2, () -> block(depth - 1)) : "";
        return element("li", element("p", line(2)) + more);
    }

    private String table() {
        int columns = 1 + random.nextInt(3);
        var head = random.nextInt(4) == 0 ? "" : element("thead", row("th", columns));
        return element("table", head + element("tbody", several(3, () -> row("td", columns))));
    }

    private String row(String cell, int columns) {
        var row = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            var wide = rarely() ? " colspan=2" : "";
            var aligned = rarely() ? " align=right" : "";
            row.append(element(cell + wide + aligned, rarely() ? block(1) : line(2)));
        }
        return element("tr", row.toString());
    }

    private String figure() {
        var link = random.nextInt(3) == 0;
        var shown = link ? element("a href=\"" + one(TARGETS) + "\"", picture()) : picture();
        var caption = random.nextInt(3) == 0 ? "" : element("figcaption", line(2));
        return element("figure", "<div>" + shown + "</div>" + caption);
    }
}
