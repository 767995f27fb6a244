package dev.offprint.platform.substack;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The number that a footnote and its references share: {@code footnote-anchor-3} and {@code footnote-3} in bodies, {@code
 * footnote-3-158324559} with the post's id on pages of 2025.
 */
final class FootnoteLabel {
    private static final Pattern NUMBER = Pattern.compile("(?:.*#)?footnote-(?:anchor-)?(\\d+)(?:-\\d+)?");

    private FootnoteLabel() {}

    /** The number in the element's id or link, or in those of the number that stands in it, else its digits. */
    static String of(Element element) {
        var number = element.selectFirst(".footnote-number");
        return Stream.of(element.id(), number == null ? "" : number.id(), element.attr("href"))
                .map(NUMBER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseGet(() -> (number == null ? element : number).ownText().replaceAll("\\D", ""));
    }
}
