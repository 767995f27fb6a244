package dev.offprint.platform.medium;

import dev.offprint.clean.Cleaner;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;

/** What Medium's steps make of a body; the post is one of {@code medium.com/@ann}. */
final class Cleaning {
    private static final URI POST = URI.create("https://medium.com/@ann/on-rye-3f2a9c01b7de");

    private Cleaning() {}

    static Cleaner.Cleaned of(String html) {
        return new Cleaner(MediumSteps.all()).clean(html, "medium:3f2a9c01b7de", POST);
    }

    /** The Markdown without its final line end. */
    static String markdown(String html) {
        return new MarkdownWriter().write(of(html).document()).stripTrailing();
    }

    static String markdown(Post post) {
        return markdown(post.bodyHtml());
    }

    static List<Problem.Code> problems(String html) {
        return of(html).problems().stream().map(Problem::code).toList();
    }
}
