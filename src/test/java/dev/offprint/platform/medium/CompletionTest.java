package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final String EXPORT = """
            <html><body><article class="h-entry"><h1 class="p-name">Rye</h1><section data-field="body"><h3 class="graf graf--h3 \
            graf--title">Rye</h3><pre class="graf graf--pre">heat()</pre></section><footer><a class="p-author" \
            href="https://medium.com/@ann">Ann</a><a href="https://medium.com/p/3f2a9c01b7de"><time class="dt-published" \
            datetime="2021-03-19T07:24:31.950Z"></time></a><a class="p-canonical" \
            href="https://medium.com/@ann/rye-3f2a9c01b7de">x</a></footer></article></body></html>""";

    private static final String JSON = """
            {"data":{"post":{"id":"%s","title":"Rye","mediumUrl":"https://loaf.example/rye-3f2a9c01b7de",\
            "latestPublishedAt":1687687779835,"visibility":"LOCKED","clapCount":3,"tags":[{"displayTitle":"Bread"}],\
            "collection":{"id":"c1","name":"The Loaf","domain":"loaf.example"},"viewerEdge":{"fullContent":{"bodyModel":\
            {"paragraphs":[{"type":"PRE","text":"heat()","codeBlockMetadata":{"mode":"EXPLICIT","lang":"python"}}]}}}}}}""";

    @Test
    void an_export_gets_from_the_interface_what_it_lacks() throws UnavailablePostException {
        var post = read(JSON.formatted("3f2a9c01b7de"));

        assertThat(post.details().tags()).containsExactly("Bread");
        assertThat(post.details().facts().claps()).isEqualTo(3);
        assertThat(post.publication().name()).isEqualTo("The Loaf");
        assertThat(post.ref().url()).isEqualTo(URI.create("https://loaf.example/rye-3f2a9c01b7de"));
        assertThat(post.ref().publishedAt()).hasToString("2021-03-19T07:24:31.950Z");
        assertThat(post.ref().updatedAt()).hasToString("2023-06-25T10:09:39.835Z");
        assertThat(post.ref().visibility().label()).isEqualTo("paid");
        assertThat(post.details().authors()).extracting(author -> author.name()).containsExactly("Ann");
        assertThat(Cleaning.markdown(post)).isEqualTo("```python\nheat()\n```");
    }

    @Test
    void another_post_adds_nothing() throws UnavailablePostException {
        assertThat(read(JSON.formatted("0000aaaa1111")).details().tags()).isEmpty();
    }

    @Test
    void kept_answers_that_are_damaged_are_said_to_be() {
        var kept = new Original(
                URI.create("https://medium.com/p/3f2a9c01b7de"),
                Original.Format.JSON,
                "{\"offprint_answers\":[{\"addr");

        assertThatThrownBy(() -> new MediumPostReader().read(kept)).hasMessageContaining("damaged");
    }

    private static Post read(String json) throws UnavailablePostException {
        var answers = Answers.of(new Original(URI.create(""), Original.Format.PAGE, EXPORT))
                .with(new Original(URI.create("https://medium.com/_/graphql"), Original.Format.JSON, json));
        return new MediumPostReader().read(answers.original());
    }
}
