package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.DocumentRewriter;
import dev.offprint.document.ShownText;
import dev.offprint.model.PostLink;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a post's headings were called on their platform, and what they are called in its file. Platforms make names of
 * headings' texts as readers of Markdown do, but not by the same rule; letters and digits are the same in all of them.
 */
public final class Anchors {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A name cut shorter than this could be the beginning of any heading. */
    private static final int SHORTEST_BEGINNING = 12;

    private Anchors() {}

    /** The names of a document's headings, old to new; see {@link #find}. */
    public static Map<String, String> of(Document document, AnchorStyle style) {
        var collector = new Collector(style);
        collector.rewrite(document);
        return collector.names;
    }

    /**
     * The name by which a link to a place in a post's file must call it.
     *
     * @param names as {@link #of} gave them for the post
     * @return empty where the file has no such place
     */
    static Optional<String> find(PostLink.Place place, Map<String, String> names, AnchorStyle style) {
        if (place instanceof PostLink.Named named) {
            return heading(named.name(), names);
        }
        if (place instanceof PostLink.Footnote footnote) {
            return style.footnote(footnote.label());
        }
        return place instanceof PostLink.FootnoteReference reference
                ? style.reference(reference.label())
                : Optional.empty();
    }

    private static Optional<String> heading(String name, Map<String, String> names) {
        var letters = letters(name);
        var exact = names.get(letters);
        if (exact != null || letters.length() < SHORTEST_BEGINNING) {
            return Optional.ofNullable(exact);
        }
        // Long names are cut.
        var longer = names.entrySet().stream()
                .filter(known -> known.getKey().startsWith(letters))
                .map(Map.Entry::getValue)
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static String letters(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(lower).replaceAll("");
    }

    private static final class Collector extends DocumentRewriter {
        private final AnchorStyle style;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, Integer> uses = new HashMap<>();

        Collector(AnchorStyle style) {
            this.style = style;
        }

        @Override
        public Block heading(Block.Heading heading) {
            var text = ShownText.of(heading.content());
            var base = style.heading(text);
            int before = uses.merge(base, 1, Integer::sum) - 1;
            var anchor = before == 0 ? base : style.repeated(base, before);
            add(text, anchor);
            if (heading.name() != null) {
                add(heading.name(), anchor);
            }
            return heading;
        }

        private void add(String name, String anchor) {
            var letters = letters(name);
            if (!letters.isEmpty() && !anchor.isEmpty()) {
                names.putIfAbsent(letters, anchor);
            }
        }
    }
}
