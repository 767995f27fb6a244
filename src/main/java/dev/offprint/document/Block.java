package dev.offprint.document;

import dev.offprint.document.Inline.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a post's body. A closed set: a new kind stops every visitor from compiling. */
public sealed interface Block {

    /** Calls the visitor's method for this kind and gives its answer. */
    <R> R accept(Visitor<R> visitor);

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * A heading.
     *
     * @param level 1 to 6, as in HTML
     * @param name what links call it on its platform; null where that follows from its text. Never written to Markdown.
     */
    record Heading(
            int level, List<Inline> content, @Nullable String name) implements Block {
        /** A heading whose text is its name. */
        public Heading(int level, List<Inline> content) {
            this(level, content, null);
        }

        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("heading level must be 1 to 6 but was " + level);
            }
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /**
     * A bulleted or numbered list.
     *
     * @param start the first number; null for a bulleted list
     * @param tight true when the source shows its items without space between them
     * @param items each a sequence of blocks; an item may be empty
     */
    record ItemList(@Nullable Integer start, boolean tight, List<List<Block>> items) implements Block {
        /** The largest number that CommonMark lets a list begin with. */
        public static final int LARGEST_START = 999_999_999;

        public ItemList {
            if (start != null && (start < 0 || start > LARGEST_START)) {
                throw new IllegalArgumentException("a list starts at 0 to " + LARGEST_START + " but here at " + start);
            }
            items = items.stream().map(List::copyOf).toList();
        }

        /** True for a numbered list. */
        public boolean isOrdered() {
            return start != null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /**
     * Code, byte for byte.
     *
     * @param language as the author chose it; null where none was chosen
     * @param code lines parted by line feeds, without a final one
     */
    record CodeBlock(@Nullable String language, String code) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.codeBlock(this);
        }
    }

    /** A line between two parts of a text. */
    record Divider() implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.divider(this);
        }
    }

    /**
     * A picture that stands on its own.
     *
     * @param link where a click on it leads; null for nowhere
     * @param caption empty for none
     */
    record Figure(Inline.Image image, @Nullable String link, List<Inline> caption) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }
    }

    /** Pictures shown together, in order, under one caption, which may be empty. */
    record Gallery(List<Inline.Image> images, List<Inline> caption) implements Block {
        public Gallery {
            images = List.copyOf(images);
            caption = List.copyOf(caption);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.gallery(this);
        }
    }

    /**
     * A table.
     *
     * @param alignments one for each column
     * @param header one cell for each column; all cells empty where the source has no header
     * @param rows each with one cell for each column
     */
    record Table(List<Alignment> alignments, List<List<Inline>> header, List<List<List<Inline>>> rows)
            implements Block {
        public Table {
            alignments = List.copyOf(alignments);
            header = header.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            int columns = alignments.size();
            if (header.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("every row of a table needs " + columns + " cells");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** How the cells of a table's column are set. */
    enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    /** A footnote's text; {@code label} is the one that references name, letters, digits and hyphens only. */
    record FootnoteDefinition(String label, List<Block> content) implements Block {
        public FootnoteDefinition {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.footnoteDefinition(this);
        }
    }

    /** Text whose lines are the author's own, as in a poem: each line is kept, with its leading spaces and empty lines. */
    record Verse(List<List<Inline>> lines) implements Block {
        public Verse {
            lines = lines.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verse(this);
        }
    }

    /** A formula in TeX's notation, without delimiters. */
    record MathBlock(String tex) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mathBlock(this);
        }
    }

    /**
     * Something shown from elsewhere: a video, a tweet, another post. Readable without the place it comes from.
     *
     * @param kind what it is, as a reader would call it: {@code YouTube video}, {@code Tweet}
     * @param url where it can be seen
     * @param title null for none
     * @param author null for none
     * @param text what it says, where the payload has it; empty for none
     * @param thumbnail a picture of it; null for none
     */
    record Embed(
            String kind,
            String url,
            @Nullable String title,
            @Nullable String author,
            List<Block> text,
            @Nullable Image thumbnail)
            implements Block {
        public Embed {
            text = List.copyOf(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.embed(this);
        }
    }

    /** Text set apart from the flow. {@code kind} is a callout's type such as {@code NOTE}; null for a plain aside. */
    record Callout(@Nullable String kind, List<Block> content) implements Block {
        public Callout {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.callout(this);
        }
    }

    /**
     * Markup that this tree has no node for. The reader sees its text and a link to the original, and the report names it.
     *
     * @param what the markup's own name, for the report
     * @param url where the reader can see it
     * @param content what text it holds; empty for none
     */
    record Unsupported(String what, String url, List<Block> content) implements Block {
        public Unsupported {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsupported(this);
        }
    }

    /** One answer for each kind of block; there is no default. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R heading(Heading heading);

        R list(ItemList list);

        R quote(Quote quote);

        R codeBlock(CodeBlock codeBlock);

        R divider(Divider divider);

        R figure(Figure figure);

        R gallery(Gallery gallery);

        R table(Table table);

        R footnoteDefinition(FootnoteDefinition definition);

        R verse(Verse verse);

        R mathBlock(MathBlock mathBlock);

        R embed(Embed embed);

        R callout(Callout callout);

        R unsupported(Unsupported unsupported);
    }
}
