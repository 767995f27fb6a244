package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One story on both platforms, and what becomes of its two addresses. */
class SameStoryTest {
    private static final String HOST = "lanterns.substack.com";
    private static final String STORY = "0a1b2c3d4e5f";
    private static final String OTHER_STORY = "1a1b2c3d4e5f";

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void write() throws IOException {
        archive = folder.resolve("archive");
        var oil = Responses.post(HOST, 1, "oil-and-wick", "Oil and wick", """
                <p>First the oil. The <a href="https://medium.com/@ina/a-note-on-glass-%s?source=rss">glass</a> is another story, \
                and this one stands <a href="https://medium.com/p/%s">elsewhere</a>, too.</p>""".formatted(OTHER_STORY, STORY));
        new Responses(folder.resolve("responses")).publication(HOST, oil);
        story("Oil-and-wick", STORY, "Oil and wick", "https://" + HOST + "/p/oil-and-wick", "<p>First the oil.</p>");
        story(
                "A-note-on-glass",
                OTHER_STORY,
                "A note on glass",
                "https://medium.com/@ina/a-note-on-glass-" + OTHER_STORY,
                "<p>Glass, after <a href=\"https://medium.com/p/" + STORY + "\">oil</a>.</p>");
    }

    @Test
    void it_is_kept_once_and_both_addresses_lead_to_it() throws IOException {
        var run = export("hugo");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(posts()).containsExactly("ina/a-note-on-glass", "lanterns/oil-and-wick");
        assertThat(Files.readString(archive.resolve("redirects.csv")))
                .contains("https://lanterns.substack.com/p/oil-and-wick,/posts/lanterns/oil-and-wick/\n")
                .contains("https://medium.com/p/0a1b2c3d4e5f,/posts/lanterns/oil-and-wick/\n");
        assertThat(Files.readString(archive.resolve("static/_redirects")))
                .contains(
                        "/p/oil-and-wick /posts/lanterns/oil-and-wick/ 301\n",
                        "/p/0a1b2c3d4e5f /posts/lanterns/oil-and-wick/ 301\n");
        assertThat(Files.readString(archive.resolve("content/posts/ina/a-note-on-glass/index.md")))
                .contains("Glass, after [oil](../../lanterns/oil-and-wick/).");
    }

    @ParameterizedTest
    @CsvSource({
        "hugo, content/posts/lanterns/oil-and-wick/index.md, aliases",
        "jekyll, _posts/lanterns/2026-02-01-oil-and-wick.md, redirect_from"
    })
    void its_file_names_both_addresses_where_the_tool_makes_redirects_of_them(String profile, String file, String field)
            throws IOException {
        export(profile);

        var text = Files.readString(archive.resolve(file));
        assertThat(text).contains(field + ":\n- \"/p/oil-and-wick\"\n- \"/p/0a1b2c3d4e5f\"\n");
        assertThat(ProgramRun.of(List.of("rebuild", archive.toString())).exit()).isZero();
        assertThat(archive.resolve(file)).hasContent(text);
    }

    @Test
    void a_letter_links_to_a_story_of_the_other_platform_within_the_archive() throws IOException {
        export("hugo");

        assertThat(Files.readString(archive.resolve("content/posts/lanterns/oil-and-wick/index.md")))
                .contains(
                        "The [glass](../../ina/a-note-on-glass/) is another story, and this one stands [elsewhere](./), too.");
    }

    @Test
    void it_is_kept_twice_on_demand_and_each_address_leads_to_its_own() throws IOException {
        var run = export("hugo", "--keep-duplicates");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(posts()).containsExactly("ina/a-note-on-glass", "ina/oil-and-wick", "lanterns/oil-and-wick");
        assertThat(Files.readString(archive.resolve("redirects.csv")))
                .contains("https://lanterns.substack.com/p/oil-and-wick,/posts/lanterns/oil-and-wick/\n")
                .contains("https://medium.com/p/0a1b2c3d4e5f,/posts/ina/oil-and-wick/\n");
        assertThat(Files.readString(archive.resolve("content/posts/ina/a-note-on-glass/index.md")))
                .contains("Glass, after [oil](../oil-and-wick/).");
        assertThat(Files.readString(archive.resolve("offprint.yaml"))).contains("keep_duplicates: true");
    }

