package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Document;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random documents are written, read back by two parsers that share nothing with the writer, and compared with
 * what was meant. What was read is also written again, which must give the same text.
 */
class RoundTripTest {

    private static final int DOCUMENTS = 3_000;

    /** A reader's quirk may show in so many documents; more would mean that the writer does something odd. */
    private static final int MOST_QUIRKS = DOCUMENTS / 50;

    @Test
    void flexmark_reads_what_was_meant() {
        var reader = new MarkdownReader();

        var quirks = roundTrips(reader::read, true);

        assertThat(quirks.getOrDefault(Quirk.WHITE_CODE_LINE_IN_CONTAINER, 0)).isLessThan(MOST_QUIRKS);
        assertThat(quirks.getOrDefault(Quirk.LABEL_UP_TO_LAST_BRACKET, 0)).isLessThan(MOST_QUIRKS);
    }

    @Test
    void commonmark_reads_what_was_meant() {
        var quirks = roundTrips(CommonmarkReader::read, false);

        assertThat(quirks.getOrDefault(Quirk.WHITE_CODE_LINE_IN_CONTAINER, 0)).isLessThan(MOST_QUIRKS);
        assertThat(quirks).doesNotContainKey(Quirk.LABEL_UP_TO_LAST_BRACKET);
    }

    private static Map<Quirk, Integer> roundTrips(Function<String, Document> reader, boolean extensions) {
        var quirks = new EnumMap<Quirk, Integer>(Quirk.class);
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            var document = new RandomDocuments(seed, extensions).next();
            String markdown = new MarkdownWriter().write(document);
            var again = reader.apply(markdown);
            String wanted = CanonicalForm.of(PlainForm.of(document));
            String read = CanonicalForm.of(again);
            if (wanted.equals(read)) {
                assertThat(new MarkdownWriter().write(again))
                        .as("document %d, written again", seed)
                        .isEqualTo(markdown);
            } else {
                quirks.merge(quirk(markdown, wanted, read, seed), 1, Integer::sum);
            }
        }
        System.out.println("quirks in " + DOCUMENTS + " documents: " + quirks);
        return quirks;
    }

    private static Quirk quirk(String markdown, String wanted, String read, int seed) {
        for (var quirk : Quirk.values()) {
            if (quirk.explains(markdown, wanted, read)) {
                return quirk;
            }
        }
        assertThat(read).as("document %d, which is%n%s", seed, markdown).isEqualTo(wanted);
        throw new AssertionError("not reached");
    }
}
