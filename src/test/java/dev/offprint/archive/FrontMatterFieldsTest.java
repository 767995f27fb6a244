package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import dev.offprint.model.Episode;
import dev.offprint.model.Post;
import dev.offprint.model.Recordings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterFieldsTest {

    @Test
    void everything_known_is_said_in_order() {
        var fields = FrontMatterFields.of(Posts.full(), "bread", "../images/bread/7eb51afa.png");

        assertThat(fields)
                .containsExactly(
                        entry("title", "Bread: # \"and\" butter"),
                        entry("subtitle", "On baking"),
                        entry("description", "How bread is made"),
                        entry("date", Instant.parse("2026-02-04T10:00:00.745Z")),
                        entry("lastmod", Instant.parse("2026-02-05T08:30:00Z")),
                        entry("slug", "bread"),
                        entry("authors", List.of("Ada Writer", "Ben Baker")),
                        entry("tags", List.of("Food", "Home")),
                        entry("section", "Kitchen"),
                        entry("cover", "../images/bread/7eb51afa.png"),
                        entry("canonical_url", "https://letters.example.com/p/bread"),
                        entry(
                                "source",
                                Map.of(
                                        "platform", "substack",
                                        "publication", "Ada's Letters",
                                        "id", "1",
                                        "type", "newsletter",
                                        "audience", "public",
                                        "complete", true)),
                        entry("word_count", 812));
        assertThat((Map<?, ?>) fields.get("source"))
                .extracting(source -> source.keySet().stream().toList().toString())
                .isEqualTo("[platform, publication, id, type, audience, complete]");
    }

    @Test
    void what_is_unknown_is_not_said() {
        assertThat(FrontMatterFields.of(Posts.bareDraft(), "post-2", null)).containsOnlyKeys("slug", "draft", "source");
    }

    @Test
    void recordings_are_named_where_they_are() {
        var full = Posts.full();
        var audio = new Asset(AssetKind.AUDIO, "https://sounds.example/1", null, "episode");
        var voice = new Asset(AssetKind.AUDIO, "https://sounds.example/2", null, "voiceover");
        var video = new Asset(AssetKind.VIDEO, "https://sounds.example/3", null, "video");
        var recordings = new Recordings(new Episode(audio, 642, 4, null, "full"), voice, video);
        var post = new Post(full.ref(), full.publication(), full.details(), "", true, recordings);

        var fields = FrontMatterFields.of(
                post, "bread", null, false, url -> url.equals(audio.url()) ? "../media/bread/episode.mp3" : url);

        assertThat(fields)
                .containsEntry(
                        "podcast",
                        Map.of(
                                "audio",
                                "../media/bread/episode.mp3",
                                "duration_seconds",
                                642,
                                "episode",
                                4,
                                "type",
                                "full"))
                .containsEntry("voiceover", "https://sounds.example/2")
                .containsEntry("video", "https://sounds.example/3");
    }

    @Test
    void an_episode_of_which_nothing_is_known_is_not_said() {
        var full = Posts.full();
        var recordings = new Recordings(new Episode(null, null, null, null, null), null, null);
        var post = new Post(full.ref(), full.publication(), full.details(), "", true, recordings);

        assertThat(FrontMatterFields.of(post, "bread", null)).doesNotContainKeys("podcast", "voiceover", "video");
    }

    @Test
    void a_post_without_a_canonical_address_has_that_of_its_platform() {
        var full = Posts.full();
        var post = new Post(full.ref(), full.publication(), Post.Details.none(), "", true);

        assertThat(FrontMatterFields.of(post, "bread", null))
                .containsEntry("canonical_url", "https://letters.example.com/p/post-1");
    }
}
