package dev.offprint.app;

import dev.offprint.document.Document;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what belongs to a post beside its text: pictures, attachments, recordings, and what readers said. */
final class PostParts {
    private final Archive archive;
    private final PostPictures pictures;
    private final PostMedia media;
    private final PostComments comments;
    private final ArchiveSettings settings;

    PostParts(
            Archive archive, PostPictures pictures, PostMedia media, PostComments comments, ArchiveSettings settings) {
        this.archive = archive;
        this.pictures = pictures;
        this.media = media;
        this.comments = comments;
        this.settings = settings;
    }

    /**
     * What became of everything that belongs to a post.
     *
     * @param cover null where there is none, or the text shows it too
     * @param assets in the order in which the state has them
     */
    record Kept(@Nullable AssetState cover, List<AssetState> assets) {
        Kept {
            assets = List.copyOf(assets);
        }

        /** Where each lies that was kept, by its address. */
        Map<String, String> places() {
            var places = new HashMap<String, String>();
            all().forEach(asset -> {
                if (asset instanceof AssetState.Kept kept) {
                    places.put(kept.url(), kept.file().path());
                }
            });
            return places;
        }

        Stream<AssetState> all() {
            return Stream.concat(assets.stream(), Stream.ofNullable(cover));
        }
    }

    /** True when comments are wanted and those of the post were never asked for. */
    boolean lacksComments(PostState known) {
        return comments.isMissing(known);
    }

    /**
     * Fetches what has to be fetched.
     *
     * @param retry whether what failed before, and may come yet, is fetched again
     */
    Kept of(KeepPost.Answer answer, Document document, MovePost.Place place, boolean retry) throws IOException {
        var post = answer.post();
        var before = place.before();
        var shown = settings.withFrontMatter() ? post.details().cover() : null;
        var outcome = pictures.of(place.name(), document, shown, before, retry);
        var files = media.of(place.name(), PostMedia.assets(document, post.recordings()), before, retry);
        var discussed = new PostComments.Discussed(
                answer.platform(), answer.source(), post.ref(), place.file(), settings.marksAsDraft(post.ref()));
        var failed = failed(before);
        var kept = new Kept(
                outcome.cover() == null ? null : asBefore(outcome.cover(), failed),
                Stream.of(outcome.shown(), files, comments.of(discussed, before, retry))
                        .flatMap(List::stream)
                        .map(asset -> asBefore(asset, failed))
                        .toList());
        if (retry) {
            kept.all().forEach(this::remember);
        }
        return kept;
    }

    private static Map<String, AssetState.Failed> failed(@Nullable PostState before) {
        var failed = new HashMap<String, AssetState.Failed>();
        Stream.ofNullable(before).flatMap(PostState::allAssets).forEach(asset -> {
            if (asset instanceof AssetState.Failed known) {
                failed.put(known.url(), known);
            }
        });
        return failed;
    }

    /** What still fails is as it was, for whatever reason tonight: otherwise every night would be one with something new. */
    private static AssetState asBefore(AssetState asset, Map<String, AssetState.Failed> failed) {
        var known = failed.get(asset.url());
        if (known == null || !(asset instanceof AssetState.Failed now)) {
            return asset;
        }
        return now.permanent() == known.permanent() && now.kind() == known.kind() ? known : asset;
    }

    private void remember(AssetState asset) {
        if (asset instanceof AssetState.Kept) {
            archive.retries().succeeded(asset.url());
        } else if (asset instanceof AssetState.Failed failed && !failed.permanent()) {
            archive.retries().failed(failed.url());
        }
    }
}
