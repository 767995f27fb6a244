package dev.offprint.state;

import dev.offprint.state.PostStateJson.MalformedLineException;
import java.nio.charset.StandardCharsets;

/**
 * What can be told of a post's line without reading it as JSON, which for ten thousand posts would take most of a run's time.
 * A quote within a text of JSON has a backslash before it, so that a quoted key followed by a colon is never part of a text.
 *
 * @param key the post's
 * @param troubled whether the post is a preview, or lacks a picture or another file
 * @param pending whether links of it wait for posts that are not there yet
 */
record LineSketch(String key, boolean troubled, boolean pending) {
    private static final String BEGINNING = "{\"key\":\"";

    static LineSketch of(byte[] content) throws MalformedLineException {
        // As Latin-1, whatever it holds: what is looked for is ASCII.
        var line = new String(content, StandardCharsets.ISO_8859_1);
        int end = line.indexOf('"', BEGINNING.length());
        boolean isPlain = line.startsWith(BEGINNING) && end > 0 && line.endsWith("}");
        var key = isPlain ? line.substring(BEGINNING.length(), end) : "";
        if (key.indexOf(':') < 0 || key.indexOf('\\') >= 0 || !isAscii(key)) {
            key = PostStateJson.read(content).key();
        }
        return new LineSketch(
                key,
                line.contains("\"complete\":false") || line.contains("\"problem\":"),
                line.contains("\"pending\":"));
    }

    private static boolean isAscii(String key) {
        return key.chars().allMatch(c -> c < 0x80);
    }
}
