package dev.offprint.archive;

import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Makes posts for tests. */
final class Posts {
    private static final URI HOME = URI.create("https://letters.example.com");

    private Posts() {}

    static PostRef ref(String id, String slug) {
        return new PostRef(
                "substack",
                id,
                slug,
                HOME.resolve("/p/post-" + id),
                "Bread: # \"and\" butter",
                PostKind.NEWSLETTER,
                Visibility.EVERYONE,
                Instant.parse("2026-02-04T10:00:00.745Z"),
                Instant.parse("2026-02-05T08:30:00Z"));
    }

    /** A post with everything that a platform can say of it. */
    static Post full() {
        var details = new Post.Details(
                "On baking",
                "How bread is made",
                List.of(new Author("Ada Writer", null), new Author("Ben Baker", "https://letters.example.com/@ben")),
                List.of("Food", "Home"),
                "Kitchen",
                "https://pictures.example.com/cover.png",
                URI.create("https://letters.example.com/p/bread"),
                812);
        return new Post(
                ref("1", "bread"),
                new Publication("substack", "9", "Ada's Letters", HOME),
                details,
                "<p>Bread.</p>",
                true);
    }

    /** A draft of which the platform says no more than it must. */
    static Post bareDraft() {
        var ref =
                new PostRef("substack", "2", "", URI.create(""), "", PostKind.NEWSLETTER, Visibility.PAID, null, null);
        return new Post(
                ref, new Publication("substack", null, "letters.example.com", HOME), Post.Details.none(), "", false);
    }
}
