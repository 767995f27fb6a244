package dev.offprint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.SourceFacts;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.medium.MediumPlatform;
import dev.offprint.platform.substack.SubstackPlatform;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoublesTest {
    private static final String LETTER = "https://letters.example.com/p/on-bread";
    private static final String STORY = "https://medium.com/@ada/on-bread-0a1b2c3d4e5f";

    private final Doubles doubles = new Doubles(new Platforms(List.of(new SubstackPlatform(), new MediumPlatform())));

    @Test
    void a_story_that_names_a_kept_post_as_its_canonical_one_is_the_same() {
        assertThat(doubles.of(letter(LETTER))).isEmpty();

        assertThat(doubles.of(story(LETTER + "?utm_source=medium", null))).contains("substack:1");
        assertThat(doubles.keptFor("medium:0a1b2c3d4e5f")).contains("substack:1");
    }

    @Test
    void a_story_that_was_imported_from_a_kept_post_is_the_same() {
        doubles.of(letter(LETTER));

        assertThat(doubles.of(story(STORY, "http://letters.example.com/p/on-bread/")))
                .contains("substack:1");
    }

    @Test
    void a_post_that_a_kept_story_names_is_the_same() {
        doubles.of(story(LETTER, null));

        assertThat(doubles.of(letter(LETTER))).contains("medium:0a1b2c3d4e5f");
    }

    @Test
    void a_letter_that_names_a_story_in_another_form_of_its_address_is_the_same() {
        doubles.of(story(STORY, null));

        assertThat(doubles.of(letter("https://ada.medium.com/anything-0a1b2c3d4e5f")))
                .contains("medium:0a1b2c3d4e5f");
    }

    @Test
    void posts_that_only_look_alike_are_two() {
        doubles.of(letter(LETTER));
        var story = story(STORY, null);

        assertThat(doubles.of(story)).isEmpty();
        assertThat(doubles.alike(story.ref())).map(PostRef::key).contains("substack:1");
    }

    @Test
    void posts_of_one_platform_are_never_the_same() {
        doubles.of(letter(LETTER));
        var other = ref("substack", "2", "https://letters.example.com/p/again", "On Bread, again");

        assertThat(doubles.of(post(other, LETTER, null))).isEmpty();
        assertThat(doubles.alike(other)).isEmpty();
    }

    private static Post letter(String canonical) {
        return post(ref("substack", "1", LETTER, "On bread, again"), canonical, null);
    }

    private static Post story(String canonical, @Nullable String imported) {
        return post(ref("medium", "0a1b2c3d4e5f", STORY, "On Bread, Again"), canonical, imported);
    }

    private static PostRef ref(String platform, String id, String url, String title) {
        var time = Instant.parse("2026-02-04T10:00:00Z");
        return new PostRef(
                platform, id, "on-bread", URI.create(url), title, PostKind.STORY, Visibility.EVERYONE, time, time);
    }

    private static Post post(PostRef ref, String canonical, @Nullable String imported) {
        var facts = new SourceFacts(null, null, imported == null ? null : URI.create(imported));
        var details =
                new Post.Details(null, null, List.of(), List.of(), null, null, URI.create(canonical), null, facts);
        return new Post(ref, new Publication(ref.platform(), null, "P", ref.url()), details, "", true);
    }
}
