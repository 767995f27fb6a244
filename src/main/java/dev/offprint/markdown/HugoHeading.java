package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * Headings that Hugo can name. Up to some version after 0.111.3 (2023) it stopped with "index out of range", and built no site
 * at all, when a heading had a reference to a note or a strikethrough within emphasis or a link: {@code ## **Bread[^1]**}. These
 * are lifted out of what they stand in.
 */
final class HugoHeading {
    private HugoHeading() {}

    /** The same content, in the same order, with nothing of the kind within another mark. */
    static List<Inline> of(List<Inline> content) {
        var lifted = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.Marked marked) {
                lifted.addAll(parted(marked.mark(), of(marked.content())));
            } else if (inline instanceof Inline.Link link) {
                lifted.addAll(link(link, of(link.content())));
            } else {
                lifted.add(inline);
            }
        }
        return lifted;
    }

    /** What stays within the mark, in as many parts as it takes. */
    private static List<Inline> parted(Mark mark, List<Inline> content) {
        var parts = new ArrayList<Inline>();
        var run = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.FootnoteReference) {
                close(mark, run, parts);
                parts.add(inline);
            } else if (mark != Mark.STRIKETHROUGH && isStruck(inline)) {
                close(mark, run, parts);
                parts.add(struck(List.of(new Inline.Marked(mark, ((Inline.Marked) inline).content()))));
            } else {
                run.add(inline);
            }
        }
        close(mark, run, parts);
        return parts;
    }

    /** Spaces at the edges of a mark would keep it from being one. */
    private static void close(Mark mark, List<Inline> run, List<Inline> parts) {
        var before = new ArrayList<Inline>();
        var behind = new ArrayList<Inline>();
        if (!run.isEmpty() && run.get(0) instanceof Inline.Text first) {
            var text = first.text().stripLeading();
            before.add(new Inline.Text(first.text().substring(0, first.text().length() - text.length())));
            run.set(0, new Inline.Text(text));
        }
        int end = run.size() - 1;
        if (end >= 0 && run.get(end) instanceof Inline.Text last) {
            var text = last.text().stripTrailing();
            behind.add(new Inline.Text(last.text().substring(text.length())));
            run.set(end, new Inline.Text(text));
        }
        run.removeIf(HugoHeading::isEmpty);
        before.stream().filter(text -> !isEmpty(text)).forEach(parts::add);
        if (!run.isEmpty()) {
            parts.add(new Inline.Marked(mark, run));
        }
        behind.stream().filter(text -> !isEmpty(text)).forEach(parts::add);
        run.clear();
    }

    /** A link stays one: what is struck within a part of it is struck no more. */
    private static List<Inline> link(Inline.Link link, List<Inline> content) {
        if (content.size() == 1 && isStruck(content.get(0))) {
            var within = ((Inline.Marked) content.get(0)).content();
            return List.of(struck(List.of(new Inline.Link(link.url(), link.title(), within))));
        }
        var kept = new ArrayList<Inline>();
        var behind = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.FootnoteReference) {
                behind.add(inline);
            } else if (isStruck(inline)) {
                kept.addAll(((Inline.Marked) inline).content());
            } else {
                kept.add(inline);
            }
        }
        var parts = new ArrayList<Inline>();
        parts.add(new Inline.Link(link.url(), link.title(), kept));
        parts.addAll(behind);
        return parts;
    }

    private static Inline struck(List<Inline> content) {
        return new Inline.Marked(Mark.STRIKETHROUGH, content);
    }

    private static boolean isStruck(Inline inline) {
        return inline instanceof Inline.Marked marked && marked.mark() == Mark.STRIKETHROUGH;
    }

    private static boolean isEmpty(Inline inline) {
        return inline instanceof Inline.Text text && text.text().isEmpty();
    }
}
