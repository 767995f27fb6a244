package dev.offprint.state;

import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lasting facts of one post in the archive: what it was on its platform, and what was written for it.
 *
 * @param ref what it was when it was last kept
 * @param publication what it belongs to
 * @param name the part of file names that stands for it; given once, kept when the slug changes
 * @param subtitle null where there is none
 * @param complete false when the platform gave only a preview
 * @param original the kept answer
 * @param file the post's Markdown file
 * @param cover its cover where no picture of the text is the same; null for none
 * @param assets its pictures, in reading order, and then its attachments and recordings
 * @param pending addresses in it that look like posts of the archive which are not there yet
 * @param standing how it stands at its source
 * @param facts what else is said of it on pages that list posts, and by links
 */
public record PostState(
        PostRef ref,
        Publication publication,
        String name,
        @Nullable String subtitle,
        boolean complete,
        KeptFile original,
        KeptFile file,
        @Nullable AssetState cover,
        List<AssetState> assets,
        List<String> pending,
        Standing standing,
        PostFacts facts) {
    public PostState {
        assets = List.copyOf(assets);
        pending = List.copyOf(pending);
    }

    /** The same post with another standing at its source. */
    public PostState standing(Standing other) {
        return new PostState(
                ref, publication, name, subtitle, complete, original, file, cover, assets, pending, other, facts);
    }

    /** The same post with other facts. */
    public PostState facts(PostFacts other) {
        return new PostState(
                ref, publication, name, subtitle, complete, original, file, cover, assets, pending, standing, other);
    }

    /** Every picture, attachment and recording, the cover among them. */
    public Stream<AssetState> allAssets() {
        return Stream.concat(assets.stream(), Stream.ofNullable(cover));
    }

    /** The post's identity, as in {@link PostRef#key()}. */
    public String key() {
        return ref.key();
    }

    /** All that is known to lead to the post, its present address first. */
    public List<URI> addresses() {
        return Stream.of(List.of(ref.url()), facts.addresses(), standing.former())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
