package dev.offprint.archive;

import dev.offprint.model.Author;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts as pages list them, made up for tests. */
final class ListedPosts {
    private static final String HOME = "https://letters.example.com";

    private ListedPosts() {}

    /** A site of posts in UTC that says nothing of itself. */
    static Site site(Layout layout, String name, @Nullable String baseUrl) {
        return new Site(layout, name, null, baseUrl, ZoneOffset.UTC);
    }

    /** A post with no more than this. */
    static ListedPost of(String title, @Nullable String subtitle, @Nullable Instant published, String name) {
        var words = new ListedPost.Words(subtitle, null, null, List.of(), List.of(), null, null, null);
        return post(title, PostKind.NEWSLETTER, published, name, words);
    }

    /** A post with a cover. */
    static ListedPost covered(String name, String cover) {
        var words = new ListedPost.Words(null, null, null, List.of(), List.of(), null, cover, null);
        return post(name, PostKind.NEWSLETTER, Instant.EPOCH, name, words);
    }

    /** A post of a kind that begins with a sentence. */
    static ListedPost beginning(PostKind kind, String name, String lead) {
        var words = new ListedPost.Words(null, null, lead, List.of(), List.of(), null, null, null);
        return post(name, kind, Instant.EPOCH, name, words);
    }

    /** A post of an author. */
    static ListedPost by(String name, Author author) {
        var words = new ListedPost.Words(null, null, null, List.of(author), List.of(), null, null, null);
        return post(name, PostKind.NEWSLETTER, Instant.EPOCH, name, words);
    }

    /** A post that says all it can of itself. */
    static ListedPost full(String name) {
        var ada = new Author("Ada Writer", HOME + "/@ada", "https://pictures.example.com/ada.png");
        var words = new ListedPost.Words(
                "why", "how", "Bread rises.", List.of(ada), List.of("Food", "food", "#Home "), "Kitchen", "c.png", 812);
        return post("On " + name, PostKind.PODCAST, Instant.EPOCH, name, words);
    }

    private static ListedPost post(
            String title, PostKind kind, @Nullable Instant published, String name, ListedPost.Words words) {
        var url = URI.create(HOME + "/p/" + name);
        var ref = new PostRef("substack", name, name, url, title, kind, Visibility.EVERYONE, published, published);
        var publication = new Publication("substack", "9", "Ada's Letters", URI.create(HOME));
        return new ListedPost(
                ref, publication, name, "posts/" + name + ".md", published == null, true, List.of(url), words);
    }
}
