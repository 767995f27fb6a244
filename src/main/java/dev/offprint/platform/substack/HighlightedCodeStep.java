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
    private static final String CLASS_PREFIX = "language-";

    /** What the editor calls code of no language. */
    private static final String NO_LANGUAGE = "plaintext";

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("highlighted_code_block"), Markup.component("HighlightedCodeBlockToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var pre = element.selectFirst("pre");
        var code = (pre == null ? element : pre).wholeText().replace("\r\n", "\n");
        reading.block(new Block.CodeBlock(
                language(element, reading), code.endsWith("\n") ? code.substring(0, code.length() - 1) : code));
    }

    private static @Nullable String language(Element element, Reading reading) {
        return Optional.ofNullable(Payload.of(element, reading).text("language"))
                .or(() -> element.select("code[class]").stream()
                        .flatMap(code -> code.classNames().stream())
                        .filter(name -> name.startsWith(CLASS_PREFIX))
                        .map(name -> name.substring(CLASS_PREFIX.length()))
                        .findFirst())
                .filter(language -> !language.equals(NO_LANGUAGE))
                .orElse(null);
    }
}
