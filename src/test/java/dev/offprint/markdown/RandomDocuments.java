package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents made by chance from words that look like syntax. The same seed always gives the same document. */
public final class RandomDocuments {

    private static final List<String> HOSTILE = List.of(
            "x_y",
            "_a_",
            "__b__",
            "*",
            "**",
            "***",
            "1.",
            "2026.",
            "3)",
            "-",
            "+",
            "#",
            "##",
            ">",
            "<b>",
            "</i>",
            "<!-- c -->",
            "[z]",
            "[z]: u",
            "](u)",
            "![",
            "!",
            "`",
            "``",
            "```",
            "~",
            "~~",
            "~~~",
            "|",
            "a|b",
            "|---|",
            "\\",
            "\\*",
            "\\\\",
            "\\|",
            "&amp;",
            "&lt;",
            "&#35;",
            "&",
            "http://e.com/a_b",
            "https://e.com",
            "www.e.com",
            "a@b.com",
            "é",
            "你好。",
            "“好”",
            "「x」",
            "한국어",
            "…",
            "—",
            "–",
            "(p)",
            "\"q\"",
            "'",
            "$5",
            "$$",
            "^",
            "[^1]",
            "=",
            "===",
            "---",
            "- -",
            "***",
            "___",
            ":",
            ":--",
            "\u00a0",
            "👩‍👩‍👧",
            "🍞",
            "€5",
            "x²",
            "a:b",
            ".",
            "{x}",
            "{{<y>}}",
            "\t",
            "[ ]",
            "[x]",
            "[!NOTE]",
            "[sic]",
            "%20",
            "a​b",
            "½",
            "<https://e.com>",
            "€",
            "©",
            "́x",
            "1e3",
            "0",
            "//",
            "@m",
            ":a:");

    private static final List<String> MILD = List.of(
            "bread",
            "dough",
            "the",
            "oven",
            "rises,",
            "slowly.",
            "Then",
            "It’s",
            "“warm”",
            "good",
            "2024",
            "and",
            "(well)",
            "crust—thin",
            "snake_case",
            "a",
            "of",
            "water;",
            "salt?");

    private static final List<String> URLS = List.of(
            "https://e.com/a",
            "https://e.com/a_(b)",
            "https://e.com/a(b",
            "https://e.com/a)b",
            "https://e.com/x y",
            "https://e.com/p?q=1&copy=2&amp;z",
            "https://e.com/*s*_t_",
            "https://e.com/$s_!k!,w_4/x%2Fy.png",
            "../images/ü/日本.png",
            "#part",
            "https://e.com/a\\b",
            "https://e.com/a\\*b",
            "",
            "<x>",
            "https://e.com/|p|`q`",
            "mailto:a@b.com",
            "https://e.com/\"q\"'r'",
            "https://e.com/[1]",
            "https://e.com/((((a))))");

    private static final List<String> LABELS = List.of("1", "2", "note-3", "A", "a", "10");

    private final Random random;
    private final boolean extensions;
    private int mildness;

    /** @param extensions whether the documents hold what not every reader knows: footnotes and formulas */
    public RandomDocuments(long seed, boolean extensions) {
        this.random = new Random(seed);
        this.extensions = extensions;
    }

    /** A document of one to four blocks, nested up to three deep. Half of them are mostly ordinary text. */
    public Document next() {
        mildness = random.nextBoolean() ? 0 : 12;
        var blocks = blocks(1 + random.nextInt(4), chance(4) ? 3 : 2);
        if (extensions) {
            for (var label : LABELS) {
                if (chance(3)) {
                    blocks.add(random.nextInt(blocks.size() + 1), new Block.FootnoteDefinition(label, blocks(2, 1)));
                }
            }
        }
        return new Document(blocks);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> several(int least, int most, Supplier<T> one) {
        var several = new ArrayList<T>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            several.add(one.get());
        }
        return several;
    }

