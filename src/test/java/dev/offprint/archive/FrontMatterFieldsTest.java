package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.offprint.model.Post;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterFieldsTest {

    @Test
    void everything_known_is_said_in_order() {
        var fields = FrontMatterFields.of(Posts.full(), "bread", "../images/bread/7eb51afa.png");

        assertThat(fields)
                .containsExactly(
                        entry("title", "Bread: # \"and\" butter"),
                        entry("subtitle", "On baking"),
                        entry("description", "How bread is made"),
                        entry("date", Instant.parse("2026-02-04T10:00:00.745Z")),
                        entry("lastmod", Instant.parse("2026-02-05T08:30:00Z")),
                        entry("slug", "bread"),
                        entry("authors", List.of("Ada Writer", "Ben Baker")),
                        entry("tags", List.of("Food", "Home")),
                        entry("section", "Kitchen"),
                        entry("cover", "../images/bread/7eb51afa.png"),
                        entry("canonical_url", "https://letters.example.com/p/bread"),
                        entry(
                                "source",
                                Map.of(
                                        "platform", "substack",
                                        "publication", "Ada's Letters",
                                        "id", "1",
                                        "type", "newsletter",
                                        "audience", "public",
                                        "complete", true)),
                        entry("word_count", 812));
        assertThat((Map<?, ?>) fields.get("source"))
                .extracting(source -> source.keySet().stream().toList().toString())
                .isEqualTo("[platform, publication, id, type, audience, complete]");
    }

    @Test
    void what_is_unknown_is_not_said() {
        assertThat(FrontMatterFields.of(Posts.bareDraft(), "post-2", null)).containsOnlyKeys("slug", "draft", "source");
    }

    @Test
    void a_post_without_a_canonical_address_has_that_of_its_platform() {
        var full = Posts.full();
        var post = new Post(full.ref(), full.publication(), Post.Details.none(), "", true);

        assertThat(FrontMatterFields.of(post, "bread", null))
                .containsEntry("canonical_url", "https://letters.example.com/p/post-1");
    }
}
