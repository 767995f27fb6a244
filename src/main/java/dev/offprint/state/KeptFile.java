package dev.offprint.state;

/**
 * A file of the archive, as it was when it was written.
 *
 * @param path its place below the archive's root, with {@code /} between the parts
 * @param sha256 the hash of its content, in hex: another one on disk means that somebody else changed the file
 */
public record KeptFile(String path, String sha256) {}
