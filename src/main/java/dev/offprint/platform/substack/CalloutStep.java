package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/** A box of text: {@code <div class="callout-block" data-callout="true">}, seen 2025-2026 in bodies. */
final class CalloutStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("callout-block"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var content = reading.blocksOf(element);
        if (!content.isEmpty()) {
            reading.block(new Block.Callout(null, content));
        }
    }
}
