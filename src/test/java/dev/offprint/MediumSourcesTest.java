package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a user can name to get stories of Medium, and what is said of what is none. */
class MediumSourcesTest {
    private static final Path EXPORT = Path.of("fixtures/medium/export/export");
    private static final Path PROFILE = Path.of("fixtures/medium/profile/responses");
    private static final String STORY = "https://stories.tidemill.example/what-the-tide-owes-us-5a1e00000005";

    @TempDir
    private Path folder;

    @Test
    void a_zip_gives_what_its_folder_gives_with_and_without_a_top_folder_and_so_does_the_folder_of_stories_alone()
            throws IOException {
        var files = FileTree.of(EXPORT).files();
        var plain = zip("plain.zip", "", files);
        var top = zip("top.zip", "medium-export-0a1b/", files);
        var stories = new TreeMap<String, String>();
        FileTree.of(EXPORT.resolve("posts")).files().forEach(stories::put);
        var expected = posts(EXPORT);

        assertThat(expected).hasSize(3);
        assertThat(posts(plain)).isEqualTo(expected);
        assertThat(posts(top)).isEqualTo(expected);
        assertThat(posts(zip("stories.zip", "", stories))).isEqualTo(expected);
    }

    @Test
    void drafts_and_responses_are_counted_and_taken_only_when_they_are_asked_for() {
        var counted = export(EXPORT.toString());
        var taken = export(EXPORT.toString(), "--drafts", "--responses");
        var only = ProgramRun.of(List.of("list", EXPORT.toString(), "--type", "response"));

        assertThat(counted.out())
                .contains("1 drafts left out (--drafts takes them)", "1 responses left out (--responses takes them)");
        assertThat(taken.out()).contains("5 posts in").doesNotContain("left out");
        assertThat(only.out()).contains("Salt it fir").doesNotContain("Scales and spoons");
    }

    @Test
    void nothing_of_an_export_is_read_but_its_stories_and_the_writers_name() throws IOException {
        var run = export(EXPORT.toString(), "--drafts");

        assertThat(run.err() + FileTree.of(folder.resolve("archive")).files())
                .contains("Wren Alder")
                .doesNotContain("private.example", "203.0.113.7");
    }

