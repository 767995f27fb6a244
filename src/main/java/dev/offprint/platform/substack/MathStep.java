package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;

/** A formula: an empty {@code <div class="latex-rendered" data-attrs='{"persistentExpression":…}'>}, seen 2023-2026. */
final class MathStep implements CleanStep {
    /** Where KaTeX, which pages render formulas with, keeps the source beside what it draws. */
    private static final String SHOWN = "annotation[encoding=application/x-tex]";

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("latex-rendered"), Markup.component("LatexBlockToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var tex = EmbedStep.first(payload.text("persistentExpression"), new Card(element).text(SHOWN));
        if (tex == null) {
            FallbackStep.keep(element, payload, reading);
        } else {
            reading.block(new Block.MathBlock(tex));
        }
    }
}
