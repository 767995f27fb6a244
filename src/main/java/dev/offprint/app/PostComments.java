package dev.offprint.app;

import dev.offprint.archive.CommentsPage;
import dev.offprint.archive.Originals;
import dev.offprint.archive.Sha256;
import dev.offprint.archive.SitePage;
import dev.offprint.model.AssetKind;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.platform.Platform;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what readers said about posts as a page beside each, where that is wanted. */
final class PostComments {
    private final Archive archive;
    private final boolean wanted;

    PostComments(Archive archive, boolean wanted) {
        this.archive = archive;
        this.wanted = wanted;
    }

    /**
     * A post that may have been discussed.
     *
     * @param source where its comments can be had; null when nothing is to be fetched
     * @param file its Markdown file
     * @param asDraft whether it is marked as a draft
     */
    record Discussed(Platform platform, @Nullable PostSource source, PostRef ref, String file, boolean asDraft) {
        /** Where readers see the comments, by which the state knows them. */
        String address() {
            return ref.url() + "/comments";
        }
    }

    /** True when comments are wanted and those of a post were never asked for. */
    boolean isMissing(PostState post) {
        return wanted && post.assets().stream().noneMatch(asset -> asset.kind() == AssetKind.COMMENTS);
    }

    /**
     * What became of a post's comments; those that were kept stay when no more are wanted.
     *
     * @param before the post's state until now; null for a new post
     * @param retry whether comments that failed before, and may come yet, are fetched again
     * @throws IOException when the archive cannot be written to
     */
    List<AssetState> of(Discussed post, @Nullable PostState before, boolean retry) throws IOException {
        var settled = SettledAssets.of(archive, before, retry && wanted).get(post.address());
        if (settled != null) {
            return List.of(settled);
        }
        return !wanted || post.source() == null ? List.of() : List.of(fetch(post, post.source(), before));
    }

    private AssetState fetch(Discussed post, PostSource source, @Nullable PostState before) throws IOException {
        try {
            var original = source.comments(post.ref());
            return original.isPresent()
                    ? keep(post, original.get(), before)
                    : failed(post, "its source has no comments; name the address of the publication or the post", true);
        } catch (UnavailablePostException e) {
            return failed(post, e.getMessage(), false);
        }
    }

    /** A post that nobody said anything about has no page; what the state names is then the answer that says so. */
    private AssetState keep(Discussed post, Original original, @Nullable PostState before)
            throws IOException, UnavailablePostException {
        var comments = post.platform().comments(original);
        var ref = post.ref();
        String answer = Originals.commentsFile(ref.platform(), ref.id(), original.format());
        archive.folder().write(answer, original.text());
        if (comments.isEmpty()) {
            return kept(post, answer, Sha256.of(original.text()));
        }
        String file = archive.layout().commentsFile(post.file());
        var page = CommentsPage.of(ref, archive.layout().reference(file, post.file()), comments);
        var about = ref.title().isBlank() ? ref.slug() : ref.title();
        String text = new SitePage(archive.profile()).of("Comments on " + about, file, page, post.asDraft());
        String hash = Sha256.of(text);
        var found = archive.folder().hash(file);
        if (found.isPresent() && !found.get().equals(hash) && !found.get().equals(ownHash(post, before))) {
            return failed(post, file + " is there already and was not written by offprint", true);
        }
        archive.folder().write(file, text);
        return kept(post, file, hash);
    }

    private static @Nullable String ownHash(Discussed post, @Nullable PostState before) {
        return before == null
                ? null
                : before.assets().stream()
                        .filter(asset -> asset.url().equals(post.address()))
                        .map(asset -> asset instanceof AssetState.Kept kept
                                ? kept.file().sha256()
                                : "")
                        .findFirst()
                        .orElse(null);
    }

    private static AssetState kept(Discussed post, String file, String hash) {
        return new AssetState.Kept(post.address(), AssetKind.COMMENTS, new KeptFile(file, hash));
    }

    private static AssetState failed(Discussed post, String reason, boolean permanent) {
        return new AssetState.Failed(post.address(), AssetKind.COMMENTS, reason, permanent);
    }
}
