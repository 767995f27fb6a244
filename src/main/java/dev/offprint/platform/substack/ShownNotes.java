package dev.offprint.platform.substack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The footnotes of a body, and which of them a reader is led to. */
final class ShownNotes {
    static final String NOTE = "div.footnote";
    static final String REFERENCE = "a.footnote-anchor";

    private static final Pattern LAST_NUMBER = Pattern.compile(".*footnote-(?:anchor-)?(\\d+)(?:-\\d+)?");

    private final Set<String> referred;
    private final Set<String> defined;
    private final List<Element> strays = new ArrayList<>();

    ShownNotes(Element body) {
        referred = numbers(body, REFERENCE);
        defined = numbers(body, NOTE);
    }

    private static Set<String> numbers(Element body, String selector) {
        return body.select(selector).stream()
                .map(ShownNotes::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The number that a reader sees at a footnote and at what refers to it; empty for a sign that is no number. */
    static String number(Element element) {
        var sign = element.nameIs("div") ? element.selectFirst("a.footnote-number") : element;
        var shown = (sign == null ? element : sign).text().strip();
        if (sign != null && shown.matches("\\D*\\d+\\D*")) {
            return shown.replaceAll("\\D", "");
        }
        var told = LAST_NUMBER.matcher(element.id().isEmpty() ? element.attr("href") : element.id());
        return told.matches() ? told.group(1) : "";
    }

    boolean isDefined(String number) {
        return defined.contains(number);
    }

    /** True for a footnote that the text refers to. One that it does not is kept, to be read at the end. */
    boolean isReferred(Element note) {
        var number = number(note);
        boolean isReferred = referred.contains(number);
        if (!isReferred) {
            strays.add(note);
        }
        return isReferred;
    }

    /** The footnotes met so far that nothing refers to. */
    List<Element> strays() {
        return List.copyOf(strays);
    }
}