    private List<Block> blocks(int count, int depth) {
        return several(count, count, () -> block(depth));
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth <= 0 ? 10 : 20)) {
            case 0, 1, 2, 3 -> new Block.Paragraph(inlines(3));
            case 4 -> new Block.Heading(1 + random.nextInt(6), inlines(2));
            case 5 -> new Block.CodeBlock(any(List.of("java", "c++", "`x`", "a b", "")), code());
            case 6 -> new Block.CodeBlock(null, code());
            case 7 -> new Block.Divider();
            case 8 -> new Block.Figure(image(), chance(2) ? any(URLS) : null, chance(2) ? inlines(1) : List.of());
            case 9 -> new Block.Verse(several(1, 4, () -> inlines(1)));
            case 10, 11, 12, 13 -> list(depth);
            case 14, 15 -> new Block.Quote(blocks(random.nextInt(3), depth - 1));
            case 16 -> new Block.Gallery(several(0, 3, this::image), chance(2) ? inlines(1) : List.of());
            case 17 -> table();
            case 18 -> new Block.Callout(any(List.of("NOTE", "tip", "ODD")), blocks(random.nextInt(3), depth - 1));
            default -> rare(depth);
        };
    }

    private Block rare(int depth) {
        return switch (random.nextInt(extensions ? 3 : 2)) {
            case 0 -> new Block.Unsupported(text(), any(URLS), blocks(random.nextInt(2), depth - 1));
            case 2 -> new Block.MathBlock(any(List.of("a + b", "x_1 * y_2 \\\\\n- z", "\n> 0\n\n= 1 & 2\n", "1. x")));
            default ->
                new Block.Embed(
                        "Video",
                        any(URLS),
                        chance(2) ? text() : null,
                        chance(2) ? text() : null,
                        blocks(random.nextInt(2), depth - 1),
                        chance(2) ? image() : null);
        };
    }

    private Block list(int depth) {
        @Nullable Integer start = chance(2) ? null : any(List.of(1, 1, 0, 7, 2024, Block.ItemList.LARGEST_START));
        return new Block.ItemList(start, chance(2), several(1, 3, () -> blocks(random.nextInt(4), depth - 1)));
    }

    private Block table() {
        int columns = 1 + random.nextInt(3);
        return new Block.Table(
                several(columns, columns, () -> any(List.of(Block.Alignment.values()))),
                several(columns, columns, () -> inlines(1)),
                several(0, 3, () -> several(columns, columns, () -> inlines(2))));
    }

    private List<Inline> inlines(int depth) {
        return several(1, 4, () -> inline(depth));
    }

    private Inline inline(int depth) {
        return switch (random.nextInt(depth <= 0 ? 7 : 14)) {
            case 0, 1, 2, 3 -> new Inline.Text(text());
            case 4 -> new Inline.Code(codeSpan());
            case 5 -> chance(2) ? new Inline.HardBreak() : image();
            case 6 -> extensions ? new Inline.FootnoteReference(any(LABELS)) : new Inline.Text(text());
            case 7, 8 -> new Inline.Marked(Mark.STRONG, inlines(depth - 1));
            case 9, 10 -> new Inline.Marked(Mark.EMPHASIS, inlines(depth - 1));
            case 11 -> new Inline.Marked(any(List.of(Mark.values())), inlines(depth - 1));
            default -> new Inline.Link(any(URLS), chance(3) ? text() : null, inlines(depth - 1));
        };
    }

    private Inline.Image image() {
        return new Inline.Image(any(URLS), text(), chance(3) ? text() : null, null);
    }

    private String word() {
        if (chance(1000)) {
            return "[z]: u";
        }
        return mildness > 0 && !chance(mildness) ? any(MILD) : any(HOSTILE);
    }

    private String text() {
        var text = new StringBuilder(chance(3) ? " " : "");
        several(1, 5, () -> text.append(word()).append(chance(4) ? "" : " "));
        return chance(3) ? text.toString() : text.toString().strip();
    }

    private String codeSpan() {
        return text().replace('\t', ' ');
    }

    private String code() {
        return String.join("\n", several(0, 4, this::codeLine));
    }

    /** A line of nothing but spaces is rare, since neither parser keeps it everywhere. */
    private String codeLine() {
        if (chance(200)) {
            return any(List.of(" ", "  ", "\t"));
        }
        String text = text().strip();
        return text.isEmpty() || chance(5)
                ? ""
                : any(List.of("", "", "  ", "\t")) + text + any(List.of("", "{", " ", "\t"));
    }
}
