package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several publications in one archive have a folder each; one alone has none. */
class SeveralPublicationsTest {
    private static final String MILL = "https://mill.substack.com";
    private static final String BAKERY = "https://www.bakery.example";
    private static final String PICTURE = "https://pictures.example/loaf.gif";

    @TempDir
    private Path work;

    private int runs;

    /** Two publications that name each other, each with a post of the same slug. */
    private Responses answers(ObjectNode... more) throws IOException {
        runs++;
        var mill = new ArrayList<>(List.of(
                post("mill.substack.com", 2, "hello", "<p>After <a href=\"" + BAKERY + "/p/rye\">rye</a>.</p>"),
                post("mill.substack.com", 1, "stones", "<p>Before <a href=\"" + MILL + "/p/hello\">this</a>.</p>")));
        mill.addAll(0, List.of(more));
        return new Responses(work.resolve("answers-" + runs))
                .publication("mill.substack.com", mill.toArray(ObjectNode[]::new))
                .publication(
                        "www.bakery.example",
                        post("www.bakery.example", 9, "hello", "<p>Bread.</p><img src=\"" + PICTURE + "\">")
                                .put("publication_id", 8),
                        post("www.bakery.example", 8, "rye", "<p>As <a href=\"" + MILL + "/p/stones\">stones</a>.</p>")
                                .put("publication_id", 8))
                .answer(PICTURE, "image/gif", "GIF89a, so to say");
    }

    private static ObjectNode post(String host, int id, String slug, String body) {
        return Responses.post(host, id, slug, "On " + slug + " of " + host, body)
                .put("updated_at", "2026-02-09T10:00:00.000Z");
    }

    private ProgramRun run(Responses answers, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--replay", answers.folder().toString()));
        return ProgramRun.of(all, Map.of(), Clock.fixed(Nights.FIRST, ZoneOffset.UTC));
    }

    private ProgramRun export(Path archive, Responses answers, String... words) {
        var all = new ArrayList<>(List.of("export", "-o", archive.toString()));
        all.addAll(List.of(words));
        var run = run(answers, all.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static FileTree lasting(Path archive) throws IOException {
        return FileTree.of(archive).only(file -> !file.startsWith(".offprint/local/"));
    }

    @Test
    void each_has_a_folder_called_as_its_source_and_names_of_its_own_in_it() throws IOException {
        var archive = work.resolve("archive");

        export(archive, answers(), MILL, BAKERY);

        var files = lasting(archive).files();
        assertThat(files.keySet())
                .contains(
                        "posts/mill/2026-02-02-hello.md",
                        "posts/mill/2026-02-01-stones.md",
                        "posts/bakery-example/2026-02-09-hello.md",
                        "posts/bakery-example/2026-02-08-rye.md")
                .anyMatch(file -> file.startsWith("images/bakery-example/hello/"));
        assertThat(files.get("posts/mill/2026-02-02-hello.md"))
                .contains("[rye](../bakery-example/2026-02-08-rye.md)", "slug: \"hello\"");
        assertThat(files.get("posts/bakery-example/2026-02-08-rye.md"))
                .contains("[stones](../mill/2026-02-01-stones.md)");
        assertThat(files.get("posts/bakery-example/2026-02-09-hello.md"))
                .contains("](../../images/bakery-example/hello/");
        assertThat(files.get("index.md")).contains("(posts/bakery-example/2026-02-09-hello.md)");
    }

    @Test
    void a_second_run_and_a_night_change_nothing() throws IOException {
        var archive = work.resolve("archive");
        export(archive, answers(), MILL, BAKERY);
        var before = lasting(archive);

        export(archive, answers(), MILL, BAKERY);
        var night = run(answers(), "sync", archive.toString());

        assertThat(night.exit()).as(night.err()).isZero();
        lasting(archive).assertSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "hugo", "jekyll", "astro", "eleventy", "obsidian"})
    void one_that_is_added_later_gives_the_archive_that_both_at_once_give(String profile) throws IOException {
        var together = work.resolve("together");
        var grown = work.resolve("grown");
        export(together, answers(), MILL, BAKERY, "--profile", profile);
        export(grown, answers(), MILL, "--profile", profile);
        assertThat(lasting(grown).files().keySet()).noneMatch(file -> file.contains("mill/"));

        var added = export(grown, answers(), BAKERY);

        assertThat(added.out()).contains("2 moved");
        lasting(grown).assertSameAs(lasting(together));
        var verified = ProgramRun.of(List.of("verify", grown.toString()));
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("nothing added");
    }

    @Test
    void a_later_post_lies_in_the_folder_of_its_publication() throws IOException {
        var archive = work.resolve("archive");
        export(archive, answers(), MILL, BAKERY);

        var night = run(answers(post("mill.substack.com", 5, "rye", "<p>R.</p>")), "sync", archive.toString());

        assertThat(night.exit()).as(night.err()).isZero();
        assertThat(archive.resolve("posts/mill/2026-02-05-rye.md")).exists();
    }

    @Test
    void one_publication_under_two_addresses_is_one() throws IOException {
        var archive = work.resolve("archive");
        export(archive, answers(), MILL);

        export(archive, answers(), MILL + "/p/stones");
        export(archive, answers(), "https://open.substack.com/pub/mill/p/hello");

        assertThat(archive.resolve("posts/2026-02-01-stones.md")).exists();
    }

    @Test
    void what_the_owner_changed_stays_where_it_is_with_its_pictures() throws IOException {
        var archive = work.resolve("archive");
        export(archive, answers(), BAKERY);
        var mine = archive.resolve("posts/2026-02-09-hello.md");
        Files.writeString(mine, Files.readString(mine) + "Mine.\n");

        var added = run(answers(), "export", MILL, "-o", archive.toString());

        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(Files.readString(mine)).contains("Mine.", "](../images/hello/");
        assertThat(archive.resolve("posts/bakery-example/2026-02-08-rye.md")).exists();
        assertThat(ProgramRun.of(List.of("verify", archive.toString())).out()).doesNotContain("link-broken");
    }

    @Test
    void a_file_of_the_owners_in_the_way_stays_and_the_post_too() throws IOException {
        var archive = work.resolve("archive");
        export(archive, answers(), MILL);
        Files.createDirectories(archive.resolve("posts/mill"));
        Files.writeString(archive.resolve("posts/mill/2026-02-01-stones.md"), "mine");

        var run = run(answers(), "export", BAKERY, "-o", archive.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("posts/mill/2026-02-01-stones.md is in the way");
        assertThat(archive.resolve("posts/mill/2026-02-01-stones.md")).hasContent("mine");
        assertThat(archive.resolve("posts/2026-02-01-stones.md")).exists();
        assertThat(archive.resolve("posts/mill/2026-02-02-hello.md")).exists();
    }
}
