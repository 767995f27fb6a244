package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/** A formula: an empty {@code <div class="latex-rendered" data-attrs='{"persistentExpression":…}'>}, seen 2023-2026. */
final class MathStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("latex-rendered"), Markup.component("LatexBlockToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var tex = payload.text("persistentExpression");
        if (tex == null) {
            FallbackStep.keep(element, payload, reading);
        } else {
            reading.block(new Block.MathBlock(tex));
        }
    }
}
