package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.model.Original;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLayoutTest {
    private final Layout layout = new PlainLayout();

    @Test
    void a_post_stands_under_its_day_in_utc() {
        assertThat(layout.postFile("ides-are-dead", Instant.parse("2026-02-04T23:59:59.999Z"), false))
                .isEqualTo("posts/2026-02-04-ides-are-dead.md");
    }

    @Test
    void a_draft_has_no_day() {
        assertThat(layout.postFile("plan", null, true)).isEqualTo("posts/plan.md");
    }

    @Test
    void pictures_and_index_have_their_places() {
        assertThat(layout.pictureFolder("bread")).isEqualTo("images/bread");
        assertThat(layout.indexFile()).isEqualTo("index.md");
    }

    @ParameterizedTest
    @CsvSource({
        "posts/a.md, posts/b.md, b.md",
        "posts/a.md, posts/a.md, a.md",
        "posts/a.md, images/a/1.png, ../images/a/1.png",
        "index.md, posts/a.md, posts/a.md",
        "posts/a.md, index.md, ../index.md",
        "x/y/a.md, x/z/b.md, ../z/b.md"
    })
    void a_reference_leads_from_file_to_file(String from, String to, String reference) {
        assertThat(layout.reference(from, to)).isEqualTo(reference);
    }

    @Test
    void an_answer_is_kept_under_the_id_of_its_post() {
        assertThat(Originals.file("substack", "158324559", Original.Format.JSON))
                .isEqualTo(".offprint/originals/substack/158324559.json");
        assertThat(Originals.file("medium", "9f3ab2", Original.Format.FRAGMENT))
                .isEqualTo(".offprint/originals/medium/9f3ab2.fragment.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "A", "con", "", "a b", "…"})
    void an_id_that_is_no_file_name_is_made_one(String id) {
        assertThat(Originals.file("medium", id, Original.Format.PAGE))
                .matches("\\.offprint/originals/medium/[a-z0-9-]+-[0-9a-f]{16}\\.html");
    }

    @Test
    void ids_that_differ_only_in_case_are_kept_apart() {
        assertThat(Originals.file("medium", "aB", Original.Format.JSON))
                .isNotEqualTo(Originals.file("medium", "Ab", Original.Format.JSON));
    }

    @ParameterizedTest
    @EnumSource
    void what_an_answer_is_can_be_told_from_its_place(Original.Format format) {
        assertThat(Originals.format(Originals.file("substack", "1", format))).isEqualTo(format);
    }

    @Test
    void another_file_is_no_answer() {
        assertThatThrownBy(() -> Originals.format("posts/a.md")).isInstanceOf(IllegalArgumentException.class);
    }
}
