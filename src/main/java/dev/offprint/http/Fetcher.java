package dev.offprint.http;

/**
 * Gets things from the network, or from a folder that stands for it. Safe to use from several threads.
 *
 * <p>Retries, pauses and redirects have happened by the time a result is given. When the calling thread is interrupted its
 * flag stays set and a {@link java.util.concurrent.CancellationException} is thrown.
 */
@FunctionalInterface
public interface Fetcher {
    FetchResult fetch(FetchRequest request);
}
