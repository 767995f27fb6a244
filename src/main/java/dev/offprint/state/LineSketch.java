package dev.offprint.state;

import dev.offprint.state.PostStateJson.MalformedLineException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What can be told of a post's line without reading it as JSON, which for ten thousand posts would take most of a run's time.
 * A quote within a text of JSON has a backslash before it, so that a quoted key followed by a colon is never part of a text.
 *
 * @param key the post's
 * @param troubled whether the post is a preview, or lacks a picture or another file
 * @param pending whether links of it wait for posts that are not there yet
 */
record LineSketch(String key, boolean troubled, boolean pending) {
    private static final byte[] BEGINNING = bytes("{\"key\":\"");
    private static final byte[] COMPLETE = bytes("\"complete\"");
    private static final byte[] PROBLEM = bytes("\"problem\"");
    private static final byte[] PENDING = bytes("\"pending\"");

    static LineSketch of(byte[] line) throws MalformedLineException {
        var key = key(line);
        boolean troubled = false;
        boolean pending = false;
        for (int i = BEGINNING.length; i < line.length; i++) {
            if (line[i] == ':' && line[i - 1] == '"') {
                troubled |= ends(line, i, PROBLEM) || (ends(line, i, COMPLETE) && line[i + 1] == 'f');
                pending |= ends(line, i, PENDING);
            }
        }
        return new LineSketch(key, troubled, pending);
    }

    /** The key, where it can be read off the line's beginning; the whole line is read where it cannot. */
    private static String key(byte[] line) throws MalformedLineException {
        int end = BEGINNING.length;
        while (end < line.length && line[end] != '"' && line[end] != '\\' && line[end] > 0) {
            end++;
        }
        boolean isPlain = end < line.length
                && line[end] == '"'
                && line[line.length - 1] == '}'
                && Arrays.equals(line, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
        var key = isPlain ? new String(line, BEGINNING.length, end - BEGINNING.length, StandardCharsets.US_ASCII) : "";
        return key.indexOf(':') < 0 ? PostStateJson.read(line).key() : key;
    }

    private static boolean ends(byte[] line, int end, byte[] name) {
        return end >= name.length && Arrays.equals(line, end - name.length, end, name, 0, name.length);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
