package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import java.util.List;
import org.jsoup.nodes.Element;

/** A link whose address bears the platform's additions, which are taken off; see {@link OwnLinks}. */
final class OwnLinkStep implements CleanStep {
    private static final Inline.Text SPACE = new Inline.Text(" ");

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
        var text = element.wholeText();
        // A line read by itself has no space at its ends; words in and beside a link may be parted by just that.
        if (!text.isEmpty() && Character.isWhitespace(text.charAt(0))) {
            reading.inline(SPACE);
        }
        reading.inline(new Inline.Link(url, title, reading.inlinesOf(element)));
        if (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
            reading.inline(SPACE);
        }
    }
}
