package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.offprint.clean.VisibleText;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs over recordings that are not a part of the project, where they are there. */
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus", "medium");

    /** The page that an export has beside its stories. */
    private static final String WITHOUT_STORY = "profile.html";

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private final MediumPlatform platform = new MediumPlatform();

    @TestFactory
    Stream<DynamicTest> no_word_of_a_recorded_story_is_lost_and_no_mark_is_left() throws IOException {
        return Stream.of("export", "page-apollo", "page-old", "json")
                .flatMap(CorpusTest::files)
                .filter(file -> !file.endsWith(WITHOUT_STORY))
                .map(file -> DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> keepsWords(file)));
    }

    private void keepsWords(Path file) throws IOException, UnavailablePostException {
        var original = original(file);
        assertThat(platform.recognises(original)).isTrue();
        var post = platform.read(original);
        var cleaned = platform.cleaner()
                .clean(post.bodyHtml(), post.ref().key(), post.ref().url());
        var rendered = RENDERER.render(PARSER.parse(new MarkdownWriter().write(cleaned.document())));

        assertThat(post.ref().title()).isNotBlank();
        assertThat(post.complete()).isTrue();
        assertThat(cleaned.problems())
                .allMatch(problem -> problem.code() == Problem.Code.EMBED_UNAVAILABLE
                        || problem.code() == Problem.Code.UNSUPPORTED_MARKUP);
        assertThat(VisibleText.of(withoutEmbeds(rendered))).isEqualTo(VisibleText.of(withoutTitle(post.bodyHtml())));
    }

    /** A link alone on a line that says what is shown there has no words of the author's. */
    private static String withoutEmbeds(String html) {
        var body = Jsoup.parseBodyFragment(html);
        body.outputSettings().prettyPrint(false);
        body.select("p > a:only-child").stream()
                .filter(link -> link.parent() != null && link.parent().ownText().isBlank())
                .filter(link -> link.text().endsWith("see the original")
                        || EmbedPage.of(link.attr("href"))
                                .filter(page -> page.kind().equals(link.text()))
                                .isPresent())
                .forEach(link -> link.remove());
        return body.body().html();
    }

    private static String withoutTitle(String html) {
        var body = Jsoup.parseBodyFragment(html);
        body.outputSettings().prettyPrint(false);
        body.select(".graf--title, .graf--subtitle").remove();
        return body.body().html();
    }

    private static Original original(Path file) throws IOException {
        var text = Files.readString(file);
        boolean isJson = file.toString().endsWith(".json");
        return new Original(URI.create(""), isJson ? Original.Format.JSON : Original.Format.PAGE, text);
    }

    private static Stream<Path> files(String folder) {
        assumeTrue(Files.isDirectory(CORPUS), "recorded stories are not at hand");
        try (var files = Files.walk(CORPUS.resolve(folder))) {
            return List.copyOf(files.filter(Files::isRegularFile).sorted().toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
