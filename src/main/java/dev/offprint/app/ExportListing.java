package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.SourceException;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Takes the posts of listings into the archive, several at once. Lines come in the order of the listing, and no more posts
 * are under way than a few for each worker, however long the listing is.
 */
final class ExportListing implements AutoCloseable {
    /** How many posts may wait for each worker, so that a slow post at the head does not idle the others. */
    private static final int QUEUED_PER_WORKER = 4;

    private final Archive archive;
    private final KeepPost keeper;
    private final ExportListener listener;
    private final ExecutorService workers;
    private final int window;
    private final Renewal renewal;
    private final Set<String> seen = new HashSet<>();
    private final List<PostLine> lines = new ArrayList<>();
    private final Deque<Future<PostLine>> underWay = new ArrayDeque<>();

    ExportListing(Archive archive, KeepPost keeper, ExportListener listener, int concurrency, Renewal renewal) {
        this.archive = archive;
        this.keeper = keeper;
        this.listener = listener;
        this.workers = Executors.newFixedThreadPool(concurrency);
        this.renewal = renewal;
        this.window = concurrency * QUEUED_PER_WORKER;
    }

    /** Takes every post of a listing; a listing that breaks off is a problem, and what it gave until then is kept. */
    void take(Listing listing, List<Problem> problems) throws IOException {
        try {
            while (listing.refs().hasNext()) {
                var ref = listing.refs().next();
                if (seen.add(ref.key())) {
                    underWay.add(begin(listing, ref));
                    listener.listed(seen.size());
                }
                while (underWay.size() >= window) {
                    finishOldest();
                }
            }
        } catch (SourceException e) {
            problems.add(new Problem(Problem.Code.LISTING_INCOMPLETE, listing.name(), e.getMessage()));
        }
        // Of a story that two sources have the first source's post is kept, however fast each of them answers.
        finish();
    }

    /** Waits for the posts under way and gives the lines of all. */
    List<PostLine> finish() {
        while (!underWay.isEmpty()) {
            finishOldest();
        }
        return lines;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private Future<PostLine> begin(Listing listing, PostRef ref) throws IOException {
        var known = archive.state().find(ref.key());
        var same = archive.doubles().keptFor(ref.key()).flatMap(archive.state()::find);
        if (known.isEmpty() && same.isPresent()) {
            return CompletableFuture.completedFuture(PostLines.leftOut(ref, same.get()));
        }
        if (known.isEmpty()) {
            // Names are given here, in the order of the listing, so that the same listing always gives the same names.
            archive.names().of(ref);
            return workers.submit(() -> keeper.keep(listing, ref));
        }
        var post = known.get();
        if (renewal.mayComplete(post, listing, ref)) {
            return workers.submit(() -> keeper.complete(listing, ref, post));
        }
        boolean inPlace = archive.folder().exists(post.file().path());
        if (!renewal.all() && inPlace && !mayMend(post) && !keeper.lacksComments(post)) {
            return CompletableFuture.completedFuture(PostLines.unchanged(post));
        }
        return workers.submit(() -> keeper.mend(listing, post));
    }

    private static boolean mayMend(PostState post) {
        return Stream.concat(post.assets().stream(), Stream.ofNullable(post.cover()))
                .anyMatch(asset -> asset instanceof AssetState.Failed failed && !failed.permanent());
    }

    private void finishOldest() {
        var line = result(underWay.remove());
        lines.add(line);
        listener.finished(line);
    }

    private static PostLine result(Future<PostLine> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while posts were being fetched");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        }
    }
}
