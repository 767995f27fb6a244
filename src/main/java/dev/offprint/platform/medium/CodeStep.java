package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Code. A {@code pre.graf--preV2} (since late 2022) is a block by itself, with {@code data-code-block-lang} and in {@code
 * data-code-block-mode} whether the author chose that language. Before, an empty line in pasted code parted it: readers see
 * {@code pre.graf--pre}s that follow each other as one box, and so they are one block.
 */
final class CodeStep implements CleanStep {
    /** The mode of a language that the author chose; others were guessed, and are often wrong. */
    static final String CHOSEN = "2";

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("pre"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        Predicate<Element> oldCode = other -> other.nameIs("pre") && !isBlock(other);
        if (!isBlock(element) && Siblings.follows(element, oldCode)) {
            // It went with the first.
            return;
        }
        var parts = isBlock(element) ? List.of(element) : Siblings.run(element, oldCode);
        var code = withoutLastLineEnd(
                parts.stream().map(pre -> PlainText.code(pre.wholeText())).collect(Collectors.joining("\n")));
        if (!code.isBlank()) {
            reading.block(new Block.CodeBlock(language(element), code));
        }
    }

    private static boolean isBlock(Element pre) {
        return pre.hasClass("graf--preV2");
    }

    private static String withoutLastLineEnd(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }

    private static @Nullable String language(Element pre) {
        var language = pre.attr("data-code-block-lang").replaceAll("[\\s`]", "");
        boolean isChosen = pre.attr("data-code-block-mode").equals(CHOSEN);
        return language.isEmpty() || !isChosen ? null : language;
    }
}
