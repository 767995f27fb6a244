package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A footnote: {@code <div class="footnote"><a class="footnote-number" id="footnote-1">1</a><div
 * class="footnote-content">…</div></div>}, seen 2022-2026; in 2021 the id is on the {@code div}.
 */
final class FootnoteStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("footnote"), Markup.component("FootnoteToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var content = reading.blocksOf(element);
        var label = FootnoteLabel.of(element);
        if (label.isEmpty()) {
            content.forEach(reading::block);
        } else {
            reading.block(new Block.FootnoteDefinition(label, content));
        }
    }
}
