package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.Author;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExportFileTest {
    private static final String FOOTER = """
            <p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann Miller</a> on \
            <a href="https://medium.com/p/3f2a9c01b7de"><time class="dt-published" \
            datetime="2021-03-19T07:24:31.950Z">March 19, 2021</time></a>.</p>\
            <p><a href="https://medium.com/@ann/on-rye-3f2a9c01b7de" class="p-canonical">Canonical link</a></p>\
            """;

    @Test
    void a_story_is_read_with_all_that_the_file_says_of_it() throws UnavailablePostException {
        var post = read("On rye and…", """
                <h3 class="graf graf--h3 graf--title">On rye and\u00a0water</h3>\
                <h4 class="graf graf--h4 graf--subtitle">What the\u00a0crust says</h4>\
                <figure class="graf graf--figure"><img class="graf-image" data-is-featured="true" \
                src="https://cdn-images-1.medium.com/max/800/1*abc.png"></figure>\
                <p class="graf graf--p">Words.</p>""", FOOTER);

        assertThat(post.ref().id()).isEqualTo("3f2a9c01b7de");
        assertThat(post.ref().slug()).isEqualTo("on-rye");
        assertThat(post.ref().title()).isEqualTo("On rye and water");
        assertThat(post.ref().url()).isEqualTo(URI.create("https://medium.com/@ann/on-rye-3f2a9c01b7de"));
        assertThat(post.ref().publishedAt()).isEqualTo(Instant.parse("2021-03-19T07:24:31.950Z"));
        assertThat(post.ref().kind()).isEqualTo(PostKind.STORY);
        assertThat(post.details().subtitle()).isEqualTo("What the crust says");
        assertThat(post.details().description()).isEqualTo("A summary.");
        assertThat(post.details().authors()).containsExactly(new Author("Ann Miller", "https://medium.com/@ann"));
        assertThat(post.details().cover()).isEqualTo("https://miro.medium.com/v2/1*abc.png");
        assertThat(post.complete()).isTrue();
    }

    @Test
    void a_draft_has_neither_time_nor_author() throws UnavailablePostException {
        var post = read(
                "Rolls",
                "<p class=\"graf graf--p\">Rolls</p>",
                "<p><a href=\"https://medium.com/p/0b1c2d3e4f5\">View original.</a></p>");

        assertThat(post.ref().isDraft()).isTrue();
        assertThat(post.ref().id()).isEqualTo("0b1c2d3e4f5");
        assertThat(post.ref().url()).isEqualTo(URI.create("https://medium.com/p/0b1c2d3e4f5"));
        assertThat(post.ref().kind()).isEqualTo(PostKind.STORY);
    }

    @Test
    void what_begins_with_the_words_of_its_title_is_a_response() throws UnavailablePostException {
        var response = read(
                "I bake with less water…",
                "<p class=\"graf graf--p\">I bake with less\u00a0water than that.</p>",
                FOOTER);
        var untitled = read("Loaves", "<p class=\"graf graf--p\">Here they are.</p>", FOOTER);

        assertThat(response.ref().kind()).isEqualTo(PostKind.RESPONSE);
        assertThat(untitled.ref().kind()).isEqualTo(PostKind.STORY);
    }

    private static Post read(String name, String body, String footer) throws UnavailablePostException {
        var text = """
                <!DOCTYPE html><html><head><title>%1$s</title></head><body><article class="h-entry">
                <header>
                <h1 class="p-name">%1$s</h1>
                </header>
                <section data-field="subtitle" class="p-summary">
                A summary.
                </section>
                <section data-field="body" class="e-content">
                %2$s
                </section>
                <footer>%3$s</footer></article></body></html>
                """.formatted(name, body, footer);
        return new MediumPostReader().read(new Original(URI.create(""), Original.Format.PAGE, text));
    }
}
