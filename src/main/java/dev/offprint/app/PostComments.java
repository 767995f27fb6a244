package dev.offprint.app;

import dev.offprint.archive.CommentsPage;
import dev.offprint.archive.Originals;
import dev.offprint.archive.Sha256;
import dev.offprint.archive.SitePage;
import dev.offprint.document.Comment;
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
import java.util.Optional;
import java.util.stream.Stream;
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
        // The address of a post that was renamed is another than the one that its comments were kept by.
        var earlier = earlier(before);
        String address = earlier.map(AssetState::url).orElse(post.address());
        var settled = SettledAssets.of(archive, before, retry && wanted).get(address);
        if (settled instanceof AssetState.Kept kept) {
            return List.of(writtenAnew(post, kept));
        }
        if (settled != null) {
            return List.of(settled);
        }
        return !wanted || post.source() == null ? List.of() : List.of(fetch(post, post.source(), before));
    }

    private static Optional<AssetState> earlier(@Nullable PostState before) {
        return Stream.ofNullable(before)
                .flatMap(post -> post.assets().stream())
                .filter(asset -> asset.kind() == AssetKind.COMMENTS)
                .findFirst();
    }

    /** The kept comments, on a page that leads to the post where it lies now; a page that its owner changed stays as it is. */
    private AssetState writtenAnew(Discussed post, AssetState.Kept earlier) throws IOException {
        String file = earlier.file().path();
        var ref = post.ref();
        String place = Originals.commentsFile(ref.platform(), ref.id(), Original.Format.JSON);
        var answer = archive.folder().read(place);
        boolean isOurs =
                archive.folder().hash(file).equals(Optional.of(earlier.file().sha256()));
        if (file.equals(place) || answer.isEmpty() || !isOurs) {
            return kept(post, file, earlier.file().sha256());
        }
        try {
            var original = new Original(ref.url(), Original.Format.JSON, answer.get());
            String text = page(post, file, post.platform().comments(original));
            archive.folder().write(file, text);
            return kept(post, file, Sha256.of(text));
        } catch (UnavailablePostException e) {
            // An answer that cannot be read any more is no reason to lose the page that was made of it.
            return kept(post, file, earlier.file().sha256());
        }
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
        String text = page(post, file, comments);
        String hash = Sha256.of(text);
        var found = archive.folder().hash(file);
        if (found.isPresent() && !found.get().equals(hash) && !found.get().equals(ownHash(before))) {
            return failed(post, file + " is there already and was not written by offprint", true);
        }
        archive.folder().write(file, text);
        return kept(post, file, hash);
    }

    private String page(Discussed post, String file, List<Comment> comments) {
        var ref = post.ref();
        var page = CommentsPage.of(ref, archive.layout().reference(file, post.file()), comments);
        var about = ref.title().isBlank() ? ref.slug() : ref.title();
        return new SitePage(archive.profile()).of("Comments on " + about, file, page, post.asDraft());
    }

    private static @Nullable String ownHash(@Nullable PostState before) {
        return earlier(before)
                .map(asset ->
                        asset instanceof AssetState.Kept kept ? kept.file().sha256() : "")
                .orElse(null);
    }

    private static AssetState kept(Discussed post, String file, String hash) {
        return new AssetState.Kept(post.address(), AssetKind.COMMENTS, new KeptFile(file, hash));
    }

    private static AssetState failed(Discussed post, String reason, boolean permanent) {
        return new AssetState.Failed(post.address(), AssetKind.COMMENTS, reason, permanent);
    }
}
