package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.PostLink;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkIndexTest {
    private final LinkIndex index = new LinkIndex(LinkIndexTest::reading);

    LinkIndexTest() {
        index.add(
                "letters:1",
                List.of(
                        URI.create("https://letters.example.com/p/bread"),
                        URI.create("https://ada.letters.example/p/bread")),
                "posts/bread.md");
        index.add("letters:2", List.of(URI.create("https://letters.example.com/p/caf%C3%A9")), "posts/cafe.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://letters.example.com/p/bread",
                "http://Letters.Example.COM/p/bread/",
                "HTTPS://letters.example.com:443/p/bread?utm_source=x&r=1",
                "//letters.example.com/p/bread#rye",
                "https://me@letters.example.com/p/bread//",
                " https://letters.example.com/p/bre%61d?q=a b#c d ",
                "https://ada.letters.example/p/bread",
                "http://WWW.letters.example.com/p/bread",
                "letter!1"
            })
    void an_address_leads_to_its_post_in_any_dress(String url) {
        assertThat(index.file(url)).contains("posts/bread.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        index.add("letters:3", List.of(URI.create("https://alone.example.com/")), "posts/alone.md");

        assertThat(index.file("https://alone.example.com/")).isEmpty();
    }

    @Test
    void a_place_in_a_post_is_told_as_the_platform_reads_it_or_by_its_name() {
        assertThat(index.find("letter!1").map(LinkIndex.Target::place)).contains(new PostLink.Footnote("1"));
        assertThat(index.find("https://letters.example.com/p/bread#r%79e").map(LinkIndex.Target::place))
                .contains(new PostLink.Named("rye"));
        assertThat(index.find("https://letters.example.com/p/bread#").map(LinkIndex.Target::place))
                .contains(new PostLink.Whole());
    }

    @Test
    void a_neighbour_of_a_post_may_yet_come() {
        assertThat(index.postToCome("https://letters.example.com/p/butter?x")).isPresent();
        assertThat(index.postToCome("https://letters.example.com/about")).isEmpty();
        assertThat(index.postToCome("https://letters.example.com/p/bread/comments"))
                .isEmpty();
        assertThat(index.postToCome("https://other.example.com/p/butter")).isEmpty();
        assertThat(index.postToCome("mailto:a@letters.example.com")).isEmpty();
    }

    @Test
    void a_link_that_names_an_id_may_lead_to_a_post_to_come() {
        assertThat(index.postToCome("letter!9")).contains("letters:9");
    }

    /** A platform whose links are {@code letter!ID}, and lead to the first footnote. */
    private static List<PostLink> reading(String url) {
        return url.startsWith("letter!")
                ? List.of(new PostLink("letters:" + url.substring(7), new PostLink.Footnote("1")))
                : List.of();
    }
}
