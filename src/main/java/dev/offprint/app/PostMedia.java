package dev.offprint.app;

import dev.offprint.archive.MediaFiles;
import dev.offprint.document.Document;
import dev.offprint.model.Asset;
import dev.offprint.model.Recordings;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the attachments and recordings of posts, as far as they are wanted. */
final class PostMedia {
    private final Archive archive;
    private final Downloads downloads;
    private final MediaChoice choice;

    PostMedia(Archive archive, Downloads downloads, MediaChoice choice) {
        this.archive = archive;
        this.downloads = downloads;
        this.choice = choice;
    }

    /** The files of a post: those of its text in reading order, and then those of the whole. */
    static List<Asset> assets(Document document, Recordings recordings) {
        var assets = new LinkedHashMap<String, Asset>();
        Stream.concat(document.attachments().stream(), recordings.assets().stream())
                .forEach(asset -> assets.putIfAbsent(asset.url(), asset));
        return List.copyOf(assets.values());
    }

    /**
     * Fetches what has to be fetched, one after the other, so that of two with one name always the same one gets it.
     *
     * @param name the post's
     * @param before the post's state until now; null for a new post
     * @param retry whether those that failed before, and may come yet, are fetched again
     * @return what became of each that is wanted, in the order given
     */
    List<AssetState> of(String name, List<Asset> assets, @Nullable PostState before, boolean retry) throws IOException {
        var files = new MediaFiles(archive.folder(), archive.layout(), name);
        var settled = SettledAssets.of(archive, before, retry);
        var states = new ArrayList<AssetState>();
        for (var asset : assets) {
            if (choice.takes(asset.kind())) {
                var known = settled.get(asset.url());
                states.add(known == null ? fetch(files, asset) : known);
            }
        }
        return states;
    }

    private AssetState fetch(MediaFiles files, Asset asset) throws IOException {
        var wanted = new Downloads.Wanted(asset.kind(), asset.url(), asset.fallback());
        try {
            return downloads.fetch(wanted, (temporary, contentType) -> put(files, asset, temporary, contentType));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fetching attachments");
        }
    }

    private static AssetState put(MediaFiles files, Asset asset, Path temporary, @Nullable String contentType)
            throws IOException {
        var result = files.keep(temporary, asset, contentType);
        if (result instanceof MediaFiles.Kept kept) {
            return new AssetState.Kept(asset.url(), asset.kind(), new KeptFile(kept.file(), kept.sha256()));
        }
        String found = ((MediaFiles.NotMedia) result).found();
        String problem =
                "%s was expected, but the server sent %s".formatted(asset.kind().label(), found);
        return new AssetState.Failed(asset.url(), asset.kind(), problem, false);
    }
}
