package dev.offprint.state;

/** What became of one picture of a post. */
public sealed interface AssetState {

    /** The remote address, as the post names it. */
    String url();

    /** It is in the archive. */
    record Kept(String url, KeptFile file) implements AssetState {}

    /**
     * It could not be had.
     *
     * @param problem why, in one sentence for people
     * @param permanent true when asking again is of no use: the server says there is no such picture
     */
    record Failed(String url, String problem, boolean permanent) implements AssetState {}
}
