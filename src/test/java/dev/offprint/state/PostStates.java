package dev.offprint.state;

import dev.offprint.model.AssetKind;
import dev.offprint.model.Author;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes states of posts for tests. */
final class PostStates {
    private static final String HASH = "7eb51afa".repeat(8);

    private static final Publication LETTERS =
            new Publication("substack", "9", "Ada's Letters", URI.create("https://letters.example.com"));
    private static final Publication NAMELESS =
            new Publication("substack", null, "letters.example.com", URI.create("https://letters.example.com"));

    private PostStates() {}

    /** A post with everything that can be known of it. */
    static PostState post(String id, String title) {
        return new PostState(
                ref(id, title, Instant.parse("2026-02-04T10:00:00.745Z")),
                LETTERS,
                "slug-" + id,
                "What \"they\" say:\nnothing",
                true,
                new KeptFile(".offprint/originals/substack/" + id + ".json", HASH),
                new KeptFile("posts/2026-02-04-slug-" + id + ".md", HASH),
                new AssetState.Kept(
                        "https://pictures.example.com/cover.jpg",
                        new KeptFile("images/slug-" + id + "/51afa7eb.jpg", HASH)),
                List.of(
                        new AssetState.Kept(
                                "https://pictures.example.com/" + id + ".png",
                                new KeptFile("images/slug-" + id + "/7eb51afa.png", HASH)),
                        new AssetState.Failed("https://pictures.example.com/gone.png", "It answered 404.", true),
                        new AssetState.Kept(
                                "https://letters.example.com/file/1.pdf",
                                AssetKind.FILE,
                                new KeptFile("files/slug-" + id + "/prices.pdf", HASH)),
                        new AssetState.Failed(
                                "https://sounds.example.com/1", AssetKind.AUDIO, "It answered 500.", false)),
                List.of("https://letters.example.com/p/later"),
                new Standing(
                        "0123456789abcdef",
                        List.of(URI.create("https://letters.example.com/p/former")),
                        Instant.parse("2026-05-06T03:00:00Z")),
                facts());
    }

    /** A post that lacks nothing. */
    static PostState plain(String id, String title) {
        return new PostState(
                ref(id, title, Instant.parse("2026-02-04T10:00:00.745Z")),
                LETTERS,
                "slug-" + id,
                null,
                true,
                new KeptFile("a.json", HASH),
                new KeptFile("a.md", HASH),
                null,
                List.of(),
                List.of(),
                Standing.unmoved(),
                PostFacts.none());
    }

    /** A draft of which little is known. */
    static PostState draft(String id) {
        return new PostState(
                ref(id, "", null),
                NAMELESS,
                "slug-" + id,
                null,
                false,
                new KeptFile("a.json", HASH),
                new KeptFile("a.md", HASH),
                null,
                List.of(),
                List.of(),
                Standing.unmoved(),
                PostFacts.none());
    }

    private static PostFacts facts() {
        return new PostFacts(
                List.of(URI.create("https://ada.example.com/p/slug")),
                Map.of("ryebread", "rye-bread"),
                URI.create("https://elsewhere.example/slug"),
                URI.create("https://before.example/slug"),
                List.of("medium:0a1b2c3d4e5f"),
                List.of(new Author("Ada Writer", null), new Author("Ben Baker", "https://letters.example.com/@ben")),
                List.of("Food", "Home"),
                "Kitchen",
                "How bread is made",
                "https://pictures.example.com/cover.jpg",
                "Bread is made of rye.",
                812);
    }

    private static PostRef ref(String id, String title, @Nullable Instant published) {
        return new PostRef(
                "substack",
                id,
                "Slug-" + id,
                URI.create("https://letters.example.com/p/slug-" + id),
                title,
                published == null ? PostKind.NEWSLETTER : PostKind.PODCAST,
                published == null ? Visibility.PAID : Visibility.EVERYONE,
                published,
                published);
    }
}
