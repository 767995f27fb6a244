package dev.offprint.http;

/**
 * What a run has asked of the network so far.
 *
 * @param requests exchanges begun; retries and redirects count
 * @param bytes bodies received, after decompression
 */
public record Traffic(long requests, long bytes) {}
