package dev.offprint.app;

import dev.offprint.archive.RemotePictures;
import dev.offprint.document.Document;
import dev.offprint.model.AssetKind;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which pictures of a post have to be fetched, and which are settled already. */
final class PostPictures {
    private final Archive archive;
    private final FetchPictures fetch;
    private final boolean local;

    /** {@code local} is false when pictures stay where they are. */
    PostPictures(Archive archive, FetchPictures fetch, boolean local) {
        this.archive = archive;
        this.fetch = fetch;
        this.local = local;
    }

    /**
     * What became of the pictures of a post; nothing when pictures stay where they are.
     *
     * @param cover null where there is none, or the text shows it too
     * @param shown the pictures of the text, in reading order, and then originals of some that are shown in another format
     */
    record Outcome(@Nullable AssetState cover, List<AssetState> shown) {}

    /**
     * Fetches what has to be fetched of a post's pictures.
     *
     * @param cover address of the cover; null for none
     * @param before the post's state until now; null for a new post
     * @param retry whether those that failed before, and may come yet, are fetched again
     */
    Outcome of(String name, Document document, @Nullable String cover, @Nullable PostState before, boolean retry)
            throws IOException {
        if (!local) {
            return new Outcome(null, List.of());
        }
        var shown = RemotePictures.of(document);
        var originals = document.attachments().stream()
                .filter(asset -> asset.kind() == AssetKind.ORIGINAL)
                .map(asset -> new Downloads.Wanted(asset.kind(), asset.url(), asset.fallback()))
                .toList();
        var apart = Optional.ofNullable(cover)
                .filter(address ->
                        shown.stream().noneMatch(picture -> picture.url().equals(address)))
                .map(address -> new Downloads.Wanted(AssetKind.PICTURE, address, null));
        var states = SettledAssets.of(archive, before, retry);
        var inText = Stream.concat(
                        shown.stream()
                                .map(image -> new Downloads.Wanted(AssetKind.PICTURE, image.url(), image.fallback())),
                        originals.stream())
                .toList();
        var missing = Stream.concat(inText.stream(), apart.stream())
                .filter(picture -> !states.containsKey(picture.url()))
                .toList();
        fetch.fetch(archive.layout().pictureFolder(name), missing).forEach(state -> states.put(state.url(), state));
        return new Outcome(
                apart.map(picture -> states.get(picture.url())).orElse(null),
                inText.stream().map(picture -> states.get(picture.url())).toList());
    }
}
