package dev.offprint;

import static dev.offprint.Nights.PUBLICATION;
import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync does not do: lose what was whole, write over what is the owner's, touch an archive of something else. */
class SyncCareTest {
    private static final String FILE = "posts/2026-02-01-oat.md";
    private static final String EDITED = "2026-02-10T20:00:00.000Z";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void prepare() {
        nights = new Nights(work);
    }

    private static ObjectNode oat(String body) {
        return post(1, "oat", body);
    }

    private static ObjectNode edited(String body) {
        return oat(body).put("updated_at", EDITED);
    }

    @Test
    void a_whole_post_is_not_replaced_by_a_preview_and_that_is_said_once() throws IOException {
        nights.export(nights.publication(oat("<p>Beginning.</p><p>End.</p>")));
        var before = nights.read(FILE);
        var preview = nights.publication(
                edited("<p>Beginning.</p>").put("audience", "only_paid").put("should_send_free_preview", true));

        var run = nights.sync(1, preview);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read(FILE)).isEqualTo(before);
        assertThat(nights.problems()).containsExactly("preview-left-out substack:1");
        assertThat(nights.statuses()).containsExactly("substack:1 known");

        nights.sync(2, preview);
        assertThat(nights.problems()).isEmpty();
        assertThat(nights.summary().path("requests").asInt()).isEqualTo(2);
    }

    @Test
    void the_mere_beginning_of_a_post_that_not_everybody_may_read_is_taken_for_a_preview() throws IOException {
        nights.export(nights.publication(oat("<div><p>Beginning of it all.</p><p>End.</p></div>")));
        var before = nights.read(FILE);

        nights.sync(
                1,
                nights.publication(
                        edited("<div><p>Beginning of it all.</p></div>").put("audience", "only_paid")));

        assertThat(nights.read(FILE)).isEqualTo(before);
        assertThat(nights.problems()).containsExactly("preview-left-out substack:1");
    }

    @Test
    void a_body_that_shrank_by_half_is_taken_and_the_earlier_answer_stays() throws IOException {
        nights.export(nights.publication(oat("<p>" + "A long text. ".repeat(20) + "</p>")));
        String earlier = nights.read(".offprint/originals/substack/1.json");

        var run = nights.sync(1, nights.publication(edited("<p>Short.</p>")));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read(FILE)).contains("Short.");
        assertThat(nights.problems()).containsExactly("post-shrank substack:1");
        var kept = nights.tree().files().keySet().stream()
                .filter(name -> name.contains(".earlier-"))
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(nights.read(kept.get(0))).isEqualTo(earlier);
    }

    @Test
    void an_error_page_in_the_place_of_a_post_leaves_it_as_it_is() throws IOException {
        nights.export(nights.publication(oat("<p>Whole.</p>")));
        var before = nights.tree();
        var broken = nights.publication(edited("<p>New.</p>"))
                .withoutAnswer("/api/v1/posts/oat")
                .answer(
                        PUBLICATION + "/api/v1/posts/oat",
                        "text/html",
                        "<html><body>Something went wrong</body></html>")
                .answer(PUBLICATION + "/p/oat", "text/html", "<html><body>Something went wrong</body></html>");

        var run = nights.sync(1, broken);
        assertThat(run.exit()).isEqualTo(3);
        nights.tree().only(file -> !file.endsWith("failures.jsonl")).assertSameAs(before);
        assertThat(nights.problems()).containsExactly("post-unreadable substack:1");

        assertThat(nights.sync(2, broken).exit()).isZero();
        assertThat(nights.sync(3, broken, "--strict").exit()).isEqualTo(3);
    }

    @Test
    void a_file_that_its_owner_changed_gets_the_new_version_beside_it() throws IOException {
        nights.export(nights.publication(oat("<p>Old.</p>")));
        Files.writeString(nights.archive().resolve(FILE), "my words");

        var run = nights.sync(1, nights.publication(edited("<p>New.</p>")));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read(FILE)).isEqualTo("my words");
        assertThat(nights.read(".offprint/conflicts/" + FILE)).contains("New.");
        assertThat(nights.statuses()).containsExactly("substack:1 conflict");
        assertThat(nights.problems()).containsExactly("file-changed-by-owner substack:1");
        assertThat(run.out()).contains("1 beside files that you have changed");

        nights.sync(2, nights.publication(edited("<p>New.</p>")));
        assertThat(nights.problems()).isEmpty();
    }

    @Test
    void theirs_writes_over_a_file_that_its_owner_changed() throws IOException {
        nights.export(nights.publication(oat("<p>Old.</p>")));
        Files.writeString(nights.archive().resolve(FILE), "my words");

        nights.sync(1, nights.publication(edited("<p>New.</p>")), "--theirs");

        assertThat(nights.read(FILE)).contains("New.");
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
    }

    @Test
    void theirs_settles_what_an_earlier_night_put_beside_and_then_changes_nothing_more() throws IOException {
        nights.export(nights.publication(oat("<p>Old.</p>")));
        Files.writeString(nights.archive().resolve(FILE), "my words");
        var edited = nights.publication(edited("<p>New.</p>"));
        nights.sync(1, edited);

        nights.sync(2, edited, "--theirs", "--dry-run");
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
        assertThat(nights.read(FILE)).isEqualTo("my words");

        nights.sync(3, edited, "--theirs");
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
        assertThat(nights.read(FILE)).contains("New.");
        assertThat(nights.archive().resolve(".offprint/conflicts")).doesNotExist();

        nights.sync(4, edited, "--theirs");
        assertThat(nights.statuses()).isEmpty();
    }

    @Test
    void a_changed_file_stays_where_what_it_names_is_seen_from() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        Files.writeString(nights.archive().resolve(FILE), "my words");

        nights.sync(1, nights.publication(post(1, "rye", "<p>O</p>")));

        assertThat(nights.read(FILE)).isEqualTo("my words");
        assertThat(nights.archive().resolve("posts/2026-02-01-rye.md")).doesNotExist();
    }

    @Test
    void another_publication_at_the_address_changes_nothing_and_ends_with_4() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        var before = nights.tree();
        var other = post(5, "other", "<p>X</p>").put("publication_id", 8);

        var run = nights.sync(1, nights.publication(other));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("is now another publication (8)").contains("(7)");
        nights.tree().assertSameAs(before);
    }

    @Test
    void an_export_of_what_is_another_publication_by_now_mixes_nothing_in() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        var before = nights.tree();

        var run = nights.export(nights.publication(post(5, "other", "<p>X</p>").put("publication_id", 8)));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("is now another publication (8)").contains("(7)");
        nights.tree().assertSameAs(before);
    }

    @Test
    void a_listing_that_names_no_publication_has_it_looked_up_in_a_post() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        var other = post(5, "other", "<p>X</p>").put("publication_id", 8);
        var listed = other.deepCopy().putNull("body_html");
        listed.remove("publication_id");
        var answers = nights.answers()
                .answer(
                        PUBLICATION + "/api/v1/archive?sort=new&offset=0&limit=50",
                        "application/json",
                        "[" + listed + "]")
                .answer(PUBLICATION + "/api/v1/posts/other", "application/json", other.toString());

        assertThat(nights.sync(1, answers).exit()).isEqualTo(4);
    }

    @Test
    void a_source_that_refuses_ends_with_4_and_one_that_does_not_answer_with_1() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        var before = nights.tree();
        String listing = PUBLICATION + "/api/v1/archive?sort=new&offset=0&limit=50";

        assertThat(nights.sync(1, nights.answers().answer(listing, 403, "text/html", "no"))
                        .exit())
                .isEqualTo(4);
        assertThat(nights.sync(1, nights.answers().answer(listing, 500, "text/html", "no"), "--retries", "0")
                        .exit())
                .isEqualTo(1);
        nights.tree().assertSameAs(before);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() throws IOException {
        nights.export(nights.publication(post(2, "rye", "<p>R</p>"), oat("<p>Old.</p>")));
        var before = nights.tree();
        var times = nights.times();
        var news = nights.publication(post(3, "new", "<p>N</p>"), post(2, "barley", "<p>R</p>"), edited("<p>New.</p>"));

        var dry = nights.sync(1, news, "--dry-run");

        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out().lines())
                .startsWith(
                        "new posts/2026-02-03-new.md " + PUBLICATION + "/p/new",
                        "moved posts/2026-02-02-barley.md " + PUBLICATION + "/p/barley",
                        "updated " + FILE + " " + PUBLICATION + "/p/oat");
        assertThat(dry.out()).contains("dry run, nothing was changed: ");
        var said = nights.statuses();
        nights.tree().assertSameAs(before);
        assertThat(nights.times()).isEqualTo(times);

        nights.sync(1, news);
        assertThat(nights.statuses()).isEqualTo(said);
    }

    @Test
    void a_run_that_finds_another_at_work_ends_with_5_and_says_whose_it_is() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));

        try (var held = StateStore.open(nights.archive().resolve(".offprint"))) {
            var run = nights.sync(1, nights.publication(oat("<p>O</p>")));

            assertThat(held.size()).isEqualTo(1);
            assertThat(run.exit()).isEqualTo(5);
            assertThat(run.err()).contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void the_lock_of_a_run_that_was_killed_is_taken_over_and_that_is_said() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        Files.writeString(nights.archive().resolve(".offprint/local/lock"), "4711 ada 2026-02-10T03:00:00Z\n");

        var run = nights.sync(1, nights.publication(oat("<p>O</p>")));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("run-was-killed").contains("process 4711 of ada");
    }

    @Test
    void a_state_of_a_newer_version_is_refused() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        Files.writeString(nights.archive().resolve(".offprint/state.jsonl"), "{\"offprint_state\":99}\n");

        var run = nights.sync(1, nights.publication(oat("<p>O</p>")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("written by a newer offprint");
    }

    @Test
    void a_folder_that_is_no_archive_is_refused() throws IOException {
        var run = nights.sync(1, nights.answers());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("offprint.yaml does not exist");
        assertThat(nights.archive()).doesNotExist();
    }

    @Test
    void a_setting_that_is_misspelt_is_named_with_the_one_that_is_meant() throws IOException {
        nights.export(nights.publication(oat("<p>O</p>")));
        Files.writeString(nights.archive().resolve("offprint.yaml"), "source:\n  - " + PUBLICATION + "\n");

        var run = nights.sync(1, nights.publication(oat("<p>O</p>")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("'source' is not a setting (did you mean 'sources'?)");
    }
}
