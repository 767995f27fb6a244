package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Poetry and other text whose lines are the author's: {@code <div class="preformatted-block"
 * data-component-name="PreformattedTextBlockToDOM"><label class="hide-text">…</label><pre class="text">}, seen 2022-2025. It
 * bears marks and links, which a code block would lose.
 */
final class VerseStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("preformatted-block"), Markup.component("PreformattedTextBlockToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var pre = element.selectFirst("pre");
        if (pre == null) {
            reading.children(element);
            return;
        }
        var lines = VerseLines.of(pre, reading);
        if (!lines.isEmpty()) {
            reading.block(new Block.Verse(lines));
        }
    }
}
