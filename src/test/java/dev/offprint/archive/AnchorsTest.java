package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.PostLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnchorsTest {

    // What github-slugger, Hugo and kramdown make of these texts.
    @ParameterizedTest
    @CsvSource({
        "Paper 18: Lossy Encoder, paper-18-lossy-encoder",
        "What's new?, whats-new",
        "snake_case & C++, snake_case--c",
        "Überall – und nie, überall--und-nie",
        "可惜, 可惜"
    })
    void a_heading_is_named_by_its_text(String text, String name) {
        for (var style : List.of(AnchorStyle.GITHUB, AnchorStyle.GOLDMARK, AnchorStyle.KRAMDOWN)) {
            assertThat(style.heading(text)).isEqualTo(name);
        }
    }

    @Test
    void obsidian_names_a_heading_by_what_is_shown() {
        assertThat(AnchorStyle.OBSIDIAN.heading("Why #1 [of ^two] | three")).isEqualTo("Why 1 of two three");
    }

    @Test
    void headings_with_the_same_text_are_numbered_and_a_link_leads_to_the_first() {
        var document = document(heading("Notes"), heading("Notes"), heading("notes!", "b7e1"));

        assertThat(find("notes", document)).isEqualTo("notes");
        assertThat(find("b7e1", document)).isEqualTo("notes-2");
    }

    @Test
    void headings_within_other_blocks_count_too() {
        var document = document(new Block.Quote(List.of(heading("Notes"))), heading("Notes", "b7e1"));

        assertThat(find("b7e1", document)).isEqualTo("notes-1");
    }

    @Test
    void marks_in_a_heading_do_not_matter() {
        var marked = new Block.Heading(
                2,
                List.of(
                        new Inline.Marked(Mark.STRONG, List.of(new Inline.Text("Rye"))),
                        new Inline.HardBreak(),
                        new Inline.Link("https://rye.example", null, List.of(new Inline.Code("bread"))),
                        new Inline.Image("a.png", "loaf", null, null),
                        new Inline.FootnoteReference("1")));

        assertThat(find("rye-bread", document(marked))).isEqualTo("rye-bread");
    }

    @Test
    void a_name_that_was_cut_short_leads_to_the_one_heading_that_begins_so() {
        var document = document(heading("A very long heading about bread"), heading("A very short one"));

        assertThat(find("a-very-long-heading-ab", document)).isEqualTo("a-very-long-heading-about-bread");
        assertThat(find("a-very", document)).isEmpty();
        assertThat(find("a-very-long-heading-about-butter", document)).isEmpty();
    }

    @Test
    void a_heading_without_letters_has_no_name() {
        assertThat(find("", document(heading("🍞")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AnchorStyle.class)
    void footnotes_have_names_where_the_reader_gives_them_any(AnchorStyle style) {
        var names = Anchors.of(document(), style);
        var found = Anchors.find(new PostLink.Footnote("3"), names, style);

        assertThat(found.isPresent()).isEqualTo(style != AnchorStyle.OBSIDIAN);
        assertThat(Anchors.find(new PostLink.FootnoteReference("3"), names, style))
                .isNotEqualTo(style == AnchorStyle.OBSIDIAN ? null : found);
        assertThat(Anchors.find(new PostLink.Whole(), names, style)).isEmpty();
    }

    private static String find(String name, Document document) {
        var names = Anchors.of(document, AnchorStyle.GITHUB);
        return Anchors.find(new PostLink.Named(name), names, AnchorStyle.GITHUB).orElse("");
    }

    private static Document document(Block... blocks) {
        return new Document(List.of(blocks));
    }

    private static Block heading(String text) {
        return new Block.Heading(2, List.of(new Inline.Text(text)));
    }

    private static Block heading(String text, String name) {
        return new Block.Heading(2, List.of(new Inline.Text(text)), name);
    }
}
