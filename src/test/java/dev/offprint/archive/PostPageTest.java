package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.markdown.FrontMatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostPageTest {

    @Test
    void front_matter_and_body_are_parted_by_one_blank_line() {
        assertThat(PostPage.of(Map.of("title", "Bread"), "Flour.\n")).isEqualTo("""
                ---
                title: "Bread"
                ---

                Flour.
                """);
    }

    @Test
    void a_post_without_a_body_is_its_front_matter() {
        assertThat(PostPage.of(Map.of("title", "Bread"), "")).isEqualTo("---\ntitle: \"Bread\"\n---\n");
    }

    @Test
    void every_field_of_a_post_can_be_read_back() {
        var page = PostPage.of(FrontMatterFields.of(Posts.full(), "bread", "../images/bread/7eb51afa.png"), "Flour.\n");

        assertThat(FrontMatter.parse(page).fields())
                .containsEntry("title", "Bread: # \"and\" butter")
                .containsEntry("date", "2026-02-04T10:00:00.745Z")
                .containsEntry("word_count", 812)
                .containsKeys("authors", "tags", "source");
    }
}
