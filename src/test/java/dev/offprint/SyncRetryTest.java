package dev.offprint;

import static dev.offprint.Nights.PUBLICATION;
import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a sync tries again what could not be had, and what of it counts. */
class SyncRetryTest {
    private static final String PICTURE = "https://pictures.example/boat.gif";
    private static final String FILE = "posts/2026-02-01-oat.md";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void prepare() {
        nights = new Nights(work);
    }

    private static ObjectNode oat() {
        return post(1, "oat", "<p><img src=\"" + PICTURE + "\" alt=\"Boat\"></p>");
    }

    private Responses failing(int status) throws IOException {
        return nights.publication(oat()).answer(PICTURE, status, "text/plain", "no");
    }

    /** How often the picture was asked for on a night: all requests but those for the listing. */
    private int tries(int night, Responses answers, String... options) throws IOException {
        var run = nights.sync(night, answers, options);
        assertThat(run.exit()).as(run.err()).isZero();
        return nights.summary().path("requests").asInt() - 2;
    }

    @Test
    void a_picture_that_failed_is_tried_again_after_one_day_then_two_then_four() throws IOException {
        nights.export(failing(503), "--retries", "0");

        assertThat(tries(1, failing(503), "--retries", "0")).isEqualTo(1);
        assertThat(tries(2, failing(503), "--retries", "0")).isZero();
        assertThat(tries(3, failing(503), "--retries", "0")).isEqualTo(1);
        assertThat(tries(4, failing(503), "--retries", "0")).isZero();
        assertThat(tries(6, failing(503), "--retries", "0")).isZero();
        assertThat(tries(7, failing(503), "--retries", "0")).isEqualTo(1);
    }

    @Test
    void a_picture_that_comes_in_the_end_is_put_in_its_place() throws IOException {
        nights.export(failing(503), "--retries", "0");

        var run = nights.sync(1, nights.publication(oat()).answer(PICTURE, "image/gif", "GIF89a, so to say"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read(FILE)).contains("](../images/oat/");
        assertThat(nights.statuses()).containsExactly("substack:1 updated");
        assertThat(nights.read(".offprint/local/checks.jsonl")).doesNotContain(PICTURE);
    }

    @Test
    void a_picture_that_is_not_there_is_not_tried_again() throws IOException {
        nights.export(failing(404));

        assertThat(tries(1, failing(404))).isZero();
        assertThat(tries(19, failing(404))).isZero();
    }

    @Test
    void what_is_known_to_fail_is_listed_and_counts_only_when_that_is_asked_for() throws IOException {
        assertThat(nights.export(failing(404)).exit()).isEqualTo(3);

        assertThat(nights.sync(1, failing(404)).exit()).isZero();
        assertThat(nights.problems()).containsExactly("picture-unavailable substack:1");
        assertThat(nights.sync(2, failing(404), "--strict").exit()).isEqualTo(3);
    }

    @Test
    void a_post_that_could_not_be_had_is_met_again_and_kept_when_it_comes() throws IOException {
        var both = nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>"))
                .withoutAnswer("/api/v1/posts/oat")
                .answer(PUBLICATION + "/api/v1/posts/oat", 500, "text/plain", "no")
                .answer(PUBLICATION + "/p/oat", 500, "text/plain", "no");
        assertThat(nights.export(both, "--retries", "0").exit()).isEqualTo(3);

        assertThat(nights.sync(1, both, "--retries", "0").exit()).isZero();
        assertThat(nights.statuses()).containsExactly("substack:1 failed");

        nights.sync(3, nights.publication(post(2, "rye", "<p>R</p>"), post(1, "oat", "<p>O</p>")));
        assertThat(nights.statuses()).containsExactly("substack:1 new");
    }

    @Test
    void what_is_forgotten_of_passing_facts_does_no_harm() throws IOException {
        nights.export(failing(503), "--retries", "0");
        Files.delete(nights.archive().resolve(".offprint/local/checks.jsonl"));

        assertThat(tries(1, failing(503), "--retries", "0")).isEqualTo(1);
    }
}
