package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Deals with posts, several at once. Lines come in the order in which the posts were given, and no more posts are under way
 * than a few for each worker, however many there are.
 */
final class PostQueue implements AutoCloseable {
    /** How many posts may wait for each worker, so that a slow post at the head does not idle the others. */
    private static final int QUEUED_PER_WORKER = 4;

    private final ExportListener listener;
    private final int concurrency;
    private final int window;
    private final List<PostLine> lines = new ArrayList<>();
    private final Deque<Future<PostLine>> underWay = new ArrayDeque<>();
    private @Nullable ExecutorService workers;
    private int given;

    PostQueue(ExportListener listener, int concurrency) {
        this.listener = listener;
        this.concurrency = concurrency;
        this.window = concurrency * QUEUED_PER_WORKER;
    }

    /** Gives a post that is to be dealt with; waits while too many are under way. */
    void give(Callable<PostLine> work) {
        if (workers == null) {
            workers = Executors.newFixedThreadPool(concurrency);
        }
        add(workers.submit(work));
    }

    /** Gives a post that nothing is to be done with. */
    void give(PostLine line) {
        add(CompletableFuture.completedFuture(line));
    }

    /** Waits for the posts under way and gives the lines of all until now. */
    List<PostLine> finish() {
        while (!underWay.isEmpty()) {
            finishOldest();
        }
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    private void add(Future<PostLine> post) {
        underWay.add(post);
        given++;
        listener.listed(given);
        while (underWay.size() >= window) {
            finishOldest();
        }
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
