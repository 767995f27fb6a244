package dev.offprint.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands within a line of text. A closed set: a new kind stops every visitor from compiling. */
public sealed interface Inline {

    /** Calls the visitor's method for this kind and gives its answer. */
    <R> R accept(Visitor<R> visitor);

    /** Plain text; white space in it is content. Never holds a line feed. */
    record Text(String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Text that bears a mark. */
    record Marked(Mark mark, List<Inline> content) implements Inline {
        public Marked {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marked(this);
        }
    }

    /** Code within a line, byte for byte. Never holds a line feed. */
    record Code(String code) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * A link.
     *
     * @param url as the author wrote it, or a path relative to the post's file
     * @param title shown on hovering; null for none
     */
    record Link(String url, @Nullable String title, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /**
     * A picture.
     *
     * @param url address of the original, or a path relative to the post's file
     * @param alt the text for those who do not see it; empty where the author gave none
     * @param title shown on hovering; null for none
     * @param fallback another address of the same picture, tried when {@code url} does not answer; null for none. Never
     *     written to Markdown.
     */
    record Image(
            String url,
            String alt,
            @Nullable String title,
            @Nullable String fallback) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** A line break that the author set. */
    record HardBreak() implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hardBreak(this);
        }
    }

    /** A reference to a footnote; {@code label} is the definition's, letters, digits and hyphens only. */
    record FootnoteReference(String label) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.footnoteReference(this);
        }
    }

    /** One answer for each kind of inline; there is no default. */
    interface Visitor<R> {
        R text(Text text);

        R marked(Marked marked);

        R code(Code code);

        R link(Link link);

        R image(Image image);

        R hardBreak(HardBreak hardBreak);

        R footnoteReference(FootnoteReference reference);
    }
}
