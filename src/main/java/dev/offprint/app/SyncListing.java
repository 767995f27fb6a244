package dev.offprint.app;

import dev.offprint.app.SyncSources.Usable;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.SourceException;
import dev.offprint.state.PostState;
import dev.offprint.state.SyncPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes what is new in listings into the archive, and what has changed in its posts. */
final class SyncListing {
    private final Archive archive;
    private final KeepPost keeper;
    private final RenewPost renewer;
    private final MovePost moves;
    private final PostQueue queue;
    private final RunNotes notes;
    private final Selection selection;
    private final GonePosts gone;
    private final PublicationFolders folders;
    private final Set<String> dealtWith = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private boolean areAllWhole = true;

    /** {@code selection} says what is taken of what is new. */
    SyncListing(OpenArchive open, PostQueue queue, RunNotes notes, Selection selection, Network network) {
        this.archive = open.archive();
        this.keeper = open.keeper();
        this.moves = open.moves();
        this.renewer = new RenewPost(archive, keeper);
        this.gone = new GonePosts(archive, network);
        this.folders = new PublicationFolders(archive, open.means().platforms(), open.settings());
        this.queue = queue;
        this.notes = notes;
        this.selection = selection;
    }

    /** Takes a listing as far as the plan goes. One that breaks off is a problem, and is read to its end by the next run. */
    void take(Usable source, SyncPlan plan) {
        var listing = source.listing();
        try {
            if (source.isFile()) {
                takeNew(listing);
            } else if (isReadToItsEnd(listing, plan)) {
                archive.retries().succeeded(listing.subject());
                takeMissing(source, plan);
            }
        } catch (SourceException e) {
            areAllWhole = false;
            boolean known =
                    archive.retries().failed(listing.subject(), listing.name(), Problem.Code.LISTING_INCOMPLETE);
            notes.problem(new Problem(Problem.Code.LISTING_INCOMPLETE, listing.name(), e.getMessage()), known);
        }
        // Of a story that two sources have the first source's post is kept, however fast each of them answers.
        queue.finish();
        note(listing, plan);
    }

    /** Notes what is wrong with a source as a whole. That its list is short is no news on a night that reads it in passing. */
    private void note(Listing listing, SyncPlan plan) {
        var problems = listing.source().problems().stream()
                .filter(problem -> plan.readsAllLists() || problem.code() != Problem.Code.LISTING_COMPLETED)
                .toList();
        var subject = "lists of " + listing.name();
        var failure = problems.stream().filter(Problem::isFailure).findFirst();
        boolean known = failure.isPresent()
                && archive.retries()
                        .failed(subject, listing.name(), failure.get().code());
        problems.forEach(problem -> notes.problem(problem, known && problem.isFailure()));
        if (failure.isEmpty() && plan.readsAllLists()) {
            archive.retries().succeeded(subject);
        }
    }

