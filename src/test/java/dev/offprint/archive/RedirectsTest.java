package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedirectsTest {
    private static final URI FEED = URI.create("https://letters.example.com/feed");
    private static final Site HUGO = ListedPosts.site(new HugoLayout(), "P", null);

    @Test
    void every_address_of_a_post_leads_to_its_page() {
        var redirects = Redirects.of(HUGO, List.of(post("rye", "https://ada.example/p/rye-bread")), List.of(FEED));

        assertThat(redirects.csv()).isEqualTo("""
                        old_url,new_path
                        https://letters.example.com/p/rye,/posts/rye/
                        https://ada.example/p/rye-bread,/posts/rye/
                        https://letters.example.com/feed,/index.xml
                        """);
        assertThat(redirects.hosted()).isEqualTo("""
                        /feed /index.xml 301
                        /p/rye /posts/rye/ 301
                        /p/rye-bread /posts/rye/ 301
                        """);
        assertThat(redirects.nginx())
                .contains("map $uri $offprint_target {\n    default \"\";\n")
                .contains("    /p/rye /posts/rye/;\n    /p/rye/ /posts/rye/;\n")
                .endsWith("}\n");
    }

    @Test
    void the_root_of_the_site_stands_before_every_target() {
        var site = ListedPosts.site(new HugoLayout(), "P", "https://ada.example/blog");

        assertThat(Redirects.of(site, List.of(post("rye")), List.of()).hosted())
                .isEqualTo("/p/rye https://ada.example/blog/posts/rye/ 301\n");
    }

    @Test
    void an_archive_that_is_no_site_names_its_files() {
        var plain = ListedPosts.site(new PlainLayout(), "P", null);

        assertThat(Redirects.of(plain, List.of(post("rye")), List.of(FEED)).csv())
                .contains("https://letters.example.com/p/rye,content/posts/rye/index.md\n")
                .contains("https://letters.example.com/feed,index.md\n");
    }

    @Test
    void of_two_posts_with_one_path_the_first_keeps_it_and_the_other_is_told() {
        var second = post("butter", "https://other.example/p/rye");

        var redirects = Redirects.of(HUGO, List.of(post("rye"), second), List.of());

        assertThat(redirects.hosted()).contains("/p/rye /posts/rye/ 301\n").doesNotContain("/p/rye /posts/butter/");
        assertThat(redirects.csv()).contains("https://other.example/p/rye,/posts/butter/\n");
        assertThat(redirects.collisions()).containsExactly(new Redirects.Collision(second, "/p/rye"));
    }

    @Test
    void a_page_that_lies_where_it_always_lay_leads_nowhere() {
        assertThat(Redirects.of(HUGO, List.of(post("rye", "https://ada.example/posts/rye/")), List.of())
                        .hosted())
                .isEqualTo("/p/rye /posts/rye/ 301\n");
    }

    @Test
    void addresses_with_signs_of_their_own_break_no_file() {
        var post =
                post("rye", "https://ada.example/p/a,b", "https://ada.example/p/x;%7D", "https://ada.example", "rye");

        var redirects = Redirects.of(HUGO, List.of(post), List.of());

        assertThat(redirects.csv()).contains("\"https://ada.example/p/a,b\",/posts/rye/\n");
        assertThat(redirects.nginx()).doesNotContain("x;").contains("    /p/a,b /posts/rye/;\n");
        assertThat(redirects.hosted()).contains("/p/x;%7D /posts/rye/ 301\n");
    }

    @Test
    void nginx_is_given_one_of_two_paths_that_it_does_not_tell_apart() {
        var redirects = Redirects.of(
                HUGO, List.of(post("rye", "https://ada.example/@Ada/rye", "https://ada.example/@ada/rye")), List.of());

        assertThat(redirects.nginx()).contains("    /@Ada/rye /posts/rye/;\n").doesNotContain("/@ada/rye");
        assertThat(redirects.hosted()).contains("/@Ada/rye /posts/rye/ 301\n/@ada/rye /posts/rye/ 301\n");
    }

    private static ListedPost post(String name, String... others) {
        var post = ListedPosts.of(name, null, Instant.EPOCH, name);
        var addresses = new ArrayList<>(post.addresses());
        for (var other : others) {
            addresses.add(URI.create(other));
        }
        return new ListedPost(
                post.ref(),
                post.publication(),
                name,
                "content/posts/" + name + "/index.md",
                false,
                true,
                addresses,
                post.words());
    }
}
