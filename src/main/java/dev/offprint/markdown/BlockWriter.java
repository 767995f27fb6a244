package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Block.ItemList;
import dev.offprint.document.Inline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the blocks that {@link PlainForm} leaves. Two neighbours that a reader would join are told apart here: lists by
 * their markers, quotes by a comment between them.
 */
final class BlockWriter implements Block.Visitor<Lines> {

    private final Lines lines;
    private final Style style;

    /** The list marker that the next list must not use; a space for any. */
    private char avoidedMarker = ' ';

    /** True while what is written begins the line of a bulleted item, where `---` would make the whole line a divider. */
    private boolean behindBullet;

    BlockWriter(Lines lines, Style style) {
        this.lines = lines;
        this.style = style;
    }

    /** Writes blocks that a blank line parts. */
    void write(List<Block> blocks) {
        write(blocks, false);
    }

    private void write(List<Block> blocks, boolean tight) {
        Block before = null;
        char markerBefore = ' ';
        for (var block : blocks) {
            if (before != null) {
                separate(before, block, tight);
                avoidedMarker = before instanceof ItemList list && isSameKind(list, block) ? markerBefore : ' ';
                behindBullet = false;
            }
            markerBefore = block instanceof ItemList list ? marker(list) : ' ';
            block.accept(this);
            before = block;
        }
    }

    private void separate(Block before, Block block, boolean tight) {
        if (!tight) {
            lines.add("");
        }
        boolean joined = before instanceof ItemList list && isSameKind(list, block) && !style.partsListsByMarker();
        if (joined || (isQuote(before) && isQuote(block))) {
            lines.add("<!-- -->");
            lines.add("");
        }
    }

    private static boolean isQuote(Block block) {
        return block instanceof Block.Quote || block instanceof Block.Callout;
    }

    private static boolean isSameKind(ItemList list, Block next) {
        return next instanceof ItemList other && other.isOrdered() == list.isOrdered();
    }

    private char marker(ItemList list) {
        if (!style.partsListsByMarker()) {
            return list.isOrdered() ? '.' : avoidedMarker == '-' ? '*' : '-';
        }
        if (list.isOrdered()) {
            return avoidedMarker == '.' ? ')' : '.';
        }
        return avoidedMarker == '-' ? '*' : '-';
    }

    @Override
    public Lines paragraph(Block.Paragraph paragraph) {
        addInline(paragraph.content());
        return lines;
    }

