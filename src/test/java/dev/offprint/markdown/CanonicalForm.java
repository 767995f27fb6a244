package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document as text that can be compared: one line for each block that holds no other, led by the containers it stands in,
 * each with its number within its parent. Marks are given for each stretch of text and only where they change, links by
 * their target and the count of links so far, so that two trees that a reader cannot tell apart give the same text.
 */
public final class CanonicalForm implements Block.Visitor<CanonicalForm> {

    private final List<String> lines = new ArrayList<>();
    private String path = "";
    private int links;

    private CanonicalForm() {}

    /** The canonical form; inline content is tidied, blocks are taken as they are. */
    public static String of(Document document) {
        var form = new CanonicalForm();
        form.all(document.blocks());
        return String.join("\n", form.lines);
    }

    private CanonicalForm all(List<Block> blocks) {
        String outer = path;
        for (int i = 0; i < blocks.size(); i++) {
            path = outer + (i + 1) + ".";
            blocks.get(i).accept(this);
        }
        path = outer;
        return this;
    }

    private CanonicalForm within(String container, List<Block> blocks) {
        String outer = path;
        path = outer + container + "/";
        if (blocks.isEmpty()) {
            lines.add(path);
        }
        all(blocks);
        path = outer;
        return this;
    }

    private CanonicalForm add(String kind, String content) {
        lines.add(path + kind + "| " + content.replace("\n", "\\n"));
        return this;
    }

    private String inline(List<Inline> content) {
        var text = new StringBuilder();
        String before = "";
        Run.LinkTarget link = null;
        for (var run : Runs.tidy(Runs.of(content))) {
            if (run.link() != null && run.link() != link) {
                links++;
            }
            link = run.link();
            String state = state(run, link);
            if (!state.equals(before)) {
                text.append('{').append(state).append('}');
                before = state;
            }
            text.append(leaf(run.leaf()));
        }
        return text.toString();
    }

    private String state(Run run, Run.@Nullable LinkTarget link) {
        var state = new StringBuilder();
        new TreeSet<>(run.marks())
                .forEach(mark ->
                        state.append(mark.name().toLowerCase(Locale.ROOT)).append(' '));
        if (link != null) {
            state.append("link ").append(links).append(' ').append(target(link.url(), link.title()));
        }
        return state.toString();
    }

    /** Spaces at the ends of an address mean nothing and those within are written encoded. */
    private static String target(String url, @Nullable String title) {
        return url.strip().replace(" ", "%20")
                + (title == null || title.isBlank() ? "" : " \"" + oneLine(title) + "\"");
    }

    private static String leaf(Inline leaf) {
        if (leaf instanceof Inline.Text text) {
            return text.text();
        }
        if (leaf instanceof Inline.Code code) {
            return "<code " + code.code() + ">";
        }
        if (leaf instanceof Inline.Image image) {
            return "<image " + target(image.url(), image.title()) + " alt=" + oneLine(image.alt()) + ">";
        }
        if (leaf instanceof Inline.FootnoteReference reference) {
            return "<note " + reference.label() + ">";
        }
        return "<br>";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
    }

    @Override
    public CanonicalForm paragraph(Block.Paragraph paragraph) {
        return add("p", inline(paragraph.content()));
    }

    @Override
    public CanonicalForm heading(Block.Heading heading) {
        return add("h" + heading.level(), inline(heading.content()));
    }

    /** A list of one item with one block has no space in it that could be left out, so it counts as tight. */
    @Override
    public CanonicalForm list(Block.ItemList list) {
        boolean tight =
                list.tight() || (list.items().size() == 1 && list.items().get(0).size() < 2);
        String kind = (list.isOrdered() ? "ol" + list.start() : "ul") + (tight ? " tight" : " loose");
        String outer = path;
        for (int i = 0; i < list.items().size(); i++) {
            path = outer + kind + "/" + (i + 1) + ".";
            within("li", list.items().get(i));
        }
        path = outer;
        return this;
    }

    @Override
    public CanonicalForm quote(Block.Quote quote) {
        return within("quote", quote.content());
    }

    @Override
    public CanonicalForm codeBlock(Block.CodeBlock codeBlock) {
        return add("code " + (codeBlock.language() == null ? "" : codeBlock.language()), codeBlock.code());
    }

    @Override
    public CanonicalForm divider(Block.Divider divider) {
        return add("divider", "");
    }

    @Override
    public CanonicalForm figure(Block.Figure figure) {
        String link = figure.link() == null ? "" : " to " + target(figure.link(), null);
        return add("figure" + link, leaf(figure.image()) + " " + inline(figure.caption()));
    }

    @Override
    public CanonicalForm gallery(Block.Gallery gallery) {
        return add("gallery", inline(List.copyOf(gallery.images())) + " " + inline(gallery.caption()));
    }

    @Override
    public CanonicalForm table(Block.Table table) {
        add("table", table.alignments().toString());
        row("th", table.header());
        table.rows().forEach(row -> row("td", row));
        return this;
    }

    private void row(String kind, List<List<Inline>> cells) {
        add(kind, String.join(" || ", cells.stream().map(this::inline).toList()));
    }

    @Override
    public CanonicalForm footnoteDefinition(Block.FootnoteDefinition definition) {
        return within("note " + definition.label(), definition.content());
    }

    @Override
    public CanonicalForm verse(Block.Verse verse) {
        return add(
                "verse",
                String.join("\n", verse.lines().stream().map(this::inline).toList()));
    }

    @Override
    public CanonicalForm mathBlock(Block.MathBlock mathBlock) {
        return add("math", mathBlock.tex());
    }

    @Override
    public CanonicalForm embed(Block.Embed embed) {
        String thumbnail = embed.thumbnail() == null ? "" : leaf(embed.thumbnail());
        add("embed", String.join(" | ", embed.kind(), embed.url(), embed.title() + "", embed.author() + "", thumbnail));
        return within("embed", embed.text());
    }

    @Override
    public CanonicalForm callout(Block.Callout callout) {
        return within("callout " + callout.kind(), callout.content());
    }

    @Override
    public CanonicalForm unsupported(Block.Unsupported unsupported) {
        return within("unsupported " + unsupported.what() + " " + unsupported.url(), unsupported.content());
    }
}
