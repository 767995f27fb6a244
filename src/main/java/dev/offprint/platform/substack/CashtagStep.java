package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import java.util.List;
import org.jsoup.nodes.Element;

/** A share's symbol: an empty {@code <span class="cashtag-wrap" data-attrs='{"symbol":"$ABC"}'>}, seen 2025-2026. */
final class CashtagStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("cashtag-wrap"), Markup.component("CashtagToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var symbol = payload.text("symbol");
        if (symbol != null) {
            reading.inline(new Inline.Text(symbol));
        } else if (element.hasText()) {
            reading.children(element);
        } else {
            FallbackStep.keep(element, payload, reading);
        }
    }
}