    private void addInline(List<Inline> content) {
        var text = InlineWriter.write(content, InlineWriter.Place.PARAGRAPH, style);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(style.line(LineStart.escape(text.substring(from, end), from == 0)));
            from = end + 1;
        }
        lines.add(style.line(LineStart.escape(text.substring(from), from == 0)));
    }

    @Override
    public Lines heading(Block.Heading heading) {
        var text = InlineWriter.write(style.headingContent(heading.content()), InlineWriter.Place.HEADING, style);
        lines.add("#".repeat(heading.level()) + " " + style.heading(LineStart.escapeClosingHashes(text)));
        return lines;
    }

    @Override
    public Lines list(ItemList list) {
        char marker = marker(list);
        boolean tight = list.tight();
        int number = list.start() == null ? 0 : list.start();
        boolean first = true;
        for (var item : list.items()) {
            if (!first && !tight) {
                lines.add("");
            }
            first = false;
            String written = list.isOrdered() ? Integer.toString(number) + marker : String.valueOf(marker);
            // A list right behind a bullet takes another one, since `- - -` is a divider.
            avoidedMarker = list.isOrdered() ? ' ' : marker;
            behindBullet = !list.isOrdered();
            lines.within(written + " ", " ".repeat(written.length() + 1), () -> write(item, tight));
            number = Math.min(number + 1, ItemList.LARGEST_START);
        }
        var behind = list.start() == null ? "" : style.behindList(list.start());
        if (!behind.isEmpty()) {
            lines.add(behind);
        }
        avoidedMarker = ' ';
        behindBullet = false;
        return lines;
    }

    @Override
    public Lines quote(Block.Quote quote) {
        startAfresh();
        lines.within("> ", "> ", () -> write(quote.content()));
        return lines;
    }

    private void startAfresh() {
        avoidedMarker = ' ';
        behindBullet = false;
    }

    /** The kind stands on a line of its own at the quote's beginning. */
    @Override
    public Lines callout(Block.Callout callout) {
        startAfresh();
        lines.within("> ", "> ", () -> {
            lines.add(style.callout(String.valueOf(callout.kind())));
            if (!callout.content().isEmpty()) {
                if (style.calloutIsLabel() || !(callout.content().get(0) instanceof Block.Paragraph)) {
                    lines.add("");
                }
                write(callout.content());
            }
        });
        return lines;
    }

    @Override
    public Lines codeBlock(Block.CodeBlock codeBlock) {
        String language = language(codeBlock.language());
        char mark = language.indexOf('`') >= 0 ? '~' : '`';
        String fence = String.valueOf(mark).repeat(Math.max(3, Backticks.longestRun(codeBlock.code(), mark) + 1));
        lines.add(fence + language);
        if (!codeBlock.code().isEmpty()) {
            lines.addAll(style.code(codeBlock.code()));
        }
        lines.add(fence);
        var behind = style.behindCode(codeBlock.code());
        if (!behind.isEmpty()) {
            lines.add("");
            lines.add(behind);
        }
        return lines;
    }

    private String language(@Nullable String language) {
        return language == null ? "" : style.language(language);
    }

    @Override
    public Lines divider(Block.Divider divider) {
        // At the very top `---` would open front matter.
        String line = lines.isEmpty() ? "***" : "---";
        lines.add(behindBullet ? "___" : line);
        return lines;
    }

    @Override
    public Lines table(Block.Table table) {
        lines.add(row(table.header()));
        var separator = new StringBuilder("|");
        for (var alignment : table.alignments()) {
            separator.append(' ').append(separator(alignment)).append(" |");
        }
        lines.add(separator);
        table.rows().forEach(row -> lines.add(row(row)));
        return lines;
    }

    private static String separator(Block.Alignment alignment) {
        return switch (alignment) {
            case NONE -> "---";
            case LEFT -> ":---";
            case CENTER -> ":---:";
            case RIGHT -> "---:";
        };
    }

    private String row(List<List<Inline>> cells) {
        var row = new StringBuilder("|");
        for (var cell : cells) {
            var text = InlineWriter.write(cell, InlineWriter.Place.CELL, style);
            row.append(' ').append(text).append(text.isEmpty() ? "|" : " |");
        }
        return row.toString();
    }

    @Override
    public Lines footnoteDefinition(Block.FootnoteDefinition definition) {
        startAfresh();
        lines.within("[^" + definition.label() + "]: ", "    ", () -> {
            if (!definition.content().isEmpty()
                    && !mayFollowLabel(definition.content().get(0))) {
                lines.add("");
            }
            write(definition.content());
        });
        return lines;
    }

    /** Behind the label flexmark takes a fence for indented, and all up to another `]:` for the label. */
    private boolean mayFollowLabel(Block block) {
        return block instanceof Block.Paragraph paragraph
                && !InlineWriter.write(paragraph.content(), InlineWriter.Place.PARAGRAPH, style)
                        .contains("]:");
    }

    @Override
    public Lines mathBlock(Block.MathBlock mathBlock) {
        style.math(mathBlock, lines);
        return lines;
    }

    @Override
    public Lines figure(Block.Figure figure) {
        throw notPlain(figure);
    }

    @Override
    public Lines gallery(Block.Gallery gallery) {
        throw notPlain(gallery);
    }

    @Override
    public Lines verse(Block.Verse verse) {
        throw notPlain(verse);
    }

    @Override
    public Lines embed(Block.Embed embed) {
        throw notPlain(embed);
    }

    @Override
    public Lines unsupported(Block.Unsupported unsupported) {
        throw notPlain(unsupported);
    }

    private static AssertionError notPlain(Block block) {
        return new AssertionError("the plain form of a document has no " + block);
    }
}
