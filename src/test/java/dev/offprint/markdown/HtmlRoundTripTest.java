package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.clean.Cleaner;
import dev.offprint.clean.RandomHtml;
import dev.offprint.clean.VisibleText;
import dev.offprint.document.Document;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/**
 * Random HTML becomes Markdown that reads back as the same tree and is written the same again, with commonmark-java's HTML
 * read by the cleaner and with flexmark. One quirk of both readers is allowed for, and counted: within a list item they take
 * the spaces off a line of code that holds nothing else.
 */
class HtmlRoundTripTest {
    private static final int BODIES = 3000;
    private static final URI ADDRESS = URI.create("https://example.org/blog/press");
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Cleaner CLEANER = new Cleaner(List.of());
    private static final MarkdownWriter WRITER = new MarkdownWriter();
    private static final List<Sample> SAMPLES = IntStream.range(0, BODIES)
            .mapToObj(RandomHtml::body)
            .map(Sample::of)
            .toList();

    /** A body, what it was cleaned to, and the Markdown of that. */
    private record Sample(String html, Document document, String markdown) {
        static Sample of(String html) {
            var document = clean(html);
            return new Sample(html, document, WRITER.write(document));
        }
    }

    private static Document clean(String html) {
        return CLEANER.clean(html, "random", ADDRESS).document();
    }

    private static String rendered(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static String canonical(Document document) {
        return CanonicalForm.of(PlainForm.of(document));
    }

    @Test
    void HTML_survives_commonmark_java() {
        assertThat(quirks(markdown -> clean(rendered(markdown)))).isLessThan(BODIES / 100);
    }

    @Test
    void HTML_survives_flexmark() {
        var reader = new MarkdownReader();

        assertThat(quirks(reader::read)).isLessThan(BODIES / 100);
    }

    @Test
    void no_visible_word_is_lost() {
        assertThat(SAMPLES)
                .allSatisfy(sample -> assertThat(VisibleText.of(rendered(sample.markdown())))
                        .isEqualTo(VisibleText.of(sample.html())));
    }

    /** Checks every body, and counts those that pass only with the allowance for the quirk. */
    private static long quirks(Function<String, Document> reader) {
        return SAMPLES.stream().filter(sample -> !survives(sample, reader)).count();
    }

    private static boolean survives(Sample sample, Function<String, Document> reader) {
        var back = reader.apply(sample.markdown());
        var tree = canonical(back);
        var meant = canonical(sample.document());
        var again = WRITER.write(back);
        if (tree.equals(meant) && again.equals(sample.markdown())) {
            return true;
        }
        assertThat(withoutBlankCode(tree)).as(sample.html()).isEqualTo(withoutBlankCode(meant));
        assertThat(withoutBlankLines(again)).as(sample.html()).isEqualTo(withoutBlankLines(sample.markdown()));
        return false;
    }

    /** The canonical form writes a code's line ends as {@code \n}. */
    private static String withoutBlankCode(String canonical) {
        return canonical.replaceAll("(?<=\\\\n|\\| )[ \\t]+(?=\\\\n|$)", "");
    }

    private static String withoutBlankLines(String markdown) {
        return markdown.replaceAll("(?m)^[ \\t]+$", "");
    }
}
