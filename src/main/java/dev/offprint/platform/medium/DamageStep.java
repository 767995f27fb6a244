package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.model.Problem;
import java.util.List;
import org.jsoup.nodes.Element;

/** What of an answer could not be read; see {@link Damage}. */
final class DamageStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass(Damage.CSS_CLASS));
    }

    @Override
    public void apply(Element element, Reading reading) {
        Damage.what(element)
                .ifPresent(what -> reading.problem(
                        Problem.Code.UNSUPPORTED_MARKUP, "The answer holds what cannot be read: " + what + "."));
    }
}
