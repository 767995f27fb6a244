package dev.offprint.archive;

import dev.offprint.markdown.FrontMatter;
import java.util.Map;

/** The text of a post's file. */
public final class PostPage {
    private PostPage() {}

    /** Front matter, an empty line, and the body. */
    public static String of(Map<String, ?> fields, String body) {
        return FrontMatter.write(fields) + (body.isEmpty() ? "" : "\n" + body);
    }
}
