package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkIndexTest {
    private final LinkIndex index = new LinkIndex();

    LinkIndexTest() {
        index.add(URI.create("https://letters.example.com/p/bread"), "posts/bread.md");
        index.add(URI.create("https://letters.example.com/p/caf%C3%A9"), "posts/cafe.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://letters.example.com/p/bread",
                "http://Letters.Example.COM/p/bread/",
                "HTTPS://letters.example.com:443/p/bread?utm_source=x&r=1",
                "//letters.example.com/p/bread#rye",
                "https://me@letters.example.com/p/bread//",
                " https://letters.example.com/p/bre%61d?q=a b#c d "
            })
    void an_address_leads_to_its_post_in_any_dress(String url) {
        assertThat(index.file(url)).contains("posts/bread.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.letters.example.com/p/bread",
                "https://letters.example.com.evil.example/p/bread",
                "https://letters.example.com/p/Bread",
                "https://letters.example.com/p/bread/comments",
                "https://letters.example.com/p/bread%",
                "https://letters.example.com/",
                "https://letters.example.com",
                "ftp://letters.example.com/p/bread",
                "mailto:bread@letters.example.com",
                "/p/bread",
                "#bread",
                "",
                "https://?/p/bread"
            })
    void another_address_leads_nowhere(String url) {
        assertThat(index.file(url)).isEmpty();
    }

    @Test
    void escapes_in_an_address_do_not_matter() {
        assertThat(index.file("https://letters.example.com/p/café")).contains("posts/cafe.md");
    }

    @Test
    void an_address_without_a_path_is_no_post() {
        index.add(URI.create("https://alone.example.com/"), "posts/alone.md");

        assertThat(index.file("https://alone.example.com/")).isEmpty();
    }

    @Test
    void a_neighbour_of_a_post_looks_like_one() {
        assertThat(index.looksLikePost("https://letters.example.com/p/butter?x"))
                .isTrue();
        assertThat(index.looksLikePost("https://letters.example.com/about")).isFalse();
        assertThat(index.looksLikePost("https://letters.example.com/p/bread/comments"))
                .isFalse();
        assertThat(index.looksLikePost("https://other.example.com/p/butter")).isFalse();
        assertThat(index.looksLikePost("mailto:a@letters.example.com")).isFalse();
    }
}