    @Test
    void in_two_steps_it_comes_to_what_it_comes_to_in_one() throws IOException {
        export("plain");
        var atOnce = lasting();
        archive = folder.resolve("grown");
        assertThat(run("https://" + HOST, "--profile", "plain").exit()).isZero();

        var second = run(folder.resolve("stories").toString());

        assertThat(second.exit()).as(second.err()).isZero();
        lasting().assertSameAs(atOnce);
        assertThat(ProgramRun.of(List.of("verify", archive.toString())).exit()).isZero();
    }

    @Test
    void whichever_of_the_two_is_kept_cards_and_links_to_the_other_lead_to_it() {
        var fixture = Path.of("fixtures/medium/same-story-twice");

        var run = ProgramRun.of(List.of(
                "export",
                fixture.resolve("medium-export").toString(),
                "https://lamp.example/",
                "-o",
                archive.toString(),
                "--replay",
                fixture.resolve("responses").toString()));

        assertThat(run.exit()).as(run.err()).isZero();
        var verified = ProgramRun.of(List.of("verify", archive.toString()));
        assertThat(verified.exit()).as(verified.out()).isZero();
    }

    private FileTree lasting() throws IOException {
        return FileTree.of(archive).only(file -> !file.contains("/local/"));
    }

    private ProgramRun run(String source, String... more) {
        var words = new ArrayList<>(List.of("export", source, "-o", archive.toString()));
        words.addAll(List.of("--replay", folder.resolve("responses").toString()));
        words.addAll(List.of(more));
        return ProgramRun.of(words);
    }

    @Test
    void a_second_run_leaves_it_out_again_and_changes_nothing() throws IOException {
        export("hugo");
        var before = FileTree.of(archive).only(file -> !file.contains("/local/"));

        var again = export("hugo");

        assertThat(again.exit()).as(again.err()).isZero();
        FileTree.of(archive).only(file -> !file.contains("/local/")).assertSameAs(before);
    }

    private ProgramRun export(String profile, String... more) {
        var words = new ArrayList<>(List.of(folder.resolve("stories").toString(), "--profile", profile));
        words.addAll(List.of(more));
        return run("https://" + HOST, words.toArray(String[]::new));
    }

    /** The posts, below the folder of the publication that each is of. */
    private List<String> posts() throws IOException {
        return FileTree.of(archive.resolve("content/posts")).files().keySet().stream()
                .filter(file -> file.endsWith("/index.md"))
                .map(file -> file.replace("/index.md", ""))
                .toList();
    }

    private void story(String name, String id, String title, String canonical, String body) throws IOException {
        var file = folder.resolve("stories/posts/2026-02-03_" + name + "-" + id + ".html");
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, """
                <!DOCTYPE html><html><head><title>%1$s</title></head><body><article class="h-entry">
                <header><h1 class="p-name">%1$s</h1></header>
                <section data-field="body" class="e-content"><section class="section"><div class="section-inner">\
                <h3 class="graf graf--h3 graf--title">%1$s</h3>%4$s</div></section></section>
                <footer><p>By <a href="https://medium.com/@ina" class="p-author h-card">Ina</a> on \
                <a href="https://medium.com/p/%2$s"><time class="dt-published" datetime="2026-02-03T10:00:00.000Z">\
                February 3, 2026</time></a>.</p><p><a href="%3$s" class="p-canonical">Canonical link</a></p></footer>
                </article></body></html>
                """.formatted(title, id, canonical, body));
    }
}
