package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import java.util.List;
import org.jsoup.nodes.Element;

/** A link in the text: what the platform added to its address is taken off, see {@link OwnLinks}. */
final class OwnLinkStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("a"));
    }

    @Override
    public boolean matches(Element element) {
        return element.hasAttr("href") && !element.hasAttr(Component.ATTRIBUTE);
    }

    @Override
    public void apply(Element element, Reading reading) {
        var href = element.attr("href").strip();
        var title = element.attr("title").isBlank() ? null : element.attr("title").strip();
        var content = reading.inlinesOf(element);
        if (!content.isEmpty()) {
            var url = OwnLinks.clean(href, reading.address().getHost());
            reading.inline(new Inline.Link(url, title, content));
        }
    }
}
