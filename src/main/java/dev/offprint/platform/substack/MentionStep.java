package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The name of a person or a publication. In bodies an empty {@code <span class="mention-wrap" data-attrs='{"name":…,"id":…}'>},
 * seen 2022-2026; on pages {@code <a data-component-name="MentionUser" href="https://open.substack.com/users/ID-name?…">}.
 */
final class MentionStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(
                Markup.cssClass("mention-wrap"), Markup.component("MentionToDOM"), Markup.component("MentionUser"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var name = Optional.ofNullable(payload.text("name")).orElseGet(element::text);
        if (name.isBlank()) {
            FallbackStep.keep(element, payload, reading);
            return;
        }
        var text = new Inline.Text(PlainText.line(name));
        reading.inline(url(element, payload)
                .map(url -> OwnLinks.clean(url, reading.address().getHost()))
                .<Inline>map(url -> new Inline.Link(url, null, List.of(text)))
                .orElse(text));
    }

    /** Seen in most payloads: url is null, and a person's page is known by the id alone. */
    private static Optional<String> url(Element element, Payload payload) {
        var id = Json.id(payload.json(), "id");
        boolean person = !"pub".equals(payload.text("type"));
        return Optional.ofNullable(payload.text("url"))
                .or(() -> element.hasAttr("href") ? Optional.of(element.attr("href")) : Optional.empty())
                .or(() -> id != null && person
                        ? Optional.of("https://substack.com/profile/" + SubstackAddress.segment(id))
                        : Optional.empty());
    }
}
