package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/** A pull quote: {@code <div class="pullquote">} without a component name, seen 2020-2026. Authors type widgets into it. */
final class PullQuoteStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("pullquote"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var content = reading.blocksOf(element);
        if (!content.isEmpty()) {
            reading.block(new Block.Quote(content));
        }
    }
}
