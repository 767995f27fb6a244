package dev.offprint.http;

/**
 * One exchange: one request out, one answer back, without redirects, retries or pauses. Safe to use from several threads.
 *
 * <p>The transport bounds what it takes. Where a request names a file and the answer is content ({@link
 * Answer.Response#isContent()}), the body is streamed there; when that fails, no file is left but one that {@link
 * Answer.Broken#left()} describes. An answer that continues what was begun counts as the whole that it completes. When the
 * calling thread is interrupted its flag stays set and a {@link java.util.concurrent.CancellationException} is thrown.
 */
public interface Transport extends AutoCloseable {
    Answer exchange(FetchRequest request);

    /** Ends what is under way. Nothing may be asked afterwards. */
    @Override
    default void close() {}
}
