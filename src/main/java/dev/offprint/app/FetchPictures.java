package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.PictureFiles;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fetches the pictures of posts into the archive, several at once. Safe to use from several threads. */
final class FetchPictures implements AutoCloseable {
    private final ArchiveFolder archive;
    private final Downloads downloads;
    private final ExecutorService workers;

    FetchPictures(ArchiveFolder archive, Downloads downloads, int concurrency) {
        this.archive = archive;
        this.downloads = downloads;
        this.workers = Executors.newFixedThreadPool(concurrency);
    }

    /**
     * Fetches pictures of one post.
     *
     * @param folder the post's picture folder
     * @param pictures none twice
     * @return what became of each, in the order given
     * @throws IOException when the archive cannot be written to
     */
    List<AssetState> fetch(String folder, List<Downloads.Wanted> pictures) throws IOException {
        var files = new PictureFiles(archive, folder);
        var tasks = pictures.stream()
                .map(picture -> (Callable<AssetState>) () -> fetch(files, picture))
                .toList();
        try {
            var states = new ArrayList<AssetState>();
            for (var done : workers.invokeAll(tasks)) {
                states.add(Downloads.result(done));
            }
            return states;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fetching pictures");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private AssetState fetch(PictureFiles files, Downloads.Wanted picture) throws IOException, InterruptedException {
        return downloads.fetch(picture, (temporary, contentType) -> put(files, picture, temporary));
    }

    private static AssetState put(PictureFiles files, Downloads.Wanted picture, Path temporary) throws IOException {
        var result = files.keep(temporary);
        if (result instanceof PictureFiles.Kept kept) {
            return new AssetState.Kept(picture.url(), picture.kind(), new KeptFile(kept.file(), kept.sha256()));
        }
        String found = ((PictureFiles.NotPicture) result).found();
        String problem = "a picture was expected, but the server sent " + found;
        return new AssetState.Failed(picture.url(), picture.kind(), problem, false);
    }
}
