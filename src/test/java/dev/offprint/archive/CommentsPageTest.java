package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Comment;
import dev.offprint.document.Inline;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Author;
import dev.offprint.model.Original;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsPageTest {
    private static final Instant DATE = Instant.parse("2026-02-04T10:00:59Z");

    private static Comment comment(String text, Comment... replies) {
        return new Comment(
                new Author(text, null),
                DATE,
                false,
                List.of(new Block.Paragraph(List.of(new Inline.Text(text + "!")))),
                List.of(replies));
    }

    private static String page(Comment... comments) {
        return new MarkdownWriter().write(CommentsPage.of(Posts.full().ref(), "bread.md", List.of(comments)));
    }

    @Test
    void replies_stand_below_what_they_answer() {
        assertThat(page(comment("Ada", comment("Bo")), comment("Cy"))).isEqualTo("""
                # Comments on [Bread: # "and" butter](bread.md)

                - **Ada**, 2026-02-04 10:00 UTC

                  Ada!

                  - **Bo**, 2026-02-04 10:00 UTC

                    Bo!

                - **Cy**, 2026-02-04 10:00 UTC

                  Cy!
                """);
    }

    @Test
    void what_is_deleted_keeps_its_place_and_what_is_unknown_is_not_said() {
        var deleted = new Comment(null, null, true, List.of(), List.of());
        var nameless = new Comment(null, null, false, List.of(), List.of());

        assertThat(page(deleted, nameless)).contains("- *Deleted*").contains("- **Somebody**");
    }

    @Test
    void too_deep_replies_say_whom_they_answer() {
        var chain = comment("last");
        for (int depth = CommentsPage.DEEPEST; depth > 0; depth--) {
            chain = comment("at " + depth, chain);
        }

        var page = page(chain);

        assertThat(page)
                .contains("**last**, 2026-02-04 10:00 UTC, to at 12\n")
                .contains("last!")
                .doesNotContain(" ".repeat(2 * CommentsPage.DEEPEST) + "-");
    }

    @Test
    void the_page_stands_beside_its_post() {
        assertThat(new PlainLayout().commentsFile("posts/2026-02-04-a.md.md"))
                .isEqualTo("posts/2026-02-04-a.md.comments.md");
        assertThat(Originals.commentsFile("substack", "7", Original.Format.JSON))
                .isEqualTo(".offprint/originals/substack/7.comments.json");
    }
}
