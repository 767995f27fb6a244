package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.SourceException;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an archive of sources, or extends one by what is not in it yet. What was kept by an earlier run is left as it is,
 * but for pictures and files that failed then, links to posts that arrive now, and choices that were made anew.
 */
public final class ExportPosts {
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
     * @throws SettingsException when the archive's {@code offprint.yaml} cannot be used
     */
    public RunReport run(ExportOrder order, ExportListener listener) throws IOException, SettingsException {
        ArchiveFolder.requireNoFile(order.folder());
        var problems = new ArrayList<Problem>();
        var listings = openListings(order, problems);
        var folder = ArchiveFolder.open(order.folder());
        var downloads = new Downloads(folder, network.fetcher());
        try (var state = StateStore.open(folder.ownFolder());
                var fetch = new FetchPictures(folder, downloads, order.concurrency())) {
            folder.clearTemporaries();
            var before = ArchiveSettings.parse(folder.read(ArchiveSettings.FILE).orElse(""));
            requireSameProfile(before, order.told(), state);
            var settings = keepSettings(folder, before, order);
            var archive = Archive.open(folder, state, settings, platforms);
            var keeper = new KeepPost(
                    archive,
                    new PostPictures(archive, fetch, settings.localImages()),
                    new PostMedia(archive, downloads, settings.mediaChoice()),
                    new PostComments(archive, settings.withComments()),
                    settings);
            var leftOut = new LeftOut();
            var chosen = chosen(listings, order, settings, leftOut);
            var renewal = new Renewal(!settings.keepsLike(before), network.sessions());
            var export = new ExportListing(archive, keeper, listener, order.concurrency(), renewal);
            var lines = keep(chosen, export, problems);
            lines = new LinkLater(archive, keeper, platforms).relink(lines);
            EndedSession.in(lines, network.sessions()).ifPresent(problems::add);
            state.fold();
            problems.addAll(new FrontPage(archive, platforms, settings).write());
            var traffic = network.traffic().get();
            problems.addAll(traffic.problems());
            return new RunReport(lines, problems, leftOut.counted(), traffic.requests(), traffic.bytes());
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

    private static List<RunReport.PostLine> keep(List<Listing> listings, ExportListing export, List<Problem> problems)
            throws IOException {
        try (export) {
            for (var listing : listings) {
                export.take(listing, problems);
            }
            var lines = export.finish();
            listings.forEach(listing -> problems.addAll(listing.source().problems()));
            return lines;
        }
    }

    private List<Listing> openListings(ExportOrder order, List<Problem> problems) {
        var listings = new ArrayList<Listing>();
        var sources = new Sources(platforms, network.fetcher(), order.told());
        SourceException first = null;
        for (var source : order.sources()) {
            try {
                listings.add(sources.open(source));
            } catch (SourceException e) {
                first = first == null ? e : first;
                problems.add(new Problem(Problem.Code.SOURCE_UNUSABLE, Sources.name(source), e.getMessage()));
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

    /** Settings are written only when they say something new, so that the owner's comments survive. */
    private static ArchiveSettings keepSettings(ArchiveFolder folder, ArchiveSettings before, ExportOrder order)
            throws IOException {
        var after = before.with(order.told());
        if (!after.equals(before)) {
            folder.write(ArchiveSettings.FILE, after.yaml());
        }
        return after;
    }
}
