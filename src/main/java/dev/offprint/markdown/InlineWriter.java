package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what stands within a block's lines. The content is expected to be in the order that {@link PlainForm} gives. */
final class InlineWriter implements Inline.Visitor<InlineWriter> {

    /** Where the content stands, which decides how its line breaks and pipes are written. */
    enum Place {
        PARAGRAPH,
        HEADING,
        CELL
    }

    private final String lineBreak;
    private final Style style;
    private final boolean tildesMayClose;
    private final Delimiters pieces = new Delimiters();
    private boolean inLink;
    private @Nullable Inline previous;
    private @Nullable Inline next;

    private InlineWriter(Place place, Style style, boolean tildesMayClose) {
        this.lineBreak = place == Place.PARAGRAPH ? style.lineBreak() : style.breakWithinLine();
        this.style = style;
        this.tildesMayClose = tildesMayClose;
    }

    /** The Markdown of the content: several lines in a paragraph, one line in a heading or a cell. */
    static String write(List<Inline> content, Place place, Style style) {
        var writer = new InlineWriter(place, style, Tildes.mayClose(content));
        writer.addAll(content);
        var text = writer.pieces.text();
        return place == Place.CELL ? style.cell(text) : text;
    }

    private void addAll(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            previous = i == 0 ? null : content.get(i - 1);
            next = i + 1 == content.size() ? null : content.get(i + 1);
            content.get(i).accept(this);
        }
    }

    @Override
    public InlineWriter text(Inline.Text text) {
        boolean afterReference = previous instanceof Inline.FootnoteReference;
        var around = new TextEscaper.Surroundings(
                inLink,
                pieces.lastCharacter(),
                afterReference,
                afterReference && pieces.lastOpensLine(),
                next instanceof Inline.Link || next instanceof Inline.FootnoteReference,
                tildesMayClose);
        pieces.add(style.text(TextEscaper.escape(text.text(), around)));
        return this;
    }

    @Override
    public InlineWriter marked(Inline.Marked marked) {
        var mark = marked.mark();
        if (!style.hasDelimiter(mark)) {
            addTagged(marked);
            return this;
        }
        switch (mark) {
            case STRONG, EMPHASIS, INNER_EMPHASIS, STRIKETHROUGH -> {
                pieces.open(mark);
                addAll(marked.content());
                pieces.close();
            }
            case UNDERLINE, HIGHLIGHT, KEYBOARD, SUPERSCRIPT, SUBSCRIPT -> addTagged(marked);
        }
        return this;
    }

    private void addTagged(Inline.Marked marked) {
        pieces.add(style.openTag(marked.mark()));
        addAll(marked.content());
        pieces.add("</" + tag(marked.mark()) + ">");
    }

    /** The HTML element of a mark. */
    static String tag(Mark mark) {
        return switch (mark) {
            case STRONG -> "strong";
            case EMPHASIS, INNER_EMPHASIS -> "em";
            case STRIKETHROUGH -> "del";
            case UNDERLINE -> "u";
            case HIGHLIGHT -> "mark";
            case KEYBOARD -> "kbd";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
        };
    }

    @Override
    public InlineWriter code(Inline.Code code) {
        pieces.add(style.codeSpan(code.code().replace('\n', ' ')));
        return this;
    }

    @Override
    public InlineWriter link(Inline.Link link) {
        var own = style.ownLink(link);
        if (own != null) {
            pieces.add(own);
            return this;
        }
        pieces.add("[");
        inLink = true;
        addAll(link.content());
        inLink = false;
        pieces.add("]" + style.target(link.url(), link.title()));
        return this;
    }

    @Override
    public InlineWriter image(Inline.Image image) {
        var own = inLink ? null : style.ownPicture(image);
        if (own != null) {
            pieces.add(own);
            return this;
        }
        var around = new TextEscaper.Surroundings(true, '[', false, false, false, true);
        String alt = style.alt(TextEscaper.escape(Escaping.oneLine(image.alt()), around));
        pieces.add("![" + alt + "]" + style.target(image.url(), image.title()));
        return this;
    }

    @Override
    public InlineWriter hardBreak(Inline.HardBreak hardBreak) {
        pieces.add(lineBreak);
        return this;
    }

    @Override
    public InlineWriter footnoteReference(Inline.FootnoteReference reference) {
        pieces.add("[^" + reference.label() + "]");
        return this;
    }
}
