package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.markdown.MarkdownReader;
import dev.offprint.markdown.MarkdownWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexPageTest {

    @Test
    void posts_stand_newest_first_by_year_and_drafts_last() {
        var document = page(
                "Ada's\nLetters",
                ListedPosts.of("", null, null, "plan"),
                ListedPosts.of("Old", " ", Instant.parse("2025-12-31T23:59:59Z"), "old"),
                ListedPosts.of("New\ntitle", "why", Instant.parse("2026-02-04T10:00:00Z"), "new"),
                ListedPosts.of("Older", null, Instant.parse("2025-01-01T00:00:00Z"), "older"));

        assertThat(document)
                .isEqualTo(new Document(List.of(
                        heading(1, "Ada's Letters"),
                        heading(2, "2026"),
                        list(List.of(List.of(
                                new Inline.Text("2026-02-04 "),
                                link("posts/new.md", "New title"),
                                new Inline.Text(" — why")))),
                        heading(2, "2025"),
                        list(List.of(
                                List.of(new Inline.Text("2025-12-31 "), link("posts/old.md", "Old")),
                                List.of(new Inline.Text("2025-01-01 "), link("posts/older.md", "Older")))),
                        heading(2, "Drafts"),
                        list(List.of(List.of(link("posts/plan.md", "plan")))))));
    }

    @Test
    void a_cover_stands_below_its_post_and_leads_to_it() {
        var here = ListedPosts.covered("a", "images/a/1.png");
        var there = ListedPosts.covered("b", "https://pictures.example.com/1.png");

        assertThat(new MarkdownWriter().write(page("P", here, there)))
                .contains("  [![](images/a/1.png)](posts/a.md)\n")
                .contains("  [![](https://pictures.example.com/1.png)](posts/b.md)\n");
    }

    @Test
    void the_day_is_that_of_the_time_zone() {
        var site = new Site(new PlainLayout(), "P", null, null, ZoneId.of("Pacific/Auckland"));
        var post = ListedPosts.of("Old", null, Instant.parse("2025-12-31T23:59:59Z"), "old");

        assertThat(new MarkdownWriter().write(new IndexPage(site).of(List.of(post))))
                .contains("## 2026")
                .contains("2026-01-01");
    }

    @Test
    void the_order_of_the_entries_does_not_matter() {
        var posts = new ArrayList<ListedPost>();
        for (int i = 0; i < 50; i++) {
            posts.add(ListedPosts.of("T", null, i % 5 == 0 ? null : Instant.ofEpochSecond(i / 2), "p" + i));
        }
        var sorted = page("P", posts.toArray(ListedPost[]::new));

        Collections.shuffle(posts, new Random(7));

        assertThat(page("P", posts.toArray(ListedPost[]::new))).isEqualTo(sorted);
    }

    @Test
    void no_title_breaks_the_page() {
        for (var title : List.of("# one", "a](b)", "*x* `y` <z> &amp;", "1. | 2", "[^1]", "\\", "![]()", "😀 \u202e")) {
            var document = page(title, ListedPosts.of(title, title, Instant.EPOCH, "a"));

            var read = new MarkdownReader().read(new MarkdownWriter().write(document));

            assertThat(read.blocks().get(0)).isEqualTo(document.blocks().get(0));
            assertThat(read.blocks().get(2)).isEqualTo(document.blocks().get(2));
        }
    }

    private static Document page(String name, ListedPost... posts) {
        return new IndexPage(ListedPosts.site(new PlainLayout(), name, null)).of(List.of(posts));
    }

    private static Block heading(int level, String text) {
        return new Block.Heading(level, List.of(new Inline.Text(text)));
    }

    private static Block list(List<List<Inline>> lines) {
        return new Block.ItemList(
                null,
                true,
                lines.stream()
                        .map(line -> List.<Block>of(new Block.Paragraph(line)))
                        .toList());
    }

    private static Inline link(String url, String text) {
        return new Inline.Link(url, null, List.of(new Inline.Text(text)));
    }
}
