package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offprint.model.Author;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveJsonTest {
    @Test
    void a_script_finds_all_that_is_known() throws JsonProcessingException {
        var site = ListedPosts.site(new PlainLayout(), "Ada's Letters", "https://ada.example");
        var feed = URI.create("https://letters.example.com/feed");

        var text = new ArchiveJson(site)
                .of(List.of(ListedPosts.full("rye"), ListedPosts.of("Plan", null, null, "plan")), List.of(feed));

        var json = new ObjectMapper().readTree(text);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
        assertThat(json.path("feeds").path(0).asText()).isEqualTo(feed.toString());
        assertThat(json.path("base_url").asText()).isEqualTo("https://ada.example");
        assertThat(json.path("publications")).hasSize(1);
        assertThat(json.path("authors").path(0).path("avatar").asText())
                .isEqualTo("https://pictures.example.com/ada.png");
        assertThat(json.path("authors").path(0).path("posts").asInt()).isEqualTo(1);
        var post = json.path("posts").path(0);
        assertThat(post.path("path").asText()).isEqualTo("https://ada.example/posts/rye.md");
        assertThat(post.path("tags").findValuesAsText("name")).containsExactly("Food", "#Home");
        assertThat(post.path("tags").findValuesAsText("slug")).containsExactly("food", "home");
        assertThat(post.path("word_count").asInt()).isEqualTo(812);
        assertThat(json.path("posts").path(1).path("draft").asBoolean()).isTrue();
        assertThat(json.path("posts").path(1).has("date")).isFalse();
    }

    @Test
    void an_author_is_named_once_with_the_picture_that_any_post_tells() throws JsonProcessingException {
        var site = ListedPosts.site(new PlainLayout(), "Ada's Letters", null);
        var page = "https://medium.com/@ada";

        var text = new ArchiveJson(site)
                .of(
                        List.of(
                                ListedPosts.by("new", new Author("Ada", page)),
                                ListedPosts.by(
                                        "old", new Author("Ada B.", page, "https://pictures.example.com/ada.png")),
                                ListedPosts.by("guest", new Author("Ben", null))),
                        List.of());

        var authors = new ObjectMapper().readTree(text).path("authors");
        assertThat(authors.findValuesAsText("name")).containsExactly("Ada", "Ben");
        assertThat(authors.path(0).path("posts").asInt()).isEqualTo(2);
        assertThat(authors.path(0).path("avatar").asText()).isEqualTo("https://pictures.example.com/ada.png");
        assertThat(authors.path(1).has("avatar")).isFalse();
    }
}
