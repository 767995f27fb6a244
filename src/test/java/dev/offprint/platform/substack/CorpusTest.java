package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Original;
import dev.offprint.model.Original.Format;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs over recordings that are not a part of the project, where they are there. */
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus", "substack");

    /** Pages that show no post: a listing, and a note. */
    private static final List<String> WITHOUT_POST =
            List.of("acx-archive-listing.html", "synthetic-general--substack-note.html");

    private final SubstackPlatform platform = new SubstackPlatform();

    @Test
    void every_recorded_page_is_recognised_and_read() throws IOException {
        var unread = new ArrayList<String>();
        for (var file : files("page", ".html")) {
            if (!canBeRead(original(file, Format.PAGE))) {
                unread.add(file.getFileName().toString());
            }
        }

        assertThat(unread).containsExactlyInAnyOrderElementsOf(WITHOUT_POST);
    }

    @Test
    void every_recorded_answer_is_recognised_and_read() throws IOException {
        for (var file : files("api-post", ".json")) {
            assertThat(canBeRead(original(file, Format.JSON))).as("%s", file).isTrue();
        }
    }

    @Test
    void every_recorded_body_is_carried_but_for_what_the_platform_keeps_to_itself() throws IOException {
        var problems = new TreeMap<String, Integer>();
        var address = URI.create("https://example.substack.com/p/post");
        var bodies = Stream.concat(files("body", ".html").stream(), files("export", ".html").stream());
        for (var file : bodies.toList()) {
            var cleaned = platform.cleaner().clean(Files.readString(file), "substack:1", address);
            cleaned.problems().forEach(problem -> problems.merge(problem.message(), 1, Integer::sum));
            assertThat(new MarkdownWriter().write(cleaned.document()))
                    .as("%s", file)
                    .isNotBlank();
        }

        assertThat(problems.keySet()).allMatch(message -> message.contains("is not in the platform's answer"));
    }

    @Test
    void every_recorded_page_is_carried_without_a_problem() throws IOException, UnavailablePostException {
        var problems = new ArrayList<String>();
        for (var file : files("page", ".html")) {
            if (!WITHOUT_POST.contains(file.getFileName().toString())) {
                var post = platform.read(original(file, Format.PAGE));
                var cleaned = platform.cleaner().clean(post.bodyHtml(), "substack:1", URI.create("https://a.example"));
                cleaned.problems().forEach(problem -> problems.add(file.getFileName() + ": " + problem.message()));
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void one_of_each_component_is_readable() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS));
        var shapes = Files.readString(CORPUS.resolve("body/component-shapes.anonymised.html"));
        var markdown = new MarkdownWriter()
                .write(platform.cleaner()
                        .clean(shapes, "substack:1", URI.create("https://a.substack.com/p/b"))
                        .document());

        assertThat(markdown).doesNotContain("null").doesNotContain("undefined").doesNotContain("attachment_icon");
        assertThat(markdown)
                .contains("watch?v=ab3DEfGHijk&t=18s")
                .contains("— Adam Wathan (@adamwathan), 2026-04-08")
                .contains("![](https://pbs.substack.com/media/HGhtSLoasAAZrkr.jpg)")
                .contains("[Field Notes #23](")
                .contains("> The quoted comment text.")
                .contains("> The chat post text.")
                .contains("[Three Poems](");
    }

    private boolean canBeRead(Original original) {
        try {
            var post = platform.read(original);
            platform.cleaner()
                    .clean(post.bodyHtml(), post.ref().key(), post.ref().url());
            return platform.recognises(original) && !post.ref().title().isEmpty();
        } catch (UnavailablePostException e) {
            return false;
        }
    }

    private static Original original(Path file, Format format) throws IOException {
        return new Original(file.toUri(), format, Files.readString(file));
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS));
        try (var files = Files.walk(CORPUS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
