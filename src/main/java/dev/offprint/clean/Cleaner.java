package dev.offprint.clean;

import dev.offprint.document.Document;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;

/** Turns a platform's body HTML into a document, by the platform's own steps and then as plain HTML. Immutable. */
public final class Cleaner {
    private final List<CleanStep> steps;

    public Cleaner(List<CleanStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * A body's document, and what could not be carried.
     *
     * @param problems in the order they were met
     */
    public record Cleaned(Document document, List<Problem> problems) {}

    /** The steps, in the order in which they are asked. */
    public List<CleanStep> steps() {
        return steps;
    }

    /**
     * Cleans one body.
     *
     * @param subject what problems are reported of: the post's key or address
     * @param address where the reader can see the original
     */
    public Cleaned clean(String bodyHtml, String subject, URI address) {
        return new Cleaned(new Document(List.of()), List.of());
    }
}
