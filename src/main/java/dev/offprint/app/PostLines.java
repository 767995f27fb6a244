package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.app.RunReport.Status;
import dev.offprint.model.AssetKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.state.AssetState;
import dev.offprint.state.KnownFailures;
import dev.offprint.state.PostState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says of a post, as its state tells. */
final class PostLines {
    private PostLines() {}

    /** A post that is in the archive and stays as it is. */
    static PostLine unchanged(PostState post) {
        return kept(post, post, Status.KNOWN, List.of());
    }

    /**
     * A post that is in the archive now.
     *
     * @param before its state until now; null for a new post. One that lay at another place was moved.
     * @param status what became of its text
     * @param found problems that the state does not tell of
     */
    static PostLine kept(PostState post, @Nullable PostState before, Status status, List<Problem> found) {
        var problems = new ArrayList<>(found);
        failed(post.assets()).forEach(asset -> problems.add(problem(post, asset)));
        failed(cover(post))
                .forEach(cover -> problems.add(problem(
                        post, Problem.Code.COVER_UNAVAILABLE, cover, "the remote address stays in the front matter")));
        if (!post.complete()) {
            problems.add(preview(post.ref()));
        }
        var assets = Stream.concat(post.assets().stream(), cover(post).stream()).toList();
        int pictures = kept(assets, EnumSet.of(AssetKind.PICTURE));
        int files = kept(assets, EnumSet.of(AssetKind.FILE, AssetKind.AUDIO, AssetKind.VIDEO));
        String url = post.ref().url().toString();
        boolean known =
                before != null && failsAsBefore(post, before) && found.stream().noneMatch(Problem::isFailure);
        boolean moved =
                before != null && !before.file().path().equals(post.file().path());
        var became = moved && status != Status.CONFLICT ? Status.MOVED : status;
        return new PostLine(post.key(), url, became, post.file().path(), pictures, files, problems, known);
    }

    /** A post in whose place another stands that tells the same story. */
    static PostLine leftOut(PostRef ref, PostState same) {
        var problem = new Problem(
                Problem.Code.DUPLICATE_LEFT_OUT,
                ref.key(),
                "it is the story of %s, which is kept; --keep-duplicates keeps both"
                        .formatted(same.ref().url()));
        String url = ref.url().toString();
        return new PostLine(ref.key(), url, Status.KNOWN, same.file().path(), 0, 0, List.of(problem), true);
    }

    /** A post that is not in the archive. */
    static PostLine failed(PostRef ref, Problem.Code code, String message) {
        var problem = new Problem(code, ref.key(), message);
        return new PostLine(ref.key(), ref.url().toString(), Status.FAILED, null, 0, 0, List.of(problem), false);
    }

    /** A post that is known to fail and was not tried. */
    static PostLine failing(String key, KnownFailures.Failure failure, Optional<PostState> post) {
        var problem = new Problem(
                failure.code(),
                key,
                "%s has failed since %s; it was not tried in this run".formatted(failure.address(), failure.since()));
        return post.map(kept -> kept(kept, kept, Status.KNOWN, List.of(problem)).known(true))
                .orElseGet(
                        () -> new PostLine(key, failure.address(), Status.FAILED, null, 0, 0, List.of(problem), true));
    }

    /** A post that is in the archive and could not be brought up to date. */
    static PostLine unrefreshed(PostState post, Problem.Code code, String message) {
        return kept(post, post, Status.KNOWN, List.of(new Problem(code, post.key(), message)))
                .known(false);
    }

    /** Says that of a post there is only a part. */
    static Problem preview(PostRef ref) {
        return new Problem(
                Problem.Code.POST_INCOMPLETE, ref.key(), "the platform gave only a preview of %s".formatted(ref.url()));
    }

    private static Problem problem(PostState post, AssetState.Failed asset) {
        return switch (asset.kind()) {
            case PICTURE ->
                problem(post, Problem.Code.PICTURE_UNAVAILABLE, asset, "the remote address stays in the text");
            case ORIGINAL ->
                problem(post, Problem.Code.ORIGINAL_UNAVAILABLE, asset, "the picture itself is kept in another format");
            case FILE, AUDIO, VIDEO ->
                problem(post, Problem.Code.MEDIA_UNAVAILABLE, asset, "the remote address stays in the post");
            case COMMENTS -> problem(post, Problem.Code.COMMENTS_UNAVAILABLE, asset, "the post is kept without them");
        };
    }

    private static int kept(List<AssetState> assets, Set<AssetKind> kinds) {
        return (int) assets.stream()
                .filter(asset -> asset instanceof AssetState.Kept && kinds.contains(asset.kind()))
                .count();
    }

    private static boolean failsAsBefore(PostState post, PostState before) {
        var failedBefore =
                failed(before.assets()).stream().map(AssetState.Failed::url).toList();
        boolean asComplete = post.complete() || !before.complete();
        return asComplete
                && failed(post.assets()).stream().map(AssetState.Failed::url).allMatch(failedBefore::contains);
    }

    private static Problem problem(PostState post, Problem.Code code, AssetState.Failed failed, String consequence) {
        return new Problem(code, post.key(), "%s: %s; %s".formatted(failed.url(), failed.problem(), consequence));
    }

    private static List<AssetState> cover(PostState post) {
        return Stream.ofNullable(post.cover()).toList();
    }

    private static List<AssetState.Failed> failed(List<AssetState> assets) {
        return assets.stream()
                .filter(AssetState.Failed.class::isInstance)
                .map(AssetState.Failed.class::cast)
                .toList();
    }
}
