package dev.offprint.clean;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What becomes of one kind of platform markup. Of the steps that match an element the first in the platform's list is
 * applied, once, and decides about the whole element; an element that no step matches is read as plain HTML.
 */
public interface CleanStep {

    /** The signs of the markup: the step is asked only about elements that bear one of them. */
    List<Markup> markup();

    /** True when the element is meant; asked only where one of the signs is there. */
    default boolean matches(Element element) {
        return true;
    }

    /** Hands to {@code reading} what the element becomes; doing nothing drops it. The element must not be changed. */
    void apply(Element element, Reading reading);
}
