package dev.offprint.http;

/**
 * The beginning of a file's body, left where the request said when the connection broke: what a further exchange need not
 * ask for again.
 *
 * @param size how many bytes are there; at least one
 * @param validator the entity tag or the date by which the server knows the version that they are of
 */
public record Part(long size, String validator) {}
