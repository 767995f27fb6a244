package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import dev.offprint.model.AssetKind;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files of posts into the archive, each address only once in a run however many posts name it. Safe to use from several
 * threads.
 */
final class Downloads {
    private final ArchiveFolder archive;
    private final Fetcher fetcher;
    private final boolean rehearsed;
    private final Map<String, Future<Got>> asked = new ConcurrentHashMap<>();

    Downloads(ArchiveFolder archive, Fetcher fetcher, boolean rehearsed) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.rehearsed = rehearsed;
    }

    /**
     * A file to fetch.
     *
     * @param url its address, by which the state knows it
     * @param fallback tried when that fails; null for none
     */
    record Wanted(AssetKind kind, String url, @Nullable String fallback) {}

    /** The place in the archive where a fetched file goes. */
    @FunctionalInterface
    interface Shelf {
        /**
         * Takes the file, or says why it is not what was wanted. The temporary file is gone afterwards.
         *
         * @param contentType as the server said; null where it said nothing
         */
        AssetState put(Path temporary, @Nullable String contentType) throws IOException;
    }

    /** What a first fetch came to, and what the server called it. */
    private record Got(AssetState state, @Nullable String contentType) {}

    /**
     * Fetches one file.
     *
     * @throws IOException when the archive cannot be written to
     */
    AssetState fetch(Wanted wanted, Shelf shelf) throws IOException, InterruptedException {
        if (rehearsed) {
            return new AssetState.Kept(wanted.url(), wanted.kind(), new KeptFile("not-fetched", ""));
        }
        var own = new FutureTask<>(() -> download(wanted, shelf));
        var first = asked.putIfAbsent(wanted.url(), own);
        if (first == null) {
            own.run();
            return result(own).state();
        }
        var got = result(first);
        return got.state() instanceof AssetState.Kept kept ? copy(shelf, kept, got.contentType()) : got.state();
    }

    /** A file that another post has too: each post has its own, so that a post can be moved with what belongs to it. */
    private AssetState copy(Shelf shelf, AssetState.Kept kept, @Nullable String contentType) throws IOException {
        var temporary = archive.temporaryFile();
        Files.copy(archive.root().resolve(kept.file().path()), temporary, StandardCopyOption.REPLACE_EXISTING);
        return shelf.put(temporary, contentType);
    }

    /** Asks the file's own address, and its other one when that fails; what is reported is why the first failed. */
    private Got download(Wanted wanted, Shelf shelf) throws IOException {
        var first = download(wanted, wanted.url(), shelf);
        if (first.state() instanceof AssetState.Kept || wanted.fallback() == null) {
            return first;
        }
        var second = download(wanted, wanted.fallback(), shelf);
        return second.state() instanceof AssetState.Kept ? second : first;
    }

    private Got download(Wanted wanted, String url, Shelf shelf) throws IOException {
        var address = RemoteAddress.of(url);
        if (address.isEmpty()) {
            return failed(wanted, "%s is no address that can be fetched".formatted(url), true);
        }
        var temporary = archive.temporaryFile();
        try {
            return download(wanted, address.get(), temporary, shelf);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Got download(Wanted wanted, URI address, Path temporary, Shelf shelf) throws IOException {
        var result = fetcher.fetch(FetchRequest.file(address, temporary));
        if (result instanceof FetchResult.Saved saved) {
            return new Got(shelf.put(temporary, saved.contentType()), saved.contentType());
        }
        if (result instanceof FetchResult.Missing missing) {
            String reason =
                    "the server has no such %s (%d)".formatted(wanted.kind().label(), missing.status());
            return failed(wanted, reason, true);
        }
        if (result instanceof FetchResult.Refused refused) {
            return failed(wanted, refused.reason(), false);
        }
        if (result instanceof FetchResult.Failed failed) {
            return failed(wanted, failed.reason(), false);
        }
        if (result instanceof FetchResult.Unsaved unsaved) {
            archive.requireWritable(unsaved.reason());
            return failed(wanted, unsaved.reason(), false);
        }
        throw new AssertionError("a request for a file was answered by " + result);
    }

    private static Got failed(Wanted wanted, String reason, boolean permanent) {
        return new Got(new AssetState.Failed(wanted.url(), wanted.kind(), reason, permanent), null);
    }

    static <T> T result(Future<T> done) throws IOException, InterruptedException {
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
