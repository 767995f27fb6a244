package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.archive.LocalLinks.Localised;
import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalLinksTest {
    private static final String BREAD = "https://letters.example.com/p/bread";
    private static final String BUTTER = "https://letters.example.com/p/butter";
    private static final String LATER = "https://letters.example.com/p/later";
    private static final String PICTURE = "https://pictures.example.com/1.png";
    private static final Map<String, String> PICTURES = Map.of(PICTURE, "images/bread/7eb51afa.png");

    private final LinkIndex index = new LinkIndex();
    private final LocalLinks links = new LocalLinks(new PlainLayout(), index);

    LocalLinksTest() {
        index.add(URI.create(BREAD), "posts/2026-02-04-bread.md");
        index.add(URI.create(BUTTER), "posts/2026-03-01-butter.md");
    }

    @Test
    void a_link_to_a_post_of_the_archive_becomes_a_path() {
        assertThat(target(BUTTER + "?utm_source=x")).isEqualTo("2026-03-01-butter.md");
    }

    @Test
    void a_fragment_is_kept() {
        assertThat(target(BUTTER + "/?x=1#salted")).isEqualTo("2026-03-01-butter.md#salted");
        assertThat(target(BUTTER + "#")).isEqualTo("2026-03-01-butter.md");
    }

    @Test
    void a_link_within_the_post_stays_within_it() {
        assertThat(target(BREAD + "#rye")).isEqualTo("#rye");
        assertThat(target(BREAD)).isEqualTo("2026-02-04-bread.md");
    }

    @Test
    void every_other_link_stays_as_it_was_written() {
        for (var url :
                List.of("https://elsewhere.example/p/bread?a=1#b", "mailto:a@b.example", "#top", "not a url", "")) {
            assertThat(target(url)).isEqualTo(url);
        }
    }

    @Test
    void links_to_posts_that_are_not_there_yet_are_reported_once() {
        var local = localise(
                paragraph(link(LATER + "?a=1")),
                new Block.Quote(List.of(paragraph(link(LATER + "#b")))),
                paragraph(link("https://letters.example.com/about")),
                paragraph(link("https://elsewhere.example/p/later")));

        assertThat(local.pending()).containsExactly(LATER + "?a=1");
    }

    @Test
    void a_link_that_was_pending_becomes_a_path_when_its_post_is_there() {
        index.add(URI.create(LATER), "posts/2026-04-01-later.md");

        var local = localise(paragraph(link(LATER)));

        assertThat(local.pending()).isEmpty();
        assertThat(local.document()).isEqualTo(new Document(List.of(paragraph(link("2026-04-01-later.md")))));
    }

    @Test
    void cards_and_pictures_lead_to_posts_too_and_what_is_unsupported_to_its_original() {
        var local = localise(
                new Block.Figure(image(PICTURE), BUTTER, List.of(link(BUTTER))),
                new Block.Figure(image("https://gone.example/2.png"), null, List.of()),
                new Block.Embed("Post", BUTTER, "Butter", null, List.of(paragraph(link(BUTTER))), image(PICTURE)),
                new Block.Embed("Post", LATER, null, null, List.of(), image("x.png")),
                new Block.Unsupported("poll", BREAD, List.of(paragraph(link(BUTTER)))));

        var butter = "2026-03-01-butter.md";
        var kept = new Inline.Image("../images/bread/7eb51afa.png", "alt", "title", null);
        assertThat(local.document())
                .isEqualTo(new Document(List.of(
                        new Block.Figure(kept, butter, List.of(link(butter))),
                        new Block.Figure(image("https://gone.example/2.png"), null, List.of()),
                        new Block.Embed("Post", butter, "Butter", null, List.of(paragraph(link(butter))), kept),
                        new Block.Embed("Post", LATER, null, null, List.of(), image("x.png")),
                        new Block.Unsupported("poll", BREAD, List.of(paragraph(link(butter)))))));
        assertThat(local.pending()).containsExactly(LATER);
    }

    @Test
    void pictures_become_local_wherever_they_stand() {
        var picture = List.<Inline>of(image(PICTURE));
        var local = localise(
                new Block.Table(List.of(Block.Alignment.NONE), List.of(picture), List.of(List.of(picture))),
                new Block.FootnoteDefinition("1", List.of(new Block.Paragraph(picture))),
                new Block.Gallery(List.of(image(PICTURE)), picture),
                new Block.ItemList(null, true, List.of(List.of(new Block.Heading(2, picture)))),
                new Block.Verse(List.of(List.of(new Inline.Link(BUTTER, null, picture)))));

        assertThat(local.document().toString()).doesNotContain(PICTURE).contains("../images/bread/7eb51afa.png");
    }

    @Test
    void links_and_embeds_of_attachments_lead_to_the_files() {
        var file = "https://letters.example.com/api/v1/file/1.pdf";
        var document = new Document(
                List.of(
                        paragraph(link(file)),
                        new Block.Embed("File", file, null, null, List.of(), null),
                        paragraph(link("https://letters.example.com/api/v1/file/2.pdf")),
                        paragraph(link(PICTURE))),
                List.of(new Asset(AssetKind.FILE, file, null, null)));
        var places = Map.of(file, "files/bread/prices.pdf", PICTURE, "images/bread/7eb51afa.png");

        var local =
                links.localise(document, "posts/2026-02-04-bread.md", places).document();

        assertThat(local.blocks())
                .containsExactly(
                        paragraph(link("../files/bread/prices.pdf")),
                        new Block.Embed("File", "../files/bread/prices.pdf", null, null, List.of(), null),
                        paragraph(link("https://letters.example.com/api/v1/file/2.pdf")),
                        paragraph(link(PICTURE)));
        assertThat(local.attachments()).isEqualTo(document.attachments());
    }

    @Test
    void the_pictures_to_fetch_are_named_once_in_reading_order() {
        var document = new Document(List.of(
                new Block.Figure(image(PICTURE), null, List.of(image("HTTP://pictures.example.com/2.png"))),
                new Block.Embed("Post", LATER, null, null, List.of(), image("https://pictures.example.com/3.png")),
                new Block.Gallery(
                        List.of(image(PICTURE), image("data:image/png;base64,AA"), image("x.png")), List.of())));

        assertThat(RemotePictures.of(document))
                .containsExactly(
                        image(PICTURE),
                        image("HTTP://pictures.example.com/2.png"),
                        image("https://pictures.example.com/3.png"));
    }

    private Localised localise(Block... blocks) {
        return links.localise(new Document(List.of(blocks)), "posts/2026-02-04-bread.md", PICTURES);
    }

    private String target(String url) {
        var block = localise(paragraph(link(url))).document().blocks().get(0);
        return ((Inline.Link) ((Block.Paragraph) block).content().get(0)).url();
    }

    private static Block.Paragraph paragraph(Inline inline) {
        return new Block.Paragraph(List.of(inline));
    }

    private static Inline link(String url) {
        return new Inline.Link(url, null, List.of(new Inline.Text("text")));
    }

    private static Inline.Image image(String url) {
        return new Inline.Image(url, "alt", "title", "https://fallback.example/1.jpg");
    }
}
