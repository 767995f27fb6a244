package dev.offprint;

import static dev.offprint.Nights.PUBLICATION;
import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sync of which all is gone that version control does not have, as in a workflow that checks the archive out each night: what
 * failed the night before is no news, and nothing is to be committed.
 */
class FreshCheckoutTest {
    private static final String PICTURE = "https://pictures.example/boat.gif";
    private static final String FAILURES = ".offprint/failures.jsonl";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void prepare() {
        nights = new Nights(work);
    }

    private void checkOutAfresh() throws IOException {
        var local = nights.archive().resolve(".offprint/local");
        try (var files = Files.walk(local)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private ProgramRun sync(int night, Responses answers, String... options) throws IOException {
        checkOutAfresh();
        return nights.sync(night, answers, options);
    }

    private static ObjectNode oat() {
        return post(1, "oat", "<p>O</p>");
    }

    private static ObjectNode rye() {
        return post(2, "rye", "<p>R</p>");
    }

    /** Both posts are listed, and one of them does not come. */
    private Responses withoutOat(int status) throws IOException {
        return nights.publication(rye(), oat())
                .withoutAnswer("/api/v1/posts/oat")
                .answer(PUBLICATION + "/api/v1/posts/oat", status, "text/plain", "no")
                .answer(PUBLICATION + "/p/oat", status, "text/plain", "no");
    }

    @Test
    void a_post_that_failed_before_is_no_news() throws IOException {
        assertThat(nights.export(withoutOat(500), "--retries", "0").exit()).isEqualTo(3);
        assertThat(nights.read(FAILURES)).isEqualTo("""
                        {"offprint_failures":1}
                        {"of":"substack:1","url":"https://letters.substack.com/p/oat","code":"post-unavailable","since":"2026-02-10T03:00:00Z"}
                        """);
        var before = nights.tree();

        for (int night = 1; night <= 5; night++) {
            var run = sync(night, withoutOat(night == 2 ? 404 : 500), "--retries", "0");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(nights.statuses()).containsExactly("substack:1 failed");
            nights.tree().assertSameAs(before);
        }
        assertThat(sync(6, withoutOat(500), "--retries", "0", "--strict").exit())
                .isEqualTo(3);
    }

    @Test
    void a_post_that_comes_in_the_end_is_forgotten_as_a_failure() throws IOException {
        nights.export(withoutOat(500), "--retries", "0");

        assertThat(sync(4, nights.publication(rye(), oat())).exit()).isZero();

        assertThat(nights.statuses()).containsExactly("substack:1 new");
        assertThat(nights.archive().resolve(FAILURES)).doesNotExist();
    }

    @Test
    void a_kept_post_that_failed_under_full_is_asked_again_though_its_listing_says_nothing_new() throws IOException {
        nights.export(nights.publication(rye(), oat()));
        assertThat(sync(1, withoutOat(500), "--full", "--retries", "0").exit()).isEqualTo(3);
        assertThat(nights.archive().resolve(FAILURES)).exists();

        assertThat(sync(2, nights.publication(rye(), oat()), "--strict").exit()).isZero();

        assertThat(nights.archive().resolve(FAILURES)).doesNotExist();
    }

    @Test
    void a_file_of_the_owners_in_the_way_is_news_once_and_no_more_when_it_is_moved_away() throws IOException {
        nights.export(nights.publication(rye()));
        var mine = Files.writeString(nights.archive().resolve("posts/2026-02-01-oat.md"), "mine");
        assertThat(nights.sync(1, nights.publication(rye(), oat())).exit()).isEqualTo(3);

        assertThat(nights.sync(2, nights.publication(rye(), oat())).exit()).isZero();
        assertThat(mine).hasContent("mine");
        Files.delete(mine);
        assertThat(nights.sync(5, nights.publication(rye(), oat()), "--strict").exit())
                .isZero();

        assertThat(mine).content().contains("O");
        assertThat(nights.archive().resolve(FAILURES)).doesNotExist();
    }

    @Test
    void a_failure_that_no_list_names_any_more_is_named_for_the_last_time() throws IOException {
        nights.export(withoutOat(500), "--retries", "0");

        assertThat(sync(1, nights.publication(rye()), "--full").exit()).isZero();
        assertThat(nights.statuses()).containsExactly("substack:2 known", "substack:1 failed");

        assertThat(nights.archive().resolve(FAILURES)).doesNotExist();
    }

    @Test
    void what_fails_is_tried_whenever_the_archive_is_checked_out_anew_as_nothing_tells_when_it_last_was()
            throws IOException {
        nights.export(withoutOat(500), "--retries", "0");

        for (int night : new int[] {7, 14, 21}) {
            assertThat(sync(night, withoutOat(500), "--retries", "0").exit()).isZero();
            assertThat(nights.summary().path("requests").asInt()).isGreaterThan(2);
        }
    }

    @Test
    void a_picture_that_failed_before_is_no_news() throws IOException {
        var post = post(1, "oat", "<p><img src=\"" + PICTURE + "\" alt=\"Boat\"></p>");
        nights.export(nights.publication(post).answer(PICTURE, 503, "text/plain", "no"), "--retries", "0");
        var before = nights.tree();

        for (int status : new int[] {503, 500}) {
            var run = sync(1, nights.publication(post).answer(PICTURE, status, "text/plain", "no"), "--retries", "0");

            assertThat(run.exit()).as(run.err()).isZero();
            nights.tree().assertSameAs(before);
        }
        assertThat(nights.archive().resolve(FAILURES)).doesNotExist();
    }

    @Test
    void a_preview_is_no_news_and_one_that_stands_for_the_whole_post_is_said_once() throws IOException {
        var whole = post(1, "oat", "<p>Some words.</p><p>And the rest of them.</p>");
        whole.remove("updated_at");
        var preview = whole.deepCopy().put("audience", "only_paid").put("body_html", "<p>Some words.</p>");
        nights.export(nights.publication(whole));

        var first = sync(1, nights.publication(preview));
        assertThat(first.err()).contains("preview-left-out: substack:1");
        var before = nights.tree();
        var second = sync(2, nights.publication(preview));

        assertThat(second.exit()).isZero();
        assertThat(second.err()).isEmpty();
        nights.tree().assertSameAs(before);

        sync(3, nights.publication(whole));
        assertThat(nights.archive().resolve(FAILURES)).doesNotExist();
    }

    @Test
    void a_listing_that_breaks_off_every_night_is_no_news() throws IOException {
        nights.export(nights.publication(rye(), oat()));

        var first = sync(1, brokenOff(), "--full", "--retries", "0");
        assertThat(first.exit()).as(first.err()).isEqualTo(3);
        assertThat(nights.read(FAILURES)).contains("\"listing " + PUBLICATION + "\"");
        var before = nights.tree();
        var second = sync(2, brokenOff(), "--full", "--retries", "0");

        assertThat(second.exit()).as(second.err()).isZero();
        nights.tree().assertSameAs(before);
        assertThat(sync(3, brokenOff(), "--full", "--strict", "--retries", "0").exit())
                .isEqualTo(3);
    }

    private Responses brokenOff() throws IOException {
        return nights.publication(rye(), oat())
                .withoutAnswer("offset=2")
                .answer(PUBLICATION + "/api/v1/archive?sort=new&offset=2&limit=50", 500, "text/plain", "no");
    }

    @Test
    void damage_is_taken_for_not_known_and_a_newer_format_is_refused() throws IOException {
        nights.export(withoutOat(500), "--retries", "0");
        var file = nights.archive().resolve(FAILURES);
        var whole = Files.readString(file);

        Files.writeString(file, "<<<<<<< ours\n" + whole.replace("}\n", "\n") + "=======\n{\"of\":7}\n");
        assertThat(sync(1, withoutOat(500), "--retries", "0").exit()).isEqualTo(3);
        assertThat(nights.read(FAILURES)).isEqualTo(whole.replace("02-10T", "02-11T"));

        Files.writeString(file, whole.replace("failures\":1", "failures\":2"));
        var refused = sync(2, withoutOat(500), "--retries", "0");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("failures.jsonl was written by a newer offprint");
    }
}
