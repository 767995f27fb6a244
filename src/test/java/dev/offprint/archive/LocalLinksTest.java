package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.archive.LocalLinks.Localised;
import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import dev.offprint.model.PostLink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalLinksTest {
    private static final String BREAD = "https://letters.example.com/p/bread";
    private static final String BUTTER = "https://letters.example.com/p/butter";
    private static final String LATER = "https://letters.example.com/p/later";
    private static final String UNREAD = "letters:5";
    private static final LocalLinks.Own OWN =
            new LocalLinks.Own("letters:1", URI.create(BREAD), "posts/2026-02-04-bread.md");
    private static final String PICTURE = "https://pictures.example.com/1.png";
    private static final Map<String, String> PICTURES = Map.of(PICTURE, "images/bread/7eb51afa.png");

    private final LinkIndex index = new LinkIndex(LocalLinksTest::reading);
    private final LocalLinks links = new LocalLinks(
            new PlainLayout(),
            index,
            key -> key.equals(UNREAD) ? Optional.empty() : Optional.of(Map.of("saltedbutter", "salted-butter-1")));

    LocalLinksTest() {
        index.add("letters:1", List.of(URI.create(BREAD)), "posts/2026-02-04-bread.md");
        index.add("letters:2", List.of(URI.create(BUTTER)), "posts/2026-03-01-butter.md");
    }

    @Test
    void a_link_to_a_post_of_the_archive_becomes_a_path() {
        assertThat(target(BUTTER + "?utm_source=x")).isEqualTo("2026-03-01-butter.md");
    }

    @Test
    void a_heading_is_named_as_it_is_called_in_its_file() {
        assertThat(target(BUTTER + "/?x=1#Salted-Butter")).isEqualTo("2026-03-01-butter.md#salted-butter-1");
        assertThat(target(BUTTER + "#")).isEqualTo("2026-03-01-butter.md");
    }

    @Test
    void a_heading_that_is_not_there_is_left_out() {
        assertThat(target(BUTTER + "#unsalted")).isEqualTo("2026-03-01-butter.md");
    }

    @Test
    void a_heading_of_a_post_that_is_still_being_read_waits_for_it() {
        index.add(UNREAD, List.of(URI.create(LATER)), "posts/5.md");

        var local = localise(paragraph(link(LATER + "#one")), paragraph(link(LATER)));

        assertThat(local.document().blocks()).containsExactly(paragraph(link("5.md")), paragraph(link("5.md")));
        assertThat(local.pending()).containsExactly(LATER + "#one");
    }

    @Test
    void a_link_within_the_post_stays_within_it() {
        var document = List.of(
                paragraph(link(BREAD + "#r-y-e")),
                paragraph(link("#r-y-e")),
                paragraph(link("#note-3")),
                paragraph(link(BREAD)),
                new Block.Heading(2, List.of(new Inline.Text("Rye"))),
                new Block.Heading(2, List.of(new Inline.Text("Ruined")), "R Y-e"));

        var local = localise(document.toArray(Block[]::new)).document();

        assertThat(local.blocks())
                .startsWith(
                        paragraph(link("#rye")),
                        paragraph(link("#rye")),
                        paragraph(link("#user-content-fn-3")),
                        paragraph(link("2026-02-04-bread.md")));
    }

    @Test
    void a_link_that_names_the_id_waits_for_a_post_of_a_platform_that_is_there() {
        var local = localise(paragraph(link("letter!4")), paragraph(link("other!4")));

        assertThat(local.pending()).containsExactly("letter!4");
        index.add("letters:4", List.of(), "posts/4.md");
        assertThat(target("letter!4")).isEqualTo("4.md");
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
        index.add("letters:3", List.of(URI.create(LATER)), "posts/2026-04-01-later.md");

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

        var local = links.localise(document, OWN, places).document();

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

    /** A platform whose links to posts are {@code letter!ID}, and that calls footnotes notes. */
    private static List<PostLink> reading(String url) {
        if (url.startsWith(BREAD + "#note-")) {
            return List.of(new PostLink(BREAD, new PostLink.Footnote(url.substring(BREAD.length() + 6))));
        }
        return url.startsWith("letter!")
                ? List.of(new PostLink("letters:" + url.substring(7), new PostLink.Whole()))
                : List.of();
    }

    private Localised localise(Block... blocks) {
        return links.localise(new Document(List.of(blocks)), OWN, PICTURES);
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