    private boolean isReadToItsEnd(Listing listing, SyncPlan plan) {
        var source = listing.source();
        var pages = plan.readsAllLists() ? source.allPages() : source.pages();
        if (!pages.hasNext()) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "%s lists no posts; expected those that it had before".formatted(listing.name()));
        }
        while (pages.hasNext()) {
            takePage(listing, pages.next(), plan);
            boolean goesOn = plan.goesOn();
            var farther = plan.looksFarther() ? fartherPage(listing, plan) : Optional.<List<PostRef>>empty();
            if (farther.isPresent()) {
                takePage(listing, farther.get(), plan);
                goesOn = plan.goesOn();
            }
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    private void takePage(Listing listing, List<PostRef> page, SyncPlan plan) {
        plan.beginPage();
        for (var ref : page) {
            met.add(ref.key());
            take(listing, ref, plan.step(ref, isWanted(listing, ref)));
        }
    }

    /** The page farther down that has its turn. One that does not come has its turn again. */
    private Optional<List<PostRef>> fartherPage(Listing listing, SyncPlan plan) {
        try {
            return listing.source().fartherPage(plan.turn(), archive.state().size());
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /** Takes from files what the archive has not: they do not change, and are older than what it has. */
    private void takeNew(Listing listing) {
        listing.refs().forEachRemaining(ref -> {
            met.add(ref.key());
            if (!archive.state().has(ref.key()) && archive.retries().isDue(ref.key()) && isWanted(listing, ref)) {
                take(listing, ref, SyncPlan.Step.KEEP);
            }
        });
    }

    /** Whether a post is taken that is new. Those that another stands for are not. */
    private boolean isWanted(Listing listing, PostRef ref) {
        return archive.state().has(ref.key())
                || (listing.takes(ref, selection, notes.leftOut())
                        && archive.doubles().keptFor(ref.key()).isEmpty());
    }

    private void takeMissing(Usable source, SyncPlan plan) {
        if (source.listing().source().listsEverything()) {
            source.publication().stream()
                    .flatMap(plan::missing)
                    .filter(post -> plan.readsAllLists() || archive.retries().mayBeGone(post.key()))
                    .filter(post -> dealtWith.add(post.key()))
                    .forEach(post -> queue.give(() -> gone.check(source.listing(), post)));
        }
    }

    private void take(Listing listing, PostRef ref, SyncPlan.Step step) {
        if (step == SyncPlan.Step.LEAVE || !dealtWith.add(ref.key())) {
            return;
        }
        var known = archive.state().find(ref.key());
        if (known.isEmpty()) {
            // Names are given here, in the order of the listing, so that the same listing always gives the same names.
            archive.names().of(ref, folders.of(listing, ref));
            queue.give(() -> keeper.keep(listing, ref));
        } else if (step == SyncPlan.Step.READ_AGAIN) {
            moves.rename(ref, known.get());
            queue.give(() -> renewer.readAgain(listing, ref, known.get()));
        } else {
            queue.give(() -> renewer.ask(listing, ref, known.get()));
        }
    }

    /**
     * Deals with posts that no listing called for: something is missing of them, or a killed run did not write them or move
     * them to the folder of their publication.
     */
    void mend(List<Usable> sources, Network network) {
        if (archive.wasInterrupted()) {
            folders.gather()
                    .toList()
                    .forEach(post -> listing(sources, post)
                            .filter(listing -> dealtWith.add(post.key()))
                            .ifPresent(listing -> queue.give(() -> keeper.mend(listing, post))));
        }
        var renewal = new Renewal(false, network.sessions());
        for (var post : archive.state().troubled().toList()) {
            if (dealtWith.add(post.key())) {
                mend(post, listing(sources, post), renewal);
            }
        }
        for (var key : archive.state().unfinished()) {
            var post = archive.state().find(key);
            if (post.isPresent() && dealtWith.add(key)) {
                restore(post.get(), listing(sources, post.get()));
            }
        }
    }

    /**
     * Names the posts that are known to fail and were not tried in this run.
     *
     * @param all whether all lists of all sources were asked for: what none of them has any more is named for the last time
     */
    void nameFailures(boolean all) {
        archive.retries()
                .posts()
                .filter(failure -> dealtWith.add(failure.getKey()))
                .forEach(failure -> {
                    var post = archive.state().find(failure.getKey());
                    queue.give(PostLines.failing(failure.getKey(), failure.getValue(), post));
                    if (all && areAllWhole && !met.contains(failure.getKey())) {
                        archive.retries().succeeded(failure.getKey());
                    }
                });
    }

    private void mend(PostState post, Optional<Listing> listing, Renewal renewal) {
        if (listing.isEmpty()) {
            queue.give(PostLines.unchanged(post));
        } else if (renewal.mayComplete(post, listing.get(), post.ref())
                && archive.retries().isDue(post.key())) {
            queue.give(() -> keeper.complete(listing.get(), post.ref(), post));
        } else if (SettledAssets.mayMend(archive, post)) {
            queue.give(() -> keeper.mend(listing.get(), post));
        } else {
            queue.give(PostLines.unchanged(post));
        }
    }

    private void restore(PostState post, Optional<Listing> listing) {
        if (listing.isPresent() && !archive.holds(post.file())) {
            queue.give(() -> keeper.mend(listing.get(), post));
        }
    }

    private static Optional<Listing> listing(List<Usable> sources, PostState post) {
        return sources.stream()
                .map(Usable::listing)
                .filter(listing -> listing.platform().name().equals(post.ref().platform()))
                .findFirst();
    }
}
