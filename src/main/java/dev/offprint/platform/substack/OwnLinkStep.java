package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import org.jsoup.nodes.Element;

/** A link whose address bears the platform's additions, which are taken off; see {@link OwnLinks}. */
final class OwnLinkStep implements CleanStep {
    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("a"));
    }

    @Override
    public boolean matches(Element element) {
        return OwnLinks.mayBearAdditions(element.attr("href"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var url = OwnLinks.clean(element.attr("href").strip(), reading.address().getHost());
        var title =
                element.attr("title").isBlank() ? null : element.attr("title").strip();
        reading.linked(element, url, title);
    }
}
