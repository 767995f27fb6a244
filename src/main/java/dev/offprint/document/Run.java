package dev.offprint.document;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of inline content together with everything that holds for it: the flat form of a piece of inline tree.
 *
 * @param leaf a text, code, image, hard break or footnote reference; never a {@link Inline.Marked} or {@link Inline.Link}
 * @param marks the marks it bears
 * @param link the link it stands in; null for none
 */
public record Run(Inline leaf, Set<Mark> marks, @Nullable LinkTarget link) {

    /**
     * Where a link leads. Two runs stand in the same link when they share the instance: the same address twice in a row may
     * well be two links.
     */
    public static final class LinkTarget {
        private final String url;
        private final @Nullable String title;

        public LinkTarget(String url, @Nullable String title) {
            this.url = url;
            this.title = title;
        }

        public String url() {
            return url;
        }

        public @Nullable String title() {
            return title;
        }
    }

    /** The mark that a mark is where these hold already: emphasis in emphasis is {@link Mark#INNER_EMPHASIS}. */
    public static Mark within(Set<Mark> outer, Mark mark) {
        return mark == Mark.EMPHASIS && outer.contains(Mark.EMPHASIS) ? Mark.INNER_EMPHASIS : mark;
    }

    public Run {
        if (leaf instanceof Inline.Marked || leaf instanceof Inline.Link) {
            throw new IllegalArgumentException("a run holds a leaf, not " + leaf);
        }
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(marks);
    }

    /** True for what separates words and shows no mark: white space of any kind, and a break. */
    boolean isSpace() {
        return leaf instanceof Inline.HardBreak || (leaf instanceof Inline.Text text && isBlank(text.text()));
    }

    boolean isBreak() {
        return leaf instanceof Inline.HardBreak;
    }

    Run within(Set<Mark> newMarks, @Nullable LinkTarget newLink) {
        return new Run(leaf, newMarks, newLink);
    }

    boolean isInner() {
        return marks.contains(Mark.INNER_EMPHASIS);
    }

    /** The same with plain emphasis for inner emphasis. */
    Run withoutInner() {
        if (!isInner()) {
            return this;
        }
        var plain = EnumSet.of(Mark.EMPHASIS);
        plain.addAll(marks);
        plain.remove(Mark.INNER_EMPHASIS);
        return within(plain, link);
    }

    /** The marks that both bear. */
    static Set<Mark> common(Set<Mark> one, Set<Mark> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        var both = EnumSet.copyOf(one);
        both.retainAll(other);
        return both;
    }

    private static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }
}
