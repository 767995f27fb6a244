package dev.offprint.state;

/** What became of one picture of a post. */
public sealed interface AssetState {

    /** The remote address, as the post names it. */
    String url();

    /** It is in the archive. */
    record Kept(String url, KeptFile file) implements AssetState {}

    /** It could not be had; {@code problem} says why, in one sentence for people. */
    record Failed(String url, String problem) implements AssetState {}
}
