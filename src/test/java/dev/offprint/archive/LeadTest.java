package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {
    @Test
    void the_first_sentence_of_the_first_paragraph_stands_for_the_text() {
        assertThat(lead(
                        new Block.Heading(2, List.of(new Inline.Text("A heading. Twice."))),
                        paragraph("* * *"),
                        paragraph("Bread costs 2.50 at  the mill. It rose.")))
                .isEqualTo("Bread costs 2.50 at the mill.");
    }

    @Test
    void a_quotation_and_a_list_are_text_too() {
        assertThat(lead(new Block.Quote(List.of(paragraph("Quoted."))))).isEqualTo("Quoted.");
        assertThat(lead(new Block.ItemList(null, true, List.of(List.of(paragraph("Item"))))))
                .isEqualTo("Item");
        assertThat(lead(new Block.Callout("NOTE", List.of(paragraph("Called out.")))))
                .isEqualTo("Called out.");
    }

    @Test
    void a_sentence_without_end_is_cut_at_a_word() {
        assertThat(lead(paragraph("bread ".repeat(100)))).hasSize(300).endsWith("bread…");
        assertThat(lead(paragraph("b".repeat(400)))).hasSize(301);
    }

    @Test
    void a_text_without_words_has_none() {
        assertThat(lead(new Block.Divider(), paragraph("…"))).isEmpty();
    }

    private static String lead(Block... blocks) {
        return Lead.of(new Document(List.of(blocks))).orElse("");
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }
}
