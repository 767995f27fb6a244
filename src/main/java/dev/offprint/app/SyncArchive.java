package dev.offprint.app;

import dev.offprint.app.OpenArchive.Manner;
import dev.offprint.app.OpenArchive.Means;
import dev.offprint.app.SyncSources.Usable;
import dev.offprint.archive.ArchiveFolder;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.SourceException;
import dev.offprint.state.StateStore;
import dev.offprint.state.SyncPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Brings an archive up to date from the sources that it was made from: what is new there, what was edited, renamed or
 * removed, and what could not be had before.
 */
public final class SyncArchive {
    private final Platforms platforms;
    private final Network network;

    public SyncArchive(Platforms platforms, Network network) {
        this.platforms = platforms;
        this.network = network;
    }

    /**
     * Carries out an order. Nothing changes before every source that answers has shown that it is what it was.
     *
     * @throws OtherPublicationException when one is not
     * @throws SourceException when not one of the sources can be used; the reason is that of the first
     * @throws IOException when the archive cannot be used
     */
    public RunReport run(SyncOrder order, ExportListener listener) throws IOException {
        var folder = ArchiveFolder.openExisting(order.folder(), order.dryRun());
        var manner = new Manner(order.concurrency(), false, order.theirs(), order.dryRun());
        var notes = new RunNotes();
        try (var state = StateStore.open(folder.ownFolder(), order.dryRun());
                var open = OpenArchive.of(folder, state, order.settings(), new Means(platforms, network), manner);
                var queue = new PostQueue(listener, order.concurrency());
                var sources = new SyncSources(platforms, sources(order), open.archive(), open.sources(), notes)) {
            folder.clearTemporaries();
            state.killed().ifPresent(run -> notes.killed(order.folder(), run));
            var usable = sources.open(order.sources());
            var sync = new SyncListing(open, queue, notes, selection(order), network);
            for (var source : usable) {
                sync.take(source, new SyncPlan(state, extent(order, open.archive(), source)));
            }
            sync.mend(usable, network);
            if (!order.dryRun()) {
                sync.nameFailures(
                        order.full() && usable.size() == order.sources().size());
            }
            var lines = open.finish(queue.finish(), notes);
            EndedSession.in(lines, network.sessions()).ifPresent(notes::problem);
            return LastReport.kept(
                    folder, notes.report(lines, state.size(), network.traffic().get()));
        }
    }

    private Sources sources(SyncOrder order) {
        return new Sources(platforms, network.fetcher(), order.settings());
    }

    private static Selection selection(SyncOrder order) {
        boolean skipsPaid = order.settings().paidPosts() == PaidPosts.SKIP;
        return new Selection(null, null, null, Set.of(), false, false, !skipsPaid);
    }

    /** A listing that was not read to its end, or whose posts a killed run did not all keep, is read whole. */
    private SyncPlan.Extent extent(SyncOrder order, Archive archive, Usable source) {
        boolean whole = !archive.state().unfinished().isEmpty()
                || archive.retries().hasFailed(source.listing().subject());
        return new SyncPlan.Extent(
                network.clock().instant().minus(Duration.ofDays(order.recheckDays())),
                order.full(),
                whole,
                archive.retries().owed(),
                archive.retries().resting(),
                Math.floorDiv(network.clock().instant().getEpochSecond(), 86_400L));
    }
}