    @Test
    void an_export_without_stories_and_another_platforms_are_told_apart() throws IOException {
        var files = new TreeMap<>(FileTree.of(EXPORT).files());
        files.keySet().removeIf(name -> name.startsWith("posts/"));
        var without = zip("without.zip", "", files);
        var foreign = zip("foreign.zip", "", Map.of("data/photos.html", "<p>Photos</p>"));
        var substack = Path.of("fixtures/substack/export-zip/export");

        assertThat(export(without.toString()))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("is an export of Medium without a story in posts/"));
        assertThat(export(foreign.toString()))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("posts.csv or posts/DATE_TITLE-ID.html"));
        assertThat(export(substack.toString(), "--platform", "medium"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("posts/DATE_TITLE-ID.html"));
    }

    @Test
    void stories_in_two_places_are_one_too_many() throws IOException {
        var files = new TreeMap<>(FileTree.of(EXPORT).files());
        files.put("older/posts/2020-01-01_Old-aaaaaaaaaaaa.html", "<p>Old</p>");

        var run = export(zip("two.zip", "", files).toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("holds stories in older/posts/ and in posts/");
    }

    @Test
    void a_story_on_a_domain_of_its_own_is_told_by_its_answer() throws IOException {
        var run = export(STORY, "--replay", PROFILE.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("archive/posts/2024-06-11-what-the-tide-owes-us.md")))
                .contains("platform: \"medium\"", "publication: \"The Tide Mill\"", "lastmod: \"2024-07-01");
    }

    @Test
    void a_story_may_be_named_by_the_apps_address() throws IOException {
        var responses = new Responses(folder.resolve("responses"))
                .answer("https://medium.com/p/5a1e00000005", "text/html", page("5a1e00000005"));

        var run =
                export("medium://p/5a1e00000005", "--replay", responses.folder().toString());

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void a_story_without_a_page_comes_as_json() throws IOException {
        var json = """
                ])}while(1);</x>{"success":true,"payload":{"value":{"id":"5a1e000000aa","title":"Old grain","uniqueSlug":"old-grain-5a1e000000aa",
                "mediumUrl":"https://medium.com/@wren.alder/old-grain-5a1e000000aa","firstPublishedAt":1500000000000,"visibility":0,
                "content":{"bodyModel":{"paragraphs":[{"name":"a1","type":3,"text":"Old grain","markups":[]},
                {"name":"a2","type":1,"text":"It keeps.","markups":[]}],"sections":[{"startIndex":0}]}},
                "virtuals":{"tags":[{"slug":"grain","name":"Grain"}]}}}}""";
        var responses = new Responses(folder.resolve("responses"))
                .answer(
                        "https://medium.com/@wren.alder/old-grain-5a1e000000aa",
                        "text/html",
                        "<html><p>Shell</p></html>")
                .answer("https://medium.com/@wren.alder/old-grain-5a1e000000aa?format=json", "application/json", json);

        var run = export(
                "https://medium.com/@wren.alder/old-grain-5a1e000000aa",
                "--replay",
                responses.folder().toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("archive/posts/2017-07-14-old-grain.md")))
                .contains("It keeps.", "- \"Grain\"");
    }

    @Test
    void a_story_whose_page_is_walled_off_comes_out_of_the_feed_and_that_is_said() throws IOException {
        var address = "https://medium.com/@wren.alder/salt-5a1e0000000a";
        var feed = Files.readString(PROFILE.resolve("__files/feed.xml")).replace("5a1e0000000c", "5a1e0000000a");
        var responses = new Responses(folder.resolve("responses"))
                .answer(address, 403, "text/html", "<title>Just a moment...</title>")
                .answer("https://medium.com/feed/@wren.alder", "text/xml", feed);

        var run = export(address, "--replay", responses.folder().toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("post-from-feed", "inline code");
    }

    @Test
    void a_wall_before_everything_ends_the_run_with_the_three_ways_round() throws IOException {
        var responses = new Responses(folder.resolve("responses"))
                .answer("https://medium.com/feed/@wren.alder", 403, "text/html", "<title>Just a moment...</title>")
                .answerTo("https://medium.com/_/graphql", 403, "<title>Just a moment...</title>");

        var run = export(
                "https://medium.com/@wren.alder", "--replay", responses.folder().toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("--cookies", "sid and uid", "export ZIP", "pages that your browser saved");
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void a_page_of_a_tag_is_refused_with_a_clear_word() {
        var run = export("https://medium.com/tag/bread");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("it is the page of a tag");
    }

    @Test
    void a_profile_is_listed_without_fetching_its_stories() {
        var run = ProgramRun.of(List.of(
                "list",
                "https://medium.com/@wren.alder",
                "--since",
                "2025-01-01",
                "--json",
                "--replay",
                PROFILE.toString()));

        assertThat(run.out().lines().filter(line -> line.contains("medium:"))).hasSize(5);
        assertThat(run.out()).doesNotContain("2024-");
    }

    @Test
    void every_recorded_export_is_taken_whole() throws IOException {
        var corpus = Path.of("../shared/corpus/medium/export");
        assumeTrue(Files.isDirectory(corpus));
        try (var exports = Files.list(corpus)) {
            for (var export : exports.filter(place -> !place.endsWith("TryGhost+migrate"))
                    .sorted()
                    .toList()) {
                var run = ProgramRun.of(List.of(
                        "export",
                        export.toString(),
                        "--drafts",
                        "--responses",
                        "--images",
                        "remote",
                        "-o",
                        folder.resolve(export.getFileName()).toString()));
                long files;
                try (var pages = Files.list(export)) {
                    files = pages.filter(page -> page.toString().endsWith(".html"))
                            .count();
                }

                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(run.out()).contains(files + " posts in ");
            }
        }
    }

    private ProgramRun export(String source, String... options) {
        var words = new ArrayList<>(List.of("export", source, "--images", "remote"));
        words.addAll(List.of("-o", folder.resolve("archive").toString()));
        words.addAll(List.of(options));
        return ProgramRun.of(words);
    }

    private Map<String, String> posts(Path source) throws IOException {
        var archive = folder.resolve(source.getFileName() + "-archive");
        ProgramRun.of(List.of("export", source.toString(), "--images", "remote", "-o", archive.toString()));
        return FileTree.of(archive).only(name -> name.startsWith("posts/")).files();
    }

    private static String page(String id) throws IOException {
        return Files.readString(PROFILE.resolve("__files/stories/" + id + ".html"));
    }

    private Path zip(String name, String top, Map<String, String> files) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(top + entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return file;
    }
}
