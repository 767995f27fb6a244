package dev.offprint.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.offprint.markdown.MarkdownReader;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.Platform;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.platform.medium.MediumPlatform;
import dev.offprint.platform.substack.SubstackPlatform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Converts answers, reads the Markdown back, and holds it against the answer. */
class ConversionsTest {
    private final SubstackPlatform substack = new SubstackPlatform();
    private final MediumPlatform medium = new MediumPlatform();

    @TestFactory
    Stream<DynamicTest> nothing_of_a_fixture_is_lost_or_added() throws IOException {
        return Stream.concat(
                tests(substack, Recordings.ofProject()),
                tests(medium, Recordings.ofMedium(Recordings.FIXTURES.resolve("medium"))));
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_a_recording_is_lost_or_added() throws IOException {
        assumeTrue(Recordings.areThere(), "recordings are not at hand");
        return Stream.concat(
                tests(substack, Recordings.ofCorpus()), tests(medium, Recordings.ofMedium(Recordings.MEDIUM)));
    }

    private static Stream<DynamicTest> tests(Platform platform, Map<String, Original> originals) {
        return originals.entrySet().stream()
                .map(original -> DynamicTest.dynamicTest(
                        original.getKey(),
                        () -> assertThat(findings(platform, original.getValue()))
                                .isEmpty()));
    }

    private static List<Problem> findings(Platform platform, Original original) {
        try {
            var post = platform.read(original);
            var document = platform.cleaner()
                    .clean(post.bodyHtml(), post.ref().key(), post.ref().url())
                    .document();
            var markdown = new MarkdownWriter().write(document);
            var findings = new Findings(post.ref().key());
            Comparison.of(platform.inventory(original), inventory(markdown), findings, UnaryOperator.identity());
            return findings.all();
        } catch (UnavailablePostException e) {
            // A listing, a note, an answer that is an error: nothing is converted.
            return List.of();
        }
    }

    private static Inventory inventory(String markdown) {
        return FileInventory.of(new MarkdownReader().read(markdown), Origins.asWritten());
    }
}
