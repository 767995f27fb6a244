package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A button: {@code <p class="button-wrapper" data-attrs='{"url":…,"text":…}'><a class="button primary" href>…</a></p>}, seen
 * 2019-2026 in bodies; older ones have no component name. One that leads to the author's own becomes a link.
 */
final class ButtonStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("button-wrapper"), Markup.component("ButtonCreateButton"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var url = url(element, payload);
        if (ButtonTarget.isPlatforms(url, reading.address().getHost())) {
            return;
        }
        var text = Optional.ofNullable(payload.text("text")).orElseGet(element::text);
        var label = new Inline.Text(text.isBlank() ? url : PlainText.line(text));
        var link = new Inline.Link(OwnLinks.clean(url, reading.address().getHost()), null, List.of(label));
        reading.block(new Block.Paragraph(List.of(link)));
    }

    /** Where a button leads; empty for nowhere. */
    static String url(Element element, Payload payload) {
        var link = element.selectFirst("a[href]");
        return Optional.ofNullable(payload.text("url")).orElse(link == null ? "" : link.attr("href"));
    }
}
