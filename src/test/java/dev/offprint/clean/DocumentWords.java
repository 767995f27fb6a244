package dev.offprint.clean;

import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.stream.Collectors;

/** The text that a reader of a document sees, blocks and breaks parted by spaces. */
final class DocumentWords {
    private DocumentWords() {}

    static String of(Document document) {
        return Runs.of(FlatLine.of(document.blocks())).stream()
                .map(Run::leaf)
                .map(DocumentWords::of)
                .collect(Collectors.joining());
    }

    private static String of(Inline leaf) {
        if (leaf instanceof Inline.Text text) {
            return text.text();
        }
        if (leaf instanceof Inline.Code code) {
            return code.code();
        }
        return leaf instanceof Inline.HardBreak ? " " : "";
    }
}
