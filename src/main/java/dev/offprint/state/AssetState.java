package dev.offprint.state;

import dev.offprint.model.AssetKind;

/** What became of one picture, attachment or recording of a post. */
public sealed interface AssetState {

    /** The remote address, as the post names it. */
    String url();

    /** What it is to the post. */
    AssetKind kind();

    /** It is in the archive. */
    record Kept(String url, AssetKind kind, KeptFile file) implements AssetState {
        /** A picture. */
        public Kept(String url, KeptFile file) {
            this(url, AssetKind.PICTURE, file);
        }
    }

    /**
     * It could not be had.
     *
     * @param problem why, in one sentence for people
     * @param permanent true when asking again is of no use: the server says there is no such thing
     */
    record Failed(String url, AssetKind kind, String problem, boolean permanent) implements AssetState {
        /** A picture. */
        public Failed(String url, String problem, boolean permanent) {
            this(url, AssetKind.PICTURE, problem, permanent);
        }
    }
}
