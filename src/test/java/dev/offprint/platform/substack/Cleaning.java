package dev.offprint.platform.substack;

import dev.offprint.clean.Cleaner;
import dev.offprint.document.Block;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;

/** What Substack's steps make of a body; the post is one of {@code bread.substack.com}. */
final class Cleaning {
    private static final URI POST = URI.create("https://bread.substack.com/p/on-rye");

    private Cleaning() {}

    static Cleaner.Cleaned of(String html) {
        return new SubstackPlatform().cleaner().clean(html, "substack:7", POST);
    }

    /** The Markdown without its final line end. */
    static String markdown(String html) {
        return new MarkdownWriter().write(of(html).document()).stripTrailing();
    }

    static List<Block> blocks(String html) {
        return of(html).document().blocks();
    }

    static List<String> problems(String html) {
        return of(html).problems().stream().map(Problem::message).toList();
    }
}
