package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.model.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The title and the subtitle, which stand in the body and in the front matter: {@code h3.graf--title}, {@code
 * h4.graf--subtitle}. A link in one has no place in front matter and is reported.
 */
final class TitleStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("graf--title"), Markup.cssClass("graf--subtitle"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var links = element.select("a[href]").stream()
                .map(link -> Links.clean(link.attr("href")))
                .collect(Collectors.joining(", "));
        if (!links.isEmpty()) {
            reading.problem(
                    Problem.Code.UNSUPPORTED_MARKUP,
                    "The %s links to %s; front matter holds its text without the link."
                            .formatted(element.hasClass("graf--title") ? "title" : "subtitle", links));
        }
    }
}
