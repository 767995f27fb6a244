package dev.offprint.verify;

import dev.offprint.model.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found at one post, kept short: of one kind a few are told, and of the rest how many there are. */
final class Findings {
    private static final int MOST = 20;
    private static final int WORDS = 12;

    private final String subject;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Problem.Code, Integer> counts = new EnumMap<>(Problem.Code.class);

    Findings(String subject) {
        this.subject = subject;
    }

    void add(Problem.Code code, String message) {
        if (counts.merge(code, 1, Integer::sum) <= MOST) {
            problems.add(new Problem(code, subject, message));
        }
    }

    /** Everything told, in the order in which it was found. */
    List<Problem> all() {
        var all = new ArrayList<>(problems);
        counts.forEach((code, count) -> {
            if (count > MOST) {
                all.add(new Problem(code, subject, "and %d more of this kind".formatted(count - MOST)));
            }
        });
        return all;
    }

    /** The beginning of some words, and how many there are when they are more. */
    static String quoted(List<String> words) {
        var shown = String.join(" ", words.subList(0, Math.min(WORDS, words.size())));
        return words.size() > WORDS ? "\"%s…\" (%d words)".formatted(shown, words.size()) : "\"" + shown + "\"";
    }
}
