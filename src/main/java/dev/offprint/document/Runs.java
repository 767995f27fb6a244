package dev.offprint.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inline content as a flat list of {@link Run}s, where overlapping, repeated and empty marks of real pages can be put in
 * order, and back to the tree. A list that went through {@link #tidy} is the one form of everything that reads alike: white
 * space collapsed, no space at the edges of the list or of a mark, no empty mark, equal neighbours joined.
 */
public final class Runs {

    private static final Inline.Text SPACE = new Inline.Text(" ");

    private Runs() {}

    /** The runs of a tree, in reading order. Nothing is tidied. */
    public static List<Run> of(List<Inline> content) {
        var runs = new ArrayList<Run>();
        flatten(content, EnumSet.noneOf(Mark.class), null, runs);
        return runs;
    }

    private static void flatten(
            List<Inline> content, Set<Mark> marks, Run.@Nullable LinkTarget link, Collection<Run> runs) {
        for (var inline : content) {
            if (inline instanceof Inline.Marked marked) {
                var more = EnumSet.of(Run.within(marks, marked.mark()));
                more.addAll(marks);
                if (more.contains(Mark.INNER_EMPHASIS)) {
                    more.add(Mark.EMPHASIS);
                }
                flatten(marked.content(), more, link, runs);
            } else if (inline instanceof Inline.Link inner) {
                // A link cannot stand in a link: the outer one is what a click follows.
                var target = link == null ? new Run.LinkTarget(inner.url(), inner.title()) : link;
                flatten(inner.content(), marks, target, runs);
            } else {
                runs.add(new Run(inline, marks, link));
            }
        }
    }

    /** Puts runs in order; see the class comment. */
    public static List<Run> tidy(List<Run> runs) {
        return join(settleInner(hoistSpaces(trim(collapse(runs)))));
    }

    /**
     * The tree of a list of runs. Of what begins together the longest stands outside, a link outside a mark of the same
     * extent. A link is never split; a mark that ends or begins within one is.
     */
    public static List<Inline> nest(List<Run> runs) {
        return nest(runs, Set.of(), null);
    }

    private static List<Inline> nest(List<Run> runs, Set<Mark> open, Run.@Nullable LinkTarget inside) {
        var content = new ArrayList<Inline>();
        int at = 0;
        while (at < runs.size()) {
            var link = runs.get(at).link();
            int linkEnd = link == inside ? at : reachOfLink(runs, at);
            var mark = longestMark(runs, at, open, inside);
            int markEnd = mark == null ? at : reachOfMark(runs, at, mark, inside);
            if (mark != null && markEnd > linkEnd) {
                var inner = EnumSet.of(mark);
                inner.addAll(open);
                content.add(new Inline.Marked(mark, nest(runs.subList(at, markEnd), inner, inside)));
                at = markEnd;
            } else if (link != null && linkEnd > at) {
                content.add(new Inline.Link(link.url(), link.title(), nest(runs.subList(at, linkEnd), open, link)));
                at = linkEnd;
            } else {
                content.add(runs.get(at).leaf());
                at++;
            }
        }
        return content;
    }

    private static @Nullable Mark longestMark(
            List<Run> runs, int from, Set<Mark> open, Run.@Nullable LinkTarget inside) {
        Mark longest = null;
        int end = from;
        for (var mark : Mark.values()) {
            int reach = open.contains(mark) ? from : reachOfMark(runs, from, mark, inside);
            if (reach > end) {
                longest = mark;
                end = reach;
            }
        }
        return longest;
    }

    private static int reachOfLink(List<Run> runs, int from) {
        var link = runs.get(from).link();
        int end = from;
        while (end < runs.size() && runs.get(end).link() == link) {
            end++;
        }
        return end;
    }

    /**
     * The index after the last run, from {@code from} on, that bears the mark without a gap and without splitting a link
     * that is not yet open; {@code from} for none.
     */
    private static int reachOfMark(List<Run> runs, int from, Mark mark, Run.@Nullable LinkTarget inside) {
        int end = from;
        while (end < runs.size() && runs.get(end).marks().contains(mark)) {
            end++;
        }
        var next = end < runs.size() ? runs.get(end).link() : null;
        if (next != null && next != inside) {
            while (end > from && runs.get(end - 1).link() == next) {
                end--;
            }
        }
        return end;
    }

    /** White space of HTML to single spaces, none beside a break or another space. Space that does not break stays. */
    private static List<Run> collapse(List<Run> runs) {
        var collapsed = new ArrayList<Run>();
        for (var run : runs) {
            if (run.leaf() instanceof Inline.Text text) {
                splitAtSpaces(text.text(), run, collapsed);
            } else if (!(run.leaf() instanceof Inline.Code code && code.code().isEmpty())) {
                if (run.isBreak()) {
                    dropTrailingSpaces(collapsed);
                }
                collapsed.add(run);
            }
        }
        return collapsed;
    }

    /** Parts the spaces at both ends from the text, because marks and links may have to be taken off them. */
    private static void splitAtSpaces(String text, Run run, List<Run> collapsed) {
        int from = 0;
        while (from < text.length() && isSpace(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        addSpaces(text.substring(0, from), run, collapsed);
        if (from < to) {
            var words = collapsed(text.substring(from, to));
            collapsed.add(words.equals(text) ? run : new Run(new Inline.Text(words), run.marks(), run.link()));
        }
        addSpaces(text.substring(to), run, collapsed);
    }

    private static void addSpaces(String spaces, Run run, List<Run> collapsed) {
        int at = 0;
        while (at < spaces.length()) {
            int end = at;
            boolean collapses = isHtmlSpace(spaces.charAt(at));
            while (end < spaces.length() && isHtmlSpace(spaces.charAt(end)) == collapses) {
                end++;
            }
            if (!collapses) {
                collapsed.add(new Run(new Inline.Text(spaces.substring(at, end)), run.marks(), run.link()));
            } else if (!collapsed.isEmpty() && !endsWithSpaceOrBreak(collapsed)) {
                collapsed.add(new Run(SPACE, run.marks(), run.link()));
            }
            at = end;
        }
    }

    /** The words with one space wherever HTML's white space parts them. */
    private static String collapsed(String words) {
        if (!needsCollapsing(words)) {
            return words;
        }
        var collapsed = new StringBuilder(words.length());
        boolean afterSpace = false;
        for (int at = 0; at < words.length(); at++) {
            boolean space = isHtmlSpace(words.charAt(at));
            if (!space) {
                collapsed.append(words.charAt(at));
            } else if (!afterSpace) {
                collapsed.append(' ');
            }
            afterSpace = space;
        }
        return collapsed.toString();
    }

    private static boolean needsCollapsing(String words) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (isHtmlSpace(c) && (c != ' ' || isHtmlSpace(words.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithSpaceOrBreak(List<Run> runs) {
        var last = runs.get(runs.size() - 1);
        return last.isBreak() || last.leaf().equals(SPACE);
    }

    private static void dropTrailingSpaces(List<Run> runs) {
        while (!runs.isEmpty() && runs.get(runs.size() - 1).leaf().equals(SPACE)) {
            runs.remove(runs.size() - 1);
        }
    }

    private static List<Run> trim(List<Run> runs) {
        int from = 0;
        int to = runs.size();
        while (from < to && runs.get(from).isBreak()) {
            from++;
        }
        while (to > from
                && (runs.get(to - 1).isBreak() || runs.get(to - 1).leaf().equals(SPACE))) {
            to--;
        }
        return runs.subList(from, to);
    }

    /** Takes marks and links off spaces at their edges, where Markdown's delimiters would not work. */
    private static List<Run> hoistSpaces(List<Run> runs) {
        var hoisted = new ArrayList<Run>();
        Set<Mark> marksBefore = Set.of();
        Run.LinkTarget linkBefore = null;
        int at = 0;
        while (at < runs.size()) {
            var run = runs.get(at);
            if (!run.isSpace()) {
                hoisted.add(run);
                marksBefore = run.marks();
                linkBefore = run.link();
                at++;
                continue;
            }
            int end = at;
            while (end < runs.size() && runs.get(end).isSpace()) {
                end++;
            }
            var marksAfter = end < runs.size() ? runs.get(end).marks() : Set.<Mark>of();
            var linkAfter = end < runs.size() ? runs.get(end).link() : null;
            var around = Run.common(marksBefore, marksAfter);
            for (var space : runs.subList(at, end)) {
                hoisted.add(
                        space.within(Run.common(around, space.marks()), linkBefore == linkAfter ? linkBefore : null));
            }
            at = end;
        }
        return hoisted;
    }

    /** Makes inner emphasis that stands out from nothing plain emphasis. Emphasis goes on over a space that does not bear it. */
    private static List<Run> settleInner(List<Run> runs) {
        if (runs.stream().noneMatch(run -> run.marks().contains(Mark.INNER_EMPHASIS))) {
            return runs;
        }
        var settled = new ArrayList<Run>();
        int at = 0;
        while (at < runs.size()) {
            int end = at + 1;
            while (end < runs.size() && isEmphasized(runs.get(at)) && mayGoOn(runs.get(end))) {
                end++;
            }
            var stretch = runs.subList(at, end);
            boolean standsOut = stretch.stream().anyMatch(run -> !run.isSpace() && !run.isInner());
            stretch.forEach(run -> settled.add(standsOut ? run : run.withoutInner()));
            at = end;
        }
        return settled;
    }

    private static boolean mayGoOn(Run run) {
        return isEmphasized(run) || run.isSpace();
    }

    private static boolean isEmphasized(Run run) {
        return run.marks().contains(Mark.EMPHASIS);
    }

    private static List<Run> join(List<Run> runs) {
        var joined = new ArrayList<Run>();
        int at = 0;
        while (at < runs.size()) {
            var run = runs.get(at);
            int end = at + 1;
            while (end < runs.size() && continues(run, runs.get(end))) {
                end++;
            }
            joined.add(end == at + 1 ? run : joinText(runs.subList(at, end)));
            at = end;
        }
        return joined;
    }

    private static boolean continues(Run run, Run next) {
        boolean sameKind = (run.leaf() instanceof Inline.Text && next.leaf() instanceof Inline.Text)
                || (run.leaf() instanceof Inline.Code && next.leaf() instanceof Inline.Code);
        return sameKind && run.marks().equals(next.marks()) && run.link() == next.link();
    }

    private static Run joinText(List<Run> runs) {
        var all = new StringBuilder();
        for (var run : runs) {
            if (run.leaf() instanceof Inline.Text text) {
                all.append(text.text());
            } else if (run.leaf() instanceof Inline.Code code) {
                all.append(code.code());
            }
        }
        var first = runs.get(0);
        var leaf =
                first.leaf() instanceof Inline.Code ? new Inline.Code(all.toString()) : new Inline.Text(all.toString());
        return new Run(leaf, first.marks(), first.link());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isHtmlSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
