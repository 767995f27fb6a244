package dev.offprint;

import static dev.offprint.Nights.PUBLICATION;
import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the page of a post's comments when the post moves. */
class SyncCommentsTest {
    private static final String COMMENTS = "{\"comments\":[{\"id\":9,\"type\":\"comment\",\"body\":\"Well said.\","
            + "\"date\":\"2026-02-05T10:00:00.000Z\",\"name\":\"Ada\",\"children\":[]}]}";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void export() throws IOException {
        nights = new Nights(work);
        var run = nights.export(discussed(post(1, "oat", "<p>O</p>")), "--comments");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read("posts/2026-02-01-oat.comments.md"))
                .contains("[About oat](2026-02-01-oat.md)", "Well said.");
    }

    private Responses discussed(ObjectNode post) throws IOException {
        return nights.publication(post)
                .answer(
                        PUBLICATION + "/api/v1/post/1/comments?token=&all_comments=true&sort=best_first",
                        "application/json",
                        COMMENTS);
    }

    private void assertMoved(String from, String to) throws IOException {
        assertThat(nights.archive().resolve("posts/" + from + ".comments.md")).doesNotExist();
        assertThat(nights.read("posts/" + to + ".comments.md")).contains("](" + to + ".md)", "Well said.");
        var again = ProgramRun.of(List.of("rebuild", nights.archive().toString()));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(ProgramRun.of(List.of("verify", nights.archive().toString())).exit())
                .isZero();
    }

    @Test
    void the_page_of_a_renamed_post_leads_back_to_it() throws IOException {
        var run = nights.sync(1, discussed(post(1, "barley", "<p>O</p>")));

        assertThat(run.exit()).as(run.err()).isZero();
        assertMoved("2026-02-01-oat", "2026-02-01-barley");
    }

    @Test
    void the_page_of_a_post_with_another_date_leads_back_to_it() throws IOException {
        var dated = post(1, "oat", "<p>O</p>").put("post_date", "2026-01-31T10:00:00.000Z");

        // Nothing is asked for: what was kept is written anew.
        var run = nights.sync(1, nights.publication(dated));

        assertThat(run.exit()).as(run.err()).isZero();
        assertMoved("2026-02-01-oat", "2026-01-31-oat");
    }

    @Test
    void a_page_that_its_owner_changed_moves_as_it_is() throws IOException {
        var page = nights.archive().resolve("posts/2026-02-01-oat.comments.md");
        Files.writeString(page, "mine");

        var run = nights.sync(1, nights.publication(post(1, "barley", "<p>O</p>")));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read("posts/2026-02-01-barley.comments.md")).isEqualTo("mine");
    }
}
