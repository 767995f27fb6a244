package dev.offprint.app;

import dev.offprint.archive.RemotePictures;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * What became of each picture of a post, in reading order and the cover last unless the text shows it too; empty when
     * pictures stay where they are.
     *
     * @param cover address of the cover; null for none
     * @param before the post's state until now; null for a new post
     * @param retry whether those that failed before, and may come yet, are fetched again
     */
    List<AssetState> of(
            String name, Document document, @Nullable String cover, @Nullable PostState before, boolean retry)
            throws IOException {
        if (!local) {
            return List.of();
        }
        var settled = before == null ? Map.<String, AssetState>of() : settled(before, retry);
        var pictures = pictures(document, cover);
        var missing = new ArrayList<Inline.Image>();
        for (var picture : pictures) {
            if (!settled.containsKey(picture.url())) {
                missing.add(picture);
            }
        }
        var states = new LinkedHashMap<>(settled);
        fetch.fetch(archive.layout().pictureFolder(name), missing).forEach(state -> states.put(state.url(), state));
        return pictures.stream().map(picture -> states.get(picture.url())).toList();
    }

    private static List<Inline.Image> pictures(Document document, @Nullable String cover) {
        var pictures = new ArrayList<>(RemotePictures.of(document));
        boolean shown = pictures.stream().anyMatch(picture -> picture.url().equals(cover));
        if (cover != null && !shown) {
            pictures.add(new Inline.Image(cover, "", null, null));
        }
        return pictures;
    }

    private Map<String, AssetState> settled(PostState before, boolean retry) throws IOException {
        var settled = new LinkedHashMap<String, AssetState>();
        for (var asset : before.assets()) {
            boolean stays =
                    asset instanceof AssetState.Failed failed ? !retry || failed.permanent() : archive.holds(asset);
            if (stays) {
                settled.put(asset.url(), asset);
            }
        }
        return settled;
    }
}
