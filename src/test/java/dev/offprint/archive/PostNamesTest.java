package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostNamesTest {
    private final PostNames names = new PostNames();

    @Test
    void a_post_is_named_by_its_slug() {
        assertThat(names.of(Posts.ref("1", "hello-world"))).isEqualTo("hello-world");
    }

    @Test
    void of_two_posts_with_one_slug_the_second_bears_its_id() {
        names.of(Posts.ref("1", "hello"));

        assertThat(names.of(Posts.ref("2", "Hello"))).isEqualTo("hello-2");
    }

    @Test
    void a_name_that_another_slug_and_id_would_make_is_not_given_twice() {
        names.of(Posts.ref("1", "hello-3"));
        names.of(Posts.ref("2", "hello"));

        assertThat(names.of(Posts.ref("3", "hello"))).isEqualTo("hello-3-2");
    }

    @Test
    void a_post_keeps_its_name_when_its_slug_changes() {
        names.add("substack:1", "first-name");

        assertThat(names.of(Posts.ref("1", "renamed"))).isEqualTo("first-name");
        assertThat(names.of(Posts.ref("2", "first-name"))).isEqualTo("first-name-2");
    }

    @Test
    void asking_again_gives_the_same_name() {
        var first = names.of(Posts.ref("1", "hello"));

        assertThat(names.of(Posts.ref("1", "hello"))).isEqualTo(first);
    }
}
