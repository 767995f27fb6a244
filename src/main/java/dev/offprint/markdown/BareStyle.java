package dev.offprint.markdown;

import dev.offprint.document.Block;
import java.util.Locale;

/**
 * For readers that have no callouts, whose kind becomes a word in bold, and would read TeX as Markdown: a formula is a code
 * block of the language {@code math}, which every reader shows as it is, and which those that know formulas set.
 */
class BareStyle extends Style {
    static final String MATH_LANGUAGE = "math";

    @Override
    String callout(String kind) {
        return "**" + kind.substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.substring(1).toLowerCase(Locale.ROOT) + "**";
    }

    @Override
    boolean calloutIsLabel() {
        return true;
    }

    @Override
    void math(Block.MathBlock math, Lines lines) {
        var fence = "`".repeat(Math.max(3, Backticks.longestRun(math.tex(), '`') + 1));
        lines.add(fence + MATH_LANGUAGE);
        lines.addAll(math.tex());
        lines.add(fence);
    }
}
