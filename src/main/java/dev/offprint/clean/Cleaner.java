package dev.offprint.clean;

import dev.offprint.document.Document;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Turns a platform's body HTML into a document, by the platform's own steps and then as plain HTML. Immutable. */
public final class Cleaner {
    /**
     * How deep elements may stand in elements. What stands deeper is put beside the deepest by the parser, so that reading takes
     * a small part of a thread's usual stack; the recorded pages of both platforms stay below thirty.
     */
    private static final int DEEPEST_ELEMENT = 256;

    private final List<CleanStep> steps;
    private final StepIndex index;

    public Cleaner(List<CleanStep> steps) {
        this.steps = List.copyOf(steps);
        index = new StepIndex(this.steps);
    }

    /**
     * A body's document, and what could not be carried.
     *
     * @param problems in the order they were met
     */
    public record Cleaned(Document document, List<Problem> problems) {
        public Cleaned {
            problems = List.copyOf(problems);
        }
    }

    /** The steps, in the order in which they are asked. */
    public List<CleanStep> steps() {
        return steps;
    }

    /**
     * Cleans one body. Any text gives a document: there is no HTML that is too broken, and markup nested deeper than can be
     * kept is flattened.
     *
     * @param subject what problems are reported of: the post's key or address
     * @param address where the reader can see the original; relative addresses in the body start from it
     */
    public Cleaned clean(String bodyHtml, String subject, URI address) {
        var reader = new HtmlReader(index, subject, address);
        var document = reader.read(parse(bodyHtml));
        var problems = reader.problems();
        return new Cleaned(new HarmlessAddresses(address, subject, problems).rewrite(document), problems);
    }

    private static Element parse(String bodyHtml) {
        var body = org.jsoup.nodes.Document.createShell("").body();
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST_ELEMENT);
        return body.appendChildren(parser.parseFragmentInput(bodyHtml, body, ""));
    }
}
