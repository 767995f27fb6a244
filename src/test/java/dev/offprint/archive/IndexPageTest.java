package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.archive.IndexPage.Entry;
import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.markdown.MarkdownReader;
import dev.offprint.markdown.MarkdownWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexPageTest {
    private final IndexPage page = new IndexPage(new PlainLayout());

    @Test
    void posts_stand_newest_first_by_year_and_drafts_last() {
        var document = page.of(
                "Ada's\nLetters",
                List.of(
                        new Entry("", null, null, "posts/plan.md"),
                        new Entry("Old", " ", Instant.parse("2025-12-31T23:59:59Z"), "posts/2025-12-31-old.md"),
                        new Entry(
                                "New\ntitle", "why", Instant.parse("2026-02-04T10:00:00Z"), "posts/2026-02-04-new.md"),
                        new Entry("Older", null, Instant.parse("2025-01-01T00:00:00Z"), "posts/2025-01-01-older.md")));

        assertThat(document)
                .isEqualTo(new Document(List.of(
                        heading(1, "Ada's Letters"),
                        heading(2, "2026"),
                        list(List.of(List.of(
                                new Inline.Text("2026-02-04 "),
                                link("posts/2026-02-04-new.md", "New title"),
                                new Inline.Text(" — why")))),
                        heading(2, "2025"),
                        list(List.of(
                                List.of(new Inline.Text("2025-12-31 "), link("posts/2025-12-31-old.md", "Old")),
                                List.of(new Inline.Text("2025-01-01 "), link("posts/2025-01-01-older.md", "Older")))),
                        heading(2, "Drafts"),
                        list(List.of(List.of(link("posts/plan.md", "plan.md")))))));
    }

    @Test
    void the_order_of_the_entries_does_not_matter() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 50; i++) {
            entries.add(new Entry("T", null, i % 5 == 0 ? null : Instant.ofEpochSecond(i / 2), "posts/" + i + ".md"));
        }
        var sorted = page.of("P", entries);

        Collections.shuffle(entries, new Random(7));

        assertThat(page.of("P", entries)).isEqualTo(sorted);
    }

    @Test
    void no_title_breaks_the_page() {
        for (var title : List.of("# one", "a](b)", "*x* `y` <z> &amp;", "1. | 2", "[^1]", "\\", "![]()", "😀 \u202e")) {
            var document = page.of(title, List.of(new Entry(title, title, Instant.EPOCH, "posts/1970-01-01-a.md")));

            var read = new MarkdownReader().read(new MarkdownWriter().write(document));

            assertThat(read.blocks().get(0)).isEqualTo(document.blocks().get(0));
            assertThat(read.blocks().get(2)).isEqualTo(document.blocks().get(2));
        }
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
