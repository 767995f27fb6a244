package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.offprint.markdown.MarkdownWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies of real posts, where they are at hand: they are not part of the project. Read without any platform's steps. */
class RecordedBodiesTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final URI ADDRESS = URI.create("https://example.org/p/recorded");
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @TestFactory
    Stream<DynamicTest> no_word_of_a_recorded_body_is_lost() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "recorded bodies are not at hand");
        return Stream.of("substack/body", "substack/export", "medium/export")
                .map(CORPUS::resolve)
                .flatMap(RecordedBodiesTest::pages)
                .map(page -> DynamicTest.dynamicTest(CORPUS.relativize(page).toString(), () -> keepsWords(page)));
    }

    private static Stream<Path> pages(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepsWords(Path page) throws IOException {
        var body = Jsoup.parse(Files.readString(page)).body().html();

        var document = new Cleaner(List.of()).clean(body, "recorded", ADDRESS).document();
        var rendered = RENDERER.render(PARSER.parse(new MarkdownWriter().write(document)));

        assertThat(withoutPlaceholders(VisibleText.of(rendered))).isEqualTo(VisibleText.of(body));
    }

    private static String withoutPlaceholders(String text) {
        return text.replaceAll("(iframe|video|audio|object|embed):seetheoriginal", "");
    }
}
