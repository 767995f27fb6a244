package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Code with its language: {@code <div class="highlighted_code_block" data-attrs='{"language":…}'><pre class="shiki"><code
 * class="language-…">}, seen 2025-2026. Older code blocks are plain {@code pre}s, which are read as such.
 */
final class HighlightedCodeStep implements CleanStep {
    /** What the editor calls code of no language. */
    private static final String NO_LANGUAGE = "plaintext";

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("highlighted_code_block"), Markup.component("HighlightedCodeBlockToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var chosen = Payload.of(element, reading).text("language");
        for (var block : reading.blocksOf(element)) {
            reading.block(
                    block instanceof Block.CodeBlock code
                            ? new Block.CodeBlock(language(chosen, code.language()), code.code())
                            : block);
        }
    }

    private static @Nullable String language(@Nullable String chosen, @Nullable String inMarkup) {
        return Optional.ofNullable(chosen)
                .or(() -> Optional.ofNullable(inMarkup))
                .filter(language -> !language.equals(NO_LANGUAGE))
                .orElse(null);
    }
}
