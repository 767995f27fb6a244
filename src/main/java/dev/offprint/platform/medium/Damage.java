package dev.offprint.platform.medium;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The sign, in a body that was written out of an answer, that something of the answer could not be read. It is seen by
 * {@link DamageStep}, which reports it, and by no reader.
 */
final class Damage {
    static final String CSS_CLASS = "offprint-damage";
    private static final String WHAT = "data-what";

    private Damage() {}

    /** Says at the end of an element what could not be read. */
    static void mark(Element place, String what) {
        place.appendElement("span").addClass(CSS_CLASS).attr(WHAT, what);
    }

    /** What could not be read, for an element that {@link #mark} added. */
    static Optional<String> what(Element element) {
        return element.hasAttr(WHAT) ? Optional.of(element.attr(WHAT)) : Optional.empty();
    }
}
