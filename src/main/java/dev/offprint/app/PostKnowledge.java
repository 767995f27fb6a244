package dev.offprint.app;

import dev.offprint.archive.Lead;
import dev.offprint.document.Document;
import dev.offprint.model.Post;
import dev.offprint.state.PostFacts;
import dev.offprint.state.PostState;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what the state remembers of a post beyond its files. */
final class PostKnowledge {
    private PostKnowledge() {}

    /**
     * What leads to a post besides its present and former addresses: what its platform names now, or named before.
     *
     * @param before its state until now; null for a new post
     */
    static List<URI> otherAddresses(Post post, @Nullable PostState before) {
        var addresses = new LinkedHashSet<>(post.otherAddresses());
        if (before != null) {
            addresses.addAll(before.facts().addresses());
        }
        addresses.remove(post.ref().url());
        return List.copyOf(addresses);
    }

    /**
     * All that leads to a post.
     *
     * @param others as {@link #otherAddresses} gave them
     * @param before its state until now; null for a new post
     */
    static List<URI> addresses(Post post, List<URI> others, @Nullable PostState before) {
        var addresses = new LinkedHashSet<URI>();
        addresses.add(post.ref().url());
        addresses.addAll(others);
        if (before != null) {
            addresses.addAll(before.addresses());
        }
        return List.copyOf(addresses);
    }

    /**
     * The facts of a post.
     *
     * @param addresses as {@link #otherAddresses} gave them
     * @param anchors the names of its headings
     * @param before its state until now; null for a new post
     */
    static PostFacts facts(
            Post post,
            Document document,
            List<URI> addresses,
            Map<String, String> anchors,
            @Nullable PostState before) {
        var details = post.details();
        return new PostFacts(
                addresses,
                anchors,
                details.canonicalUrl(),
                details.facts().importedFrom(),
                before == null ? List.of() : before.facts().doubles(),
                details.authors(),
                details.tags(),
                details.section(),
                details.description(),
                details.cover(),
                Lead.of(document).orElse(null),
                details.wordCount());
    }
}
