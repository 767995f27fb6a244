package dev.offprint;

import static dev.offprint.Nights.PUBLICATION;
import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync does with posts that are new, edited, moved, gone, or back. */
class SyncTest {
    private static final String PICTURE = "https://pictures.example/boat.gif";
    private static final String MAP =
            "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                    + PUBLICATION + "/p/oat</loc></url></urlset>";
    private static final String GIF = "GIF89a, so to say";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void prepare() {
        nights = new Nights(work);
    }

    @Test
    void a_night_without_news_changes_no_file_and_asks_for_one_page_of_the_listing() throws IOException {
        var same = nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>"));
        nights.export(same);
        var before = nights.tree();
        var times = nights.times();

        var run = nights.sync(1, nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));

        assertThat(run.exit()).as(run.err()).isZero();
        nights.tree().assertSameAs(before);
        assertThat(nights.times()).isEqualTo(times);
        assertThat(nights.summary().path("requests").asInt()).isEqualTo(2);
        assertThat(run.out())
                .contains("2 posts in ")
                .contains("0 new, 0 edited, 0 moved, 0 removed, 0 incomplete, 0 failed; 2 requests");
    }

    @Test
    void a_new_post_is_kept_and_links_to_it_are_written_anew() throws IOException {
        var link = "<p>See <a href=\"" + PUBLICATION + "/p/rye\">rye</a>.</p>";
        nights.export(nights.publication(post(1, "oat", link)));

        var run = nights.sync(1, nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", link)));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses()).containsExactly("substack:2 new", "substack:1 updated");
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("[rye](2026-02-02-rye.md)");
        assertThat(nights.read("index.md")).contains("About rye");
    }

    @Test
    void a_pinned_post_at_the_top_does_not_hide_a_new_one() throws IOException {
        nights.export(nights.publication(post(1, "pinned", "<p>P</p>"), post(2, "oat", "<p>O</p>")));

        nights.sync(
                1,
                nights.publication(
                        post(1, "pinned", "<p>P</p>"), post(2, "oat", "<p>O</p>"), post(3, "dated-back", "<p>D</p>")));

        assertThat(nights.statuses()).containsExactly("substack:3 new");
    }

    @Test
    void an_edit_that_the_listing_tells_of_is_taken() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>Old.</p>")));
        var edited = post(1, "oat", "<p>New.</p>").put("updated_at", "2026-02-10T20:00:00.000Z");

        var run = nights.sync(1, nights.publication(post(2, "rye", "<p>R</p>"), edited));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("New.").contains("lastmod: \"2026-02-10");
        assertThat(nights.summary().path("updated").asInt()).isEqualTo(1);
    }

    @Test
    void a_listing_that_says_no_time_of_edit_has_its_young_posts_read() throws IOException {
        var old = post(1, "oat", "<p>Old.</p>");
        old.remove("updated_at");
        nights.export(nights.publication(old));
        var edited = post(1, "oat", "<p>New.</p>");
        edited.remove("updated_at");

        nights.sync(40, nights.publication(edited));
        assertThat(nights.statuses()).isEmpty();
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("Old.");

        nights.sync(40, nights.publication(edited), "--recheck", "60");
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("New.");
    }

    @Test
    void a_full_sync_finds_an_edit_that_nothing_tells_of() throws IOException {
        nights.export(nights.publication(post(1, "oat", "<p>Old.</p>")));
        var answers = nights.publication(post(1, "oat", "<p>New.</p>"));

        nights.sync(400, answers);
        assertThat(nights.statuses()).isEmpty();

        nights.sync(400, answers, "--full");
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
    }

    @Test
    void a_full_sync_finds_what_only_the_sitemap_names() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>")));
        var answers = nights.publication(post(2, "rye", "<p>R</p>"))
                .answer(PUBLICATION + "/sitemap.xml", "application/xml", MAP)
                .answer(
                        PUBLICATION + "/api/v1/posts/oat",
                        "application/json",
                        post(1, "oat", "<p>O</p>").toString());

        nights.sync(1, answers);
        assertThat(nights.statuses()).isEmpty();

        var run = nights.sync(2, answers, "--full");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses()).containsExactly("substack:2 known", "substack:1 new");
        assertThat(nights.problems()).containsExactly("listing-completed " + PUBLICATION);

        nights.sync(3, answers, "--full");
        assertThat(nights.statuses()).containsExactly("substack:2 known", "substack:1 known");
        assertThat(nights.state(1).has("removed_at_source")).isFalse();
    }

    @Test
    void what_only_the_sitemap_names_and_nobody_can_have_is_no_news_the_second_time() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>")));
        var answers = nights.publication(post(2, "rye", "<p>R</p>"))
                .answer(PUBLICATION + "/sitemap.xml", "application/xml", MAP)
                .answer(PUBLICATION + "/api/v1/posts/oat", 403, "text/plain", "no")
                .answer(PUBLICATION + "/p/oat", 403, "text/plain", "no");

        assertThat(nights.sync(1, answers, "--full").exit()).isEqualTo(3);
        assertThat(nights.problems()).containsExactly("listing-incomplete oat");

        assertThat(nights.sync(2, answers, "--full").exit()).isZero();
        assertThat(nights.problems()).containsExactly("listing-incomplete oat");
        assertThat(nights.sync(3, answers, "--full", "--strict").exit()).isEqualTo(3);
    }

    @Test
    void what_a_reader_does_not_see_is_no_edit() throws IOException {
        nights.export(nights.publication(post(1, "oat", "<p>O</p>").put("comment_count", 1)));
        var before = nights.tree();

        nights.sync(1, nights.publication(post(1, "oat", "<p>O</p>").put("comment_count", 2)), "--full");

        nights.tree().assertSameAs(before);
        assertThat(nights.statuses()).containsExactly("substack:1 known");
    }

    @Test
    void a_renamed_post_of_a_site_names_its_former_address() throws IOException {
        nights.export(nights.publication(post(1, "oat", "<p>O</p>")), "--profile", "hugo");

        nights.sync(1, nights.publication(post(1, "rye", "<p>O</p>").put("updated_at", "2026-02-10T20:00:00.000Z")));

        assertThat(nights.read("content/posts/rye/index.md")).contains("aliases:\n- \"/p/rye\"\n- \"/p/oat\"\n");
    }

    @Test
    void a_renamed_post_moves_with_its_pictures_and_links_follow() throws IOException {
        var body = "<p><img src=\"" + PICTURE + "\" alt=\"Boat\"></p>";
        var link = "<p>See <a href=\"" + PUBLICATION + "/p/boats\">boats</a>.</p>";
        nights.export(
                nights.publication(post(2, "boats", body), post(1, "oat", link)).answer(PICTURE, "image/gif", GIF));
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("[boats](2026-02-02-boats.md)");

        var renamed = post(2, "ships", body);
        var run = nights.sync(1, nights.publication(renamed, post(1, "oat", link)));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses()).containsExactly("substack:2 moved", "substack:1 updated");
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("[boats](2026-02-02-ships.md)");
        assertThat(nights.read("posts/2026-02-02-ships.md")).contains("](../images/ships/");
        assertThat(nights.archive().resolve("posts/2026-02-02-boats.md")).doesNotExist();
        assertThat(nights.archive().resolve("images/boats")).doesNotExist();
        assertThat(nights.state(2).path("former").path(0).asText()).isEqualTo(PUBLICATION + "/p/boats");
        assertThat(nights.read("index.md")).contains("posts/2026-02-02-ships.md");
    }

    @Test
    void a_post_with_another_date_moves() throws IOException {
        nights.export(nights.publication(post(1, "oat", "<p>O</p>")));

        nights.sync(1, nights.publication(post(1, "oat", "<p>O</p>").put("post_date", "2026-01-31T10:00:00.000Z")));

        assertThat(nights.statuses()).containsExactly("substack:1 moved");
        assertThat(nights.archive().resolve("posts/2026-01-31-oat.md")).exists();
        assertThat(nights.archive().resolve("posts/2026-02-01-oat.md")).doesNotExist();
    }

    @Test
    void a_file_of_the_owners_in_the_way_of_a_move_is_left_alone() throws IOException {
        nights.export(nights.publication(post(1, "oat", "<p>O</p>")));
        var mine = nights.archive().resolve("posts/2026-02-01-rye.md");
        Files.writeString(mine, "mine");

        var run = nights.sync(1, nights.publication(post(1, "rye", "<p>New.</p>")));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(mine).hasContent("mine");
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("New.");
        assertThat(run.err()).contains("posts/2026-02-01-rye.md is in the way");
    }

    @Test
    void a_post_that_is_gone_stays_and_is_marked_and_reported_once() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));
        var answers = nights.publication(post(2, "rye", "<p>R</p>"))
                .answer(PUBLICATION + "/p/oat", 404, "text/html", "no")
                .answer(PUBLICATION + "/api/v1/posts/oat", 404, "application/json", "{}");

        var run = nights.sync(1, answers, "--full");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses()).contains("substack:1 removed");
        assertThat(nights.problems()).containsExactly("post-removed substack:1");
        assertThat(nights.state(1).path("removed_at_source").asText()).isEqualTo("2026-02-11T03:00:00Z");
        assertThat(nights.read("posts/2026-02-01-oat.md")).contains("O");

        nights.sync(2, answers, "--full");
        assertThat(nights.problems()).isEmpty();
    }

    @Test
    void a_post_that_is_back_is_no_longer_marked() throws IOException {
        var both = new String[] {"rye", "oat"};
        nights.export(nights.publication(post(2, both[0], "<p>R</p>"), post(1, both[1], "<p>O</p>")));
        nights.sync(
                1,
                nights.publication(post(2, "rye", "<p>R</p>"))
                        .answer(PUBLICATION + "/p/oat", 410, "text/html", "no")
                        .answer(PUBLICATION + "/api/v1/posts/oat", 404, "application/json", "{}"),
                "--full");

        nights.sync(2, nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));

        assertThat(nights.state(1).has("removed_at_source")).isFalse();
    }

    @Test
    void a_post_that_the_listing_lacks_and_its_address_has_is_not_gone() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));

        nights.sync(
                1,
                nights.publication(post(2, "rye", "<p>R</p>"))
                        .answer(PUBLICATION + "/p/oat", "text/html", "<html><body>Here.</body></html>"),
                "--full");

        assertThat(nights.state(1).has("removed_at_source")).isFalse();
        assertThat(nights.problems()).isEmpty();
    }

    @Test
    void a_post_that_no_listing_has_and_that_is_there_is_not_asked_for_every_night() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));
        var unlisted = nights.publication(post(2, "rye", "<p>R</p>"))
                .answer(PUBLICATION + "/p/oat", "text/html", "<html><body>Here.</body></html>");

        nights.sync(1, unlisted);
        assertThat(nights.summary().path("requests").asInt()).isEqualTo(3);
        nights.sync(2, unlisted);
        assertThat(nights.summary().path("requests").asInt()).isEqualTo(3);
        nights.sync(3, unlisted);
        assertThat(nights.summary().path("requests").asInt()).isEqualTo(2);

        var gone = nights.publication(post(2, "rye", "<p>R</p>"))
                .answer(PUBLICATION + "/p/oat", 404, "text/html", "no")
                .answer(PUBLICATION + "/api/v1/posts/oat", 404, "application/json", "{}");
        nights.sync(3, gone, "--full");
        assertThat(nights.state(1).has("removed_at_source")).isTrue();
    }

    @Test
    void a_listing_that_breaks_off_says_nothing_of_what_is_gone_and_is_read_whole_the_next_night() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));
        var broken = nights.publication(post(2, "rye", "<p>R</p>"))
                .withoutAnswer("offset=1&")
                .answer(PUBLICATION + "/api/v1/archive?sort=new&offset=1&limit=50", 500, "text/plain", "no")
                .answer(PUBLICATION + "/p/oat", 404, "text/html", "no")
                .answer(PUBLICATION + "/api/v1/posts/oat", 404, "application/json", "{}");

        var run = nights.sync(1, broken, "--full");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(nights.problems()).containsExactly("listing-incomplete " + PUBLICATION);
        assertThat(nights.state(1).has("removed_at_source")).isFalse();

        var again = nights.sync(2, broken, "--full");
        assertThat(again.exit()).isZero();
        assertThat(nights.problems()).containsExactly("listing-incomplete " + PUBLICATION);
    }
}
