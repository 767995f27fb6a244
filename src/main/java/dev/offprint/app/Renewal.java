package dev.offprint.app;

import dev.offprint.http.Sessions;
import dev.offprint.model.PostRef;
import dev.offprint.state.PostState;

/**
 * Which posts of the archive are dealt with again.
 *
 * @param all whether all are rendered again, because what decides how they look has changed
 * @param sessions what may open posts that were kept as previews
 */
record Renewal(boolean all, Sessions sessions) {

    /** Whether a preview is to be read again: an export has every post whole, and so may a session. */
    boolean mayComplete(PostState known, Listing listing, PostRef ref) {
        return !known.complete() && (listing.isExport() || sessions.cover(ref.url()));
    }
}
