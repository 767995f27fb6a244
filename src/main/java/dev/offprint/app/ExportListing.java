package dev.offprint.app;

import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.SourceException;
import dev.offprint.state.PostState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the posts of listings into the archive. Lines come in the order of the listing. */
final class ExportListing {
    private final Archive archive;
    private final KeepPost keeper;
    private final PostQueue queue;
    private final Renewal renewal;
    private final PublicationFolders folders;
    private final Set<String> seen = new HashSet<>();

    ExportListing(OpenArchive open, PostQueue queue, Renewal renewal, PublicationFolders folders) {
        this.archive = open.archive();
        this.keeper = open.keeper();
        this.queue = queue;
        this.renewal = renewal;
        this.folders = folders;
    }

    /** Takes every post of a listing; a listing that breaks off is a problem, and what it gave until then is kept. */
    void take(Listing listing, RunNotes notes) {
        try {
            while (listing.refs().hasNext()) {
                var ref = listing.refs().next();
                if (seen.add(ref.key())) {
                    take(listing, ref);
                }
            }
            archive.retries().succeeded(listing.subject());
        } catch (SourceException e) {
            archive.retries().failed(listing.subject(), listing.name(), Problem.Code.LISTING_INCOMPLETE);
            notes.problem(new Problem(Problem.Code.LISTING_INCOMPLETE, listing.name(), e.getMessage()));
        }
        // Of a story that two sources have the first source's post is kept, however fast each of them answers.
        queue.finish();
    }

    /** Moves the posts that lie elsewhere than they are to, and that no listing called for. */
    void move(List<PostState> elsewhere, Platforms platforms) {
        elsewhere.stream()
                .filter(post -> seen.add(post.key()))
                .forEach(post -> platforms
                        .named(post.ref().platform())
                        .ifPresent(platform -> queue.give(() -> keeper.refresh(platform, asItIsNow(post)))));
    }

    /** Another post may have been left out for it since. */
    private PostState asItIsNow(PostState post) {
        return archive.state().find(post.key()).orElse(post);
    }

    private void take(Listing listing, PostRef ref) {
        var known = archive.state().find(ref.key());
        var same = archive.doubles().keptFor(ref.key()).flatMap(archive.state()::find);
        if (known.isEmpty() && same.isPresent()) {
            queue.give(PostLines.leftOut(ref, same.get()));
            return;
        }
        if (known.isEmpty()) {
            // Names are given here, in the order of the listing, so that the same listing always gives the same names.
            archive.names().of(ref, folders.of(listing, ref));
            queue.give(() -> keeper.keep(listing, ref));
            return;
        }
        var post = known.get();
        if (renewal.mayComplete(post, listing, ref)) {
            queue.give(() -> keeper.complete(listing, ref, post));
            return;
        }
        if (!renewal.all()
                && !folders.isElsewhere(post)
                && archive.holds(post.file())
                && !SettledAssets.mayMend(archive, post)
                && !keeper.lacksComments(post)) {
            queue.give(PostLines.unchanged(post));
        } else {
            queue.give(() -> keeper.mend(listing, post));
        }
    }
}
