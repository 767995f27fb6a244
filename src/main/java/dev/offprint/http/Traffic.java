package dev.offprint.http;

import dev.offprint.model.Problem;
import java.util.List;

/**
 * What a run has asked of the network so far.
 *
 * @param requests exchanges begun; retries and redirects count
 * @param bytes bodies received, after decompression
 * @param problems what is wrong with hosts or the network as a whole, rather than with one address
 */
public record Traffic(long requests, long bytes, List<Problem> problems) {
    public Traffic {
        problems = List.copyOf(problems);
    }
}
