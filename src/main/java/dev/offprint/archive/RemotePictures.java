package dev.offprint.archive;

import dev.offprint.document.Document;
import dev.offprint.document.DocumentRewriter;
import dev.offprint.document.Inline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the pictures of a document that have to be fetched. */
public final class RemotePictures {
    private RemotePictures() {}

    /** Every picture with an http or https address, wherever it stands, each address once, in reading order. */
    public static List<Inline.Image> of(Document document) {
        var found = new LinkedHashMap<String, Inline.Image>();
        new Collector(found).rewrite(document);
        return List.copyOf(found.values());
    }

    private static final class Collector extends DocumentRewriter {
        private final Map<String, Inline.Image> found;

        Collector(Map<String, Inline.Image> found) {
            this.found = found;
        }

        @Override
        public Inline.Image image(Inline.Image image) {
            boolean remote = image.url().regionMatches(true, 0, "http://", 0, 7)
                    || image.url().regionMatches(true, 0, "https://", 0, 8);
            if (remote) {
                found.putIfAbsent(image.url(), image);
            }
            return image;
        }
    }
}
