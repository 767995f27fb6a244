package dev.offprint.archive;

import java.util.Map;

/** Stub. */
public final class PostPage {
    private PostPage() {}

    public static String of(Map<String, Object> fields, String body) {
        return fields + body;
    }
}
