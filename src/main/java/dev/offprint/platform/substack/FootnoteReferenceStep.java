package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import java.util.List;
import org.jsoup.nodes.Element;

/** A reference: {@code <a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>}, seen 2021-2026. */
final class FootnoteReferenceStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("footnote-anchor"), Markup.component("FootnoteAnchorToDOM"));
    }

    /** A sign without a number leads to no footnote, and is a link like any other. */
    @Override
    public boolean matches(Element element) {
        return !FootnoteLabel.of(element).isEmpty();
    }

    @Override
    public void apply(Element element, Reading reading) {
        reading.inline(new Inline.FootnoteReference(FootnoteLabel.of(element)));
    }
}
