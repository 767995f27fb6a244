package dev.offprint.app;

import dev.offprint.app.OpenArchive.Manner;
import dev.offprint.app.OpenArchive.Means;
import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Profile;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.SourceException;
import dev.offprint.state.KnownSources;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an archive of sources, or extends one by what is not in it yet. What was kept by an earlier run is left as it is,
 * but for pictures and files that failed then, links to posts that arrive now, and choices that were made anew.
 */
public final class ExportPosts {
    private static final String ELEVENTY_IGNORES = ".eleventyignore";

    private final Platforms platforms;
    private final Network network;

    public ExportPosts(Platforms platforms, Network network) {
        this.platforms = platforms;
        this.network = network;
    }

    /**
     * Carries out an order. Nothing is made or changed before the first source has answered.
     *
     * @throws SourceException when not one of the sources can be used; the reason is that of the first
     * @throws IOException when the archive cannot be used
     * @throws OtherPublicationException when a source that the archive was made from is another publication now
     * @throws SettingsException when the archive's {@code offprint.yaml} cannot be used
     */
    public RunReport run(ExportOrder order, ExportListener listener) throws IOException, SettingsException {
        ArchiveFolder.requireNoFile(order.folder());
        var notes = new RunNotes();
        var listings = openListings(order, notes);
        var folder = ArchiveFolder.open(order.folder());
        try (var state = StateStore.open(folder.ownFolder())) {
            folder.clearTemporaries();
            state.killed().ifPresent(run -> notes.killed(order.folder(), run));
            var before = ArchiveSettings.parse(folder.read(ArchiveSettings.FILE).orElse(""));
            requireSameProfile(before, order.told(), state);
            requireSamePublications(listings, before, state, KnownSources.open(folder.ownFolder()));
            var settings = keepSettings(folder, before, order);
            var chosen = chosen(listings, order, settings, notes.leftOut());
            var renewal = new Renewal(!settings.keepsLike(before), network.sessions());
            var manner = new Manner(order.concurrency(), true, false, false);
            try (var open = OpenArchive.of(folder, state, settings, new Means(platforms, network), manner);
                    var queue = new PostQueue(listener, order.concurrency())) {
                var folders = new PublicationFolders(open.archive(), platforms, settings);
                folders.extend(listings, before.sources());
                var elsewhere = folders.gather().toList();
                var export = new ExportListing(open, queue, renewal, folders);
                chosen.forEach(listing -> export.take(listing, notes));
                var about = new KeepAbout(open, order.selection().takesAll());
                about.ask(chosen, notes).forEach(pages -> export.take(pages, notes));
                export.move(elsewhere, platforms);
                var kept = queue.finish();
                about.write();
                var same = new SamePublication(
                        state, open.sources(), order.sources().size() == 1);
                listings.forEach(same::remember);
                var lines = open.finish(kept, notes);
                listings.forEach(listing -> notes.problems(listing.source().problems()));
                EndedSession.in(lines, network.sessions()).ifPresent(notes::problem);
                return LastReport.kept(
                        folder, notes.report(lines, 0, network.traffic().get()));
            }
        } finally {
            listings.forEach(listing -> listing.source().close());
        }
    }

    private static List<Listing> chosen(
            List<Listing> listings, ExportOrder order, ArchiveSettings settings, LeftOut leftOut) {
        var selection =
                settings.paidPosts() == PaidPosts.SKIP ? order.selection().withoutPaid() : order.selection();
        return listings.stream()
                .map(listing -> listing.choosing(selection, leftOut))
                .toList();
    }

    private List<Listing> openListings(ExportOrder order, RunNotes notes) {
        var listings = new ArrayList<Listing>();
        var sources = new Sources(platforms, network.fetcher(), order.told());
        SourceException first = null;
        for (var source : order.sources()) {
            try {
                listings.add(sources.open(source));
            } catch (SourceException e) {
                first = first == null ? e : first;
                notes.problem(new Problem(Problem.Code.SOURCE_UNUSABLE, Sources.name(source), e.getMessage()));
            }
        }
        if (listings.isEmpty() && first != null) {
            throw first;
        }
        return listings;
    }

    /** Another tool wants every file elsewhere and under another address: that is another archive. */
    private static void requireSameProfile(ArchiveSettings before, ArchiveSettings told, StateStore state)
            throws SettingsException {
        var wanted = before.with(told).toolProfile();
        if (wanted != before.toolProfile() && state.all().findAny().isPresent()) {
            throw new SettingsException(
                    "This archive is made for %s, and for %s every file would lie elsewhere. Nothing was changed. Make another archive for %s: run the same export with -o and a new folder."
                            .formatted(before.toolProfile().label(), wanted.label(), wanted.label()));
        }
    }

    /** A source that the archive was made from may be another's by now; one whose latest post the archive has is not. */
    private static void requireSamePublications(
            List<Listing> listings, ArchiveSettings before, StateStore state, KnownSources sources) {
        var same = new SamePublication(state, sources, before.sources().size() == 1);
        for (var listing : listings) {
            boolean isOfBefore = before.sources().contains(listing.name())
                    && !listing.source().isOfOnePost();
            if (isOfBefore
                    && listing.first().filter(post -> state.has(post.key())).isEmpty()) {
                same.of(listing);
            }
        }
    }

    /** Settings are written only when they say something new, so that the owner's comments survive. */
    private static ArchiveSettings keepSettings(ArchiveFolder folder, ArchiveSettings before, ExportOrder order)
            throws IOException {
        var after = before.with(order.told());
        if (after.toolProfile() == Profile.ELEVENTY && !folder.exists(ELEVENTY_IGNORES)) {
            // Eleventy makes pages of every HTML file that it is not told to leave alone, the kept answers among them.
            folder.write(ELEVENTY_IGNORES, ".offprint/\n");
        }
        if (!after.equals(before)) {
            folder.write(ArchiveSettings.FILE, after.yaml());
        }
        return after;
    }
}
