package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import org.jsoup.nodes.Element;

/** Drops what only serves the editor and the platform. None of it holds a word of the author's. */
final class FurnitureStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(
                // <label class="graf graf--sectionCaption graf--empty" data-default-value="Type caption…"><br></label>
                Markup.tag("label"),
                // "Press enter or click to view image in full size", and all around the title. Seen 2025-2026.
                Markup.cssClass("speechify-ignore"),
                // The thumbnail of a card.
                Markup.cssClass("mixtapeImage"),
                Markup.tag("button"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        // Nothing is handed on.
    }
}
