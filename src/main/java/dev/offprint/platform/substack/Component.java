package dev.offprint.platform.substack;

import org.jsoup.nodes.Element;

/** What Substack calls a structure. */
final class Component {
    /** The attribute that names most structures since 2022. */
    static final String ATTRIBUTE = "data-component-name";

    private Component() {}

    /** The name for reports: the component's, else the first class, else the tag. */
    static String name(Element element) {
        if (!element.attr(ATTRIBUTE).isBlank()) {
            return element.attr(ATTRIBUTE);
        }
        return element.classNames().stream()
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(element.normalName());
    }
}
