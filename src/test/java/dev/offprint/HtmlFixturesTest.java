package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.clean.Cleaner;
import dev.offprint.markdown.MarkdownReader;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.platform.substack.SubstackPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small pieces of HTML and the Markdown that they are to become: {@code fixtures/html/CLEANER/NAME.html} beside
 * {@code NAME.md}, which a person wrote. The folder's name says whose steps read the HTML.
 */
class HtmlFixturesTest {
    private static final Path FIXTURES = Path.of("fixtures", "html");
    private static final URI ADDRESS = URI.create("https://example.org/blog/press");
    private static final Map<String, Cleaner> CLEANERS =
            Map.of("plain", new Cleaner(List.of()), "substack", new SubstackPlatform().cleaner());

    private final MarkdownWriter writer = new MarkdownWriter();

    @TestFactory
    Stream<DynamicTest> every_piece_becomes_its_Markdown() throws IOException {
        return cases().map(html -> DynamicTest.dynamicTest(
                name(html), () -> assertThat(markdown(html)).isEqualTo(Files.readString(expected(html)))));
    }

    @TestFactory
    Stream<DynamicTest> the_Markdown_of_every_piece_reads_back_as_itself() throws IOException {
        return cases().map(html -> DynamicTest.dynamicTest(name(html), () -> {
            var markdown = Files.readString(expected(html));

            assertThat(writer.write(new MarkdownReader().read(markdown))).isEqualTo(markdown);
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_HTML_of_the_Markdown_of_every_plain_piece_reads_back_as_itself() throws IOException {
        var extensions = List.of(
                TablesExtension.create(),
                StrikethroughExtension.builder().requireTwoTildes(true).build());
        var parser = Parser.builder().extensions(extensions).build();
        var renderer = HtmlRenderer.builder().extensions(extensions).build();
        return cases().filter(html -> cleanerName(html).equals("plain"))
                .map(html -> DynamicTest.dynamicTest(name(html), () -> {
                    var markdown = Files.readString(expected(html));
                    var rendered = renderer.render(parser.parse(markdown));

                    assertThat(markdown(rendered, cleaner(html))).isEqualTo(markdown);
                }));
    }

    @Test
    void every_file_has_its_counterpart() throws IOException {
        for (var folder : CLEANERS.keySet()) {
            assertThat(namesOf(folder, ".md")).isEqualTo(namesOf(folder, ".html"));
        }
    }

    private static Set<String> namesOf(String folder, String ending) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(FIXTURES.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) || !(name.endsWith(".md") || name.endsWith(".html")))
                    .forEach(name -> names.add(name.replace(ending, "")));
        }
        return names;
    }

    private static Stream<Path> cases() throws IOException {
        try (var files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    private String markdown(Path html) throws IOException {
        return markdown(Files.readString(html), cleaner(html));
    }

    private String markdown(String html, Cleaner cleaner) {
        return writer.write(cleaner.clean(html, "press", ADDRESS).document());
    }

    private static Cleaner cleaner(Path html) {
        return Objects.requireNonNull(CLEANERS.get(cleanerName(html)), () -> "a cleaner for " + html);
    }

    private static String cleanerName(Path html) {
        return String.valueOf(FIXTURES.relativize(html).getName(0));
    }

    private static String name(Path html) {
        return FIXTURES.relativize(html).toString();
    }

    private static Path expected(Path html) {
        return html.resolveSibling(html.getFileName().toString().replace(".html", ".md"));
    }
}
