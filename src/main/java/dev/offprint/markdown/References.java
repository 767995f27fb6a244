package dev.offprint.markdown;

import dev.offprint.document.Inline;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tidies inline content and notes on the way which footnotes it refers to. */
final class References {

    private final Set<String> defined;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();

    /** @param keys of the labels that are defined */
    References(Collection<String> keys) {
        defined = new HashSet<>(keys);
    }

    /** The key of the next footnote, in the order of first reference, that was not yet asked for; null for none. */
    @Nullable
    String next() {
        return unread.poll();
    }

    /**
     * Content in the one form that reads alike. A reference to nothing becomes text, and one within a link leaves it, since
     * it is a link itself.
     */
    List<Inline> tidy(List<Inline> content) {
        var runs = new ArrayList<Run>();
        for (var run : Runs.of(content)) {
            runs.add(run.leaf() instanceof Inline.FootnoteReference reference ? resolve(reference, run) : run);
        }
        return Runs.nest(Runs.tidy(runs));
    }

    private Run resolve(Inline.FootnoteReference reference, Run run) {
        String key = Definitions.key(reference.label());
        if (!defined.contains(key)) {
            return new Run(new Inline.Text("[" + reference.label() + "]"), run.marks(), run.link());
        }
        if (seen.add(key)) {
            unread.add(key);
        }
        return new Run(reference, run.marks(), null);
    }
}
