package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Quotes: {@code blockquote.graf--blockquote} has one paragraph, and a quote of several is as many elements. A pull quote,
 * {@code blockquote.graf--pullquote}, is large grey text of its own.
 */
final class QuoteStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("blockquote"));
    }

    @Override
    public boolean matches(Element element) {
        // Another blockquote around it, or one of Twitter's, is no paragraph of the editor's.
        return !element.hasClass("twitter-tweet");
    }

    @Override
    public void apply(Element element, Reading reading) {
        Predicate<Element> sameQuote = other ->
                other.nameIs("blockquote") && !other.hasClass("twitter-tweet") && isPull(other) == isPull(element);
        if (Siblings.follows(element, sameQuote)) {
            // It went with the first.
            return;
        }
        var content = Siblings.run(element, sameQuote).stream()
                .flatMap(part -> reading.blocksOf(part).stream())
                .toList();
        if (!content.isEmpty()) {
            reading.block(new Block.Quote(content));
        }
    }

    private static boolean isPull(Element quote) {
        return quote.hasClass("graf--pullquote");
    }
}
