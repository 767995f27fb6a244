package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.app.RunReport.Status;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.PostState;
import dev.offprint.state.Standing;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Finds out whether posts that a complete listing lacks are gone, and marks those that are. Nothing of them is deleted. */
final class GonePosts {
    private final Archive archive;
    private final Network network;

    GonePosts(Archive archive, Network network) {
        this.archive = archive;
        this.network = network;
    }

    /** Asks the post's own address, and its source: only when neither has it is it gone. */
    PostLine check(Listing listing, PostState post) throws IOException {
        var found = network.fetcher().fetch(FetchRequest.text(post.ref().url()));
        var said = absence(found, listing);
        if (said.isEmpty() || isReadable(listing, post)) {
            archive.retries().unlisted(post.key());
            return PostLines.unchanged(post);
        }
        var standing = new Standing(
                post.standing().listed(),
                post.standing().former(),
                network.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        archive.state().record(post.standing(standing));
        archive.retries().succeeded(post.key());
        var problem = new Problem(
                Problem.Code.POST_REMOVED,
                post.key(),
                "%s is gone from the listing, and its address answers %s; what was kept stays"
                        .formatted(post.ref().url(), said.get()));
        return PostLines.kept(post, post, Status.REMOVED, List.of(problem));
    }

    /** How an answer says that there is no such post; nothing where it does not. */
    private static Optional<String> absence(FetchResult found, Listing listing) {
        if (found instanceof FetchResult.Missing missing) {
            return Optional.of(String.valueOf(missing.status()));
        }
        return found instanceof FetchResult.Found page && listing.source().isNotFound(page.text())
                ? Optional.of("with a page that says there is no such post")
                : Optional.empty();
    }

    private static boolean isReadable(Listing listing, PostState post) {
        try {
            listing.source().read(post.ref());
            return true;
        } catch (UnavailablePostException e) {
            return false;
        }
    }
}
