package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.PostKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlmsTextTest {
    private static final Instant DAY = Instant.parse("2026-02-04T10:00:00Z");

    @Test
    void the_list_says_what_every_post_is_about_and_pages_stand_apart() {
        var posts = List.of(
                ListedPosts.of("On [rye]", "why\nrye", DAY, "rye"),
                ListedPosts.beginning(PostKind.PODCAST, "talk", "It is loud."),
                ListedPosts.of("Silent", " ", DAY, "silent"),
                ListedPosts.beginning(PostKind.PAGE, "about", "A page."),
                ListedPosts.beginning(PostKind.NOTE, "note", "note"),
                ListedPosts.beginning(PostKind.RESPONSE, "answer", "An answer."));

        var site = new Site(new PlainLayout(), "Ada's Letters", "On bread,\nmostly.", null, ZoneOffset.UTC);
        assertThat(new LlmsText(site).index(posts)).isEqualTo("""
                        # Ada's Letters

                        > On bread, mostly.

                        ## Blog Posts

                        - [On \\[rye\\]](https://letters.example.com/p/rye): why rye
                        - [talk](https://letters.example.com/p/talk): It is loud.
                        - [Silent](https://letters.example.com/p/silent)

                        ## Pages

                        - [about](https://letters.example.com/p/about): A page.

                        ## Notes

                        - [note](https://letters.example.com/p/note)

                        ## Responses

                        - [answer](https://letters.example.com/p/answer): An answer.
                        """);
    }

    @Test
    void a_post_is_given_whole_with_its_address_and_day() {
        var llms = new LlmsText(ListedPosts.site(new HugoLayout(), "P", "https://ada.example/blog"));
        var post = ListedPosts.of("Rye", null, DAY, "rye");

        assertThat(llms.fullHead()).isEqualTo("# P\n");
        assertThat(llms.full(post, "Bread.\n"))
                .isEqualTo("## Rye\n\nURL: https://ada.example/blog/posts/rye.md\nDate: 2026-02-04\n\nBread.\n");
        assertThat(llms.full(ListedPosts.of("Plan", null, null, "plan"), ""))
                .isEqualTo("## Plan\n\nURL: https://ada.example/blog/posts/plan.md\n");
    }
}
