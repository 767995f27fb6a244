package dev.offprint.platform.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Elements that follow each other with nothing that a reader sees between them. */
final class Siblings {
    private Siblings() {}

    /** The element and those right behind it, as long as they are meant. */
    static List<Element> run(Element first, Predicate<Element> meant) {
        var run = new ArrayList<Element>();
        for (var element = first; element != null && meant.test(element); element = next(element)) {
            run.add(element);
        }
        return run;
    }

    /** True when the element right before it is meant. */
    static boolean follows(Element element, Predicate<Element> meant) {
        Node node = element.previousSibling();
        while (node != null && isNothing(node)) {
            node = node.previousSibling();
        }
        return node instanceof Element before && meant.test(before);
    }

    private static @Nullable Element next(Element element) {
        Node node = element.nextSibling();
        while (node != null && isNothing(node)) {
            node = node.nextSibling();
        }
        return node instanceof Element next ? next : null;
    }

    private static boolean isNothing(Node node) {
        return node instanceof TextNode text ? text.isBlank() : !(node instanceof Element);
    }
}
