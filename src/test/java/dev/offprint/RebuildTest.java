package dev.offprint;

import static dev.offprint.Nights.PUBLICATION;
import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rendering an archive again from what it keeps. */
class RebuildTest {
    private static final String FILE = "posts/2026-02-01-oat.md";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void makeAnArchive() throws IOException {
        nights = new Nights(work);
        nights.export(nights.publication(
                        post(2, "rye", "<p>See <a href=\"" + PUBLICATION + "/p/oat\">oat</a>.</p>"),
                        post(1, "oat", "<p><img src=\"https://pictures.example/boat.gif\" alt=\"Boat\"></p>"))
                .answer("https://pictures.example/boat.gif", "image/gif", "GIF89a, so to say"));
    }

    private ProgramRun rebuild(String... options) {
        var words =
                new java.util.ArrayList<>(List.of("rebuild", nights.archive().toString()));
        words.addAll(List.of(options));
        return ProgramRun.of(words);
    }

    @Test
    void an_unchanged_program_changes_no_byte() throws IOException {
        var before = nights.tree();
        var times = nights.times();

        var run = rebuild();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 posts in ").contains("2 known").contains("0 requests");
        nights.tree().assertSameAs(before);
        assertThat(nights.times()).isEqualTo(times);
    }

    @Test
    void a_file_that_is_missing_is_made_again() throws IOException {
        String before = nights.read(FILE);
        Files.delete(nights.archive().resolve(FILE));

        rebuild();

        assertThat(nights.read(FILE)).isEqualTo(before);
    }

    @Test
    void a_file_that_its_owner_changed_is_left_alone_unless_it_is_to_be_theirs() throws IOException {
        String before = nights.read(FILE);
        Files.writeString(nights.archive().resolve(FILE), "my words");

        var run = rebuild();
        assertThat(run.exit()).isZero();
        assertThat(nights.read(FILE)).isEqualTo("my words");
        assertThat(nights.archive().resolve(".offprint/conflicts")).doesNotExist();

        rebuild("--theirs");
        assertThat(nights.read(FILE)).isEqualTo(before);
    }

    @Test
    void a_choice_that_was_made_anew_in_the_settings_holds_for_every_post() throws IOException {
        Files.writeString(
                nights.archive().resolve("offprint.yaml"), "sources:\n  - " + PUBLICATION + "\nfront_matter: none\n");

        var run = rebuild("--json");

        assertThat(run.out()).contains("\"updated\":2");
        assertThat(nights.read(FILE)).startsWith("![Boat](../images/oat/");
    }

    @Test
    void an_answer_that_is_gone_is_a_failure_of_that_post_alone() throws IOException {
        Files.delete(nights.archive().resolve(".offprint/originals/substack/1.json"));
        var before = nights.tree();

        var run = rebuild();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("post-unreadable: substack:1: its kept answer");
        nights.tree().assertSameAs(before);
    }
}
