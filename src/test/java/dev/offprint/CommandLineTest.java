package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.cli.Console;
import dev.offprint.cli.Offprint;
import dev.offprint.state.StateStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands answer to words that are right, wrong or missing. */
class CommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void help_is_a_result() {
        var run = ProgramRun.of(List.of("export", "--help"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: offprint export", "--replay=DIR", "--allow-private-hosts");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exprot | there is no command 'exprot' (did you mean 'export'?); expected one of export, sync, list",
                "sync --theirss | sync has no option '--theirss' (did you mean '--theirs'?)",
                "sync one two | sync takes no 'two'",
                "export https://a.substack.com --profile jeckyll | --profile: 'jeckyll' is not known; expected one of plain, hugo, jekyll, astro, eleventy, obsidian (did you mean 'jekyll'?)",
                "export https://a.substack.com --type newsleter | (did you mean 'newsletter'?)",
                "export https://a.substack.com --rate slow | --rate: 'slow' is no number",
                "export https://a.substack.com --limit 1.5 | --limit: '1.5' is no whole number",
                "export https://a.substack.com --limit | Missing required parameter for option '--limit'"
            })
    void words_that_are_not_understood_are_answered_by_what_was_expected(String words, String expected) {
        var run = ProgramRun.of(List.of(words.split(" ")));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("offprint: ").contains(expected).contains("--help'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_source_that_is_empty_is_none() {
        var run = ProgramRun.of(List.of("export", ""));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a source is empty; expected an address, a file or a folder");
    }

    @Test
    void an_empty_text_is_not_converted() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.html"), " \n");

        var run = ProgramRun.of(List.of("convert", empty.toString()));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("empty.html: it is empty; expected a saved page");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void two_files_that_would_become_one_are_refused_before_anything_is_written() throws IOException {
        var one = Files.createDirectories(folder.resolve("one")).resolve("post.html");
        var other = Files.createDirectories(folder.resolve("other")).resolve("post.htm");
        Files.writeString(one, "<p>One.</p>");
        Files.writeString(other, "<p>Other.</p>");
        var out = folder.resolve("out");

        var run = ProgramRun.of(List.of("convert", one.toString(), other.toString(), "-o", out.toString()));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("both would become post.md");
        assertThat(out).doesNotExist();
    }

    @Test
    void the_version_is_a_result() {
        assertThat(ProgramRun.of(List.of("--version")).out()).startsWith("offprint ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exprot",
                "export",
                "export https://a.substack.com --rate -1",
                "export https://a.substack.com --concurrency 0",
                "export https://a.substack.com --retries -1",
                "export https://a.substack.com --timeout 0",
                "export https://a.substack.com --max-asset-size 0",
                "export https://a.substack.com --since yesterday",
                "export https://a.substack.com --since 2026-03-01 --until 2026-02-28",
                "export https://a.substack.com --limit -1",
                "export https://a.substack.com --images sideways",
                "export https://a.substack.com --platform myspace",
                "export https://a.substack.com --proxy ftp://proxy",
                "export ftp://a.substack.com",
                "convert"
            })
    void wrong_words_are_bad_usage_in_two_lines(String words) {
        var run = ProgramRun.of(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2).last().asString().contains("--help");
    }

    @Test
    void a_day_that_is_none_is_told_what_one_looks_like() {
        var run = ProgramRun.of(List.of("list", "https://a.substack.com", "--until", "2026-13-40"));

        assertThat(run.err()).contains("'--until'", "'2026-13-40' is no day; expected one such as 2026-02-28");
        assertThat(run.err()).doesNotContain("java");
    }

    @Test
    void a_folder_among_the_files_to_convert_is_named_and_the_rest_is_converted() throws IOException {
        var page = Files.writeString(folder.resolve("one.html"), "<p>1</p>");
        var saved = Files.createDirectory(folder.resolve("saved"));

        var run = ProgramRun.of(List.of("convert", saved.toString(), page.toString()));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("1");
        assertThat(run.err()).contains("saved is a folder").doesNotContain("one.html");
    }

    @Test
    void a_saved_page_without_a_post_is_told_without_an_address_that_nobody_knows() throws IOException {
        var page = Files.writeString(folder.resolve("list.html"), "<html><head></head><body>Archive</body></html>");

        var run = ProgramRun.of(List.of("convert", "--platform", "substack", page.toString()));

        assertThat(run.err()).contains("list.html: looked for a Substack post in the file, which gave a page without");
    }

    @Test
    void what_is_no_text_is_not_converted() throws IOException {
        var zip = Files.write(folder.resolve("export.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});

        var run = ProgramRun.of(List.of("convert", zip.toString()));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("export.zip: this is no text", "'export'");
    }

    @Test
    void several_pages_become_files_of_their_names() throws IOException {
        var one = Files.writeString(folder.resolve("one.html"), "<p>1</p>");
        var two = Files.writeString(folder.resolve("two.b.html"), "<p>2</p>");
        var out = folder.resolve("out");

        var run = ProgramRun.of(
                List.of("convert", one.toString(), two.toString(), "-o", out.toString(), "--front-matter", "none"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out.resolve("one.md")).hasContent("1");
        assertThat(out.resolve("two.b.md")).hasContent("2");
        assertThat(out.toFile().list()).hasSize(2);
    }

    @Test
    void one_bad_page_does_not_stop_the_others() throws IOException {
        var good = Files.writeString(folder.resolve("good.html"), "<p>Good.</p>");

        var run = ProgramRun.of(
                List.of("convert", folder.resolve("gone.html").toString(), good.toString(), "--front-matter", "none"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("Good.\n");
        assertThat(run.err()).contains("gone.html does not exist");
    }

    @Test
    void standard_input_is_a_page_too() {
        var out = new StringWriter();
        var in = new ByteArrayInputStream("<p>Grüße 🌊</p>".getBytes(StandardCharsets.UTF_8));
        var console = new Console(
                in, new PrintWriter(out), new PrintWriter(new StringWriter()), false, Map.of(), Clock.systemUTC());

        int exit = Offprint.run(new String[] {"convert", "-", "--front-matter", "none"}, Main.platforms(), console);

        assertThat(exit).isZero();
        assertThat(out).hasToString("Grüße 🌊\n");
    }

    @Test
    void colours_come_when_asked_for() {
        var gone = folder.resolve("gone.html").toString();

        assertThat(ProgramRun.of(List.of("convert", gone, "--color", "always")).err())
                .contains("\u001b[");
        assertThat(ProgramRun.of(List.of("convert", gone, "--color", "never")).err())
                .doesNotContain("\u001b[");
    }

    @Test
    void a_progress_line_counts_posts_for_a_person_who_watches() throws IOException {
        var recording = new Responses(folder.resolve("recording"))
                .publication("a.substack.com", Responses.post("a.substack.com", 1, "one", "One", "<p>1</p>"));
        var err = new StringWriter();
        var out = new StringWriter();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                true,
                Map.of(),
                Clock.systemUTC());

        int exit = Offprint.run(
                new String[] {
                    "export",
                    "https://a.substack.com",
                    "-o",
                    folder.resolve("archive").toString(),
                    "--replay",
                    recording.folder().toString()
                },
                Main.platforms(),
                console);

        assertThat(exit).isZero();
        assertThat(err.toString()).contains("posts").contains("1/1");
        assertThat(out.toString()).startsWith("1 posts in ");
    }

    @Test
    void a_second_run_in_one_archive_is_refused() throws IOException {
        var recording = new Responses(folder.resolve("recording"))
                .publication("a.substack.com", Responses.post("a.substack.com", 1, "one", "One", "<p>1</p>"));
        var archive = folder.resolve("archive");
        try (var held = StateStore.open(Files.createDirectories(archive.resolve(".offprint")))) {
            assertThat(held.all()).isEmpty();

            var run = ProgramRun.of(List.of(
                    "export",
                    "https://a.substack.com",
                    "-o",
                    archive.toString(),
                    "--replay",
                    recording.folder().toString()));

            assertThat(run.exit()).isEqualTo(5);
            assertThat(run.err()).contains("Another run is at work");
        }
    }

    @Test
    void a_folder_that_is_no_recording_is_named() {
        var run = ProgramRun.of(List.of(
                "export",
                "https://a.substack.com",
                "-o",
                folder.resolve("a").toString(),
                "--replay",
                folder.toString()));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is no recording").hasLineCount(1);
    }
}
