package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The break between two sections. Every section begins with {@code div.section-divider > hr.section-divider}; before the first
 * there is nothing to be parted from, and readers see no line there.
 */
final class DividerStep implements CleanStep {
    private static final String SHOWN =
            ".graf:not(.graf--title):not(.graf--subtitle):not(.graf--empty), .section-background, p, li, figure, pre,"
                    + " blockquote, h2:not(.graf--title), h3:not(.graf--title), h4:not(.graf--subtitle)";

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("section-divider"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var section = element.closest("section");
        if (section != null && isFirst(section)) {
            return;
        }
        reading.block(new Block.Divider());
    }

    private static boolean isFirst(Element section) {
        for (@Nullable Element before = section.previousElementSibling();
                before != null;
                before = before.previousElementSibling()) {
            if (before.selectFirst(SHOWN) != null) {
                return false;
            }
        }
        return true;
    }
}
