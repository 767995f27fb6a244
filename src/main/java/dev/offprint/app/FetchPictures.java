package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.PictureFiles;
import dev.offprint.document.Inline;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Fetches the pictures of posts into the archive, several at once, and each address only once in a run however many posts
 * show it. Safe to use from several threads.
 */
final class FetchPictures implements AutoCloseable {
    private final ArchiveFolder archive;
    private final Fetcher fetcher;
    private final ExecutorService workers;
    private final Map<String, Future<AssetState>> asked = new ConcurrentHashMap<>();

    FetchPictures(ArchiveFolder archive, Fetcher fetcher, int concurrency) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.workers = Executors.newFixedThreadPool(concurrency);
    }

    /**
     * Fetches pictures of one post.
     *
     * @param folder the post's picture folder
     * @return what became of each, in the order given
     * @throws IOException when the archive cannot be written to
     */
    List<AssetState> fetch(String folder, List<Inline.Image> pictures) throws IOException {
        var files = new PictureFiles(archive, folder);
        var tasks = pictures.stream()
                .map(picture -> (Callable<AssetState>) () -> once(files, picture))
                .toList();
        try {
            var states = new ArrayList<AssetState>();
            for (var done : workers.invokeAll(tasks)) {
                states.add(result(done));
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

    private AssetState once(PictureFiles files, Inline.Image picture) throws IOException, InterruptedException {
        var own = new FutureTask<>(() -> download(files, picture));
        var first = asked.putIfAbsent(picture.url(), own);
        if (first == null) {
            own.run();
            return result(own);
        }
        var state = result(first);
        return state instanceof AssetState.Kept kept ? copy(files, kept) : state;
    }

    /** A picture that another post shows too: each post has its own file, so that a post can be moved with its pictures. */
    private AssetState copy(PictureFiles files, AssetState.Kept kept) throws IOException {
        var temporary = archive.temporaryFile();
        Files.copy(archive.root().resolve(kept.file().path()), temporary, StandardCopyOption.REPLACE_EXISTING);
        return kept(kept.url(), files.keep(temporary));
    }

    /** Asks the picture's own address, and its other one when that fails; what is reported is why the first failed. */
    private AssetState download(PictureFiles files, Inline.Image picture) throws IOException {
        var first = download(files, picture.url(), picture.url());
        if (first instanceof AssetState.Kept || picture.fallback() == null) {
            return first;
        }
        var second = download(files, picture.url(), picture.fallback());
        return second instanceof AssetState.Kept ? second : first;
    }

    private AssetState download(PictureFiles files, String name, String url) throws IOException {
        var address = RemoteAddress.of(url);
        if (address.isEmpty()) {
            return new AssetState.Failed(name, "%s is no address that can be fetched".formatted(url), true);
        }
        var temporary = archive.temporaryFile();
        try {
            return download(files, name, address.get(), temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private AssetState download(PictureFiles files, String name, URI address, Path temporary) throws IOException {
        var result = fetcher.fetch(FetchRequest.file(address, temporary));
        if (result instanceof FetchResult.Saved) {
            return kept(name, files.keep(temporary));
        }
        if (result instanceof FetchResult.Missing missing) {
            return new AssetState.Failed(name, "the server has no such picture (%d)".formatted(missing.status()), true);
        }
        if (result instanceof FetchResult.Refused refused) {
            return new AssetState.Failed(name, refused.reason(), false);
        }
        if (result instanceof FetchResult.Failed failed) {
            return new AssetState.Failed(name, failed.reason(), false);
        }
        throw new AssertionError("a request for a file was answered by " + result);
    }

    private static AssetState kept(String name, PictureFiles.Result result) {
        if (result instanceof PictureFiles.Kept kept) {
            return new AssetState.Kept(name, new KeptFile(kept.file(), kept.sha256()));
        }
        String found = ((PictureFiles.NotPicture) result).found();
        return new AssetState.Failed(name, "a picture was expected, but the server sent " + found, false);
    }

    private static <T> T result(Future<T> done) throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        }
    }
}
