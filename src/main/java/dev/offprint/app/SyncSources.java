package dev.offprint.app;

import dev.offprint.model.Problem;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.Source;
import dev.offprint.platform.SourceException;
import dev.offprint.state.KnownSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources of an archive that is being brought up to date. */
final class SyncSources implements AutoCloseable {
    private final Platforms platforms;
    private final Sources sources;
    private final Archive archive;
    private final KnownSources known;
    private final RunNotes notes;
    private final List<Usable> usable = new ArrayList<>();

    SyncSources(Platforms platforms, Sources sources, Archive archive, KnownSources known, RunNotes notes) {
        this.platforms = platforms;
        this.sources = sources;
        this.archive = archive;
        this.known = known;
        this.notes = notes;
    }

    /**
     * A source that answers.
     *
     * @param publication the id of the publication that it is; nothing when it is none, or does not say
     * @param isFile true for files, which do not change
     */
    record Usable(Listing listing, Optional<String> publication, boolean isFile) {}

    /**
     * Opens sources, and sees that each is what it was; those that do not answer are noted.
     *
     * @throws OtherPublicationException when one is another publication now
     * @throws SourceException when none answers
     */
    List<Usable> open(List<Source> named) {
        var same = new SamePublication(archive.state(), known, named.size() == 1);
        SourceException first = null;
        for (var source : named) {
            var subject = "source " + Sources.name(source);
            try {
                boolean isFile = !(source instanceof Source.Address);
                var listing = opened(source, same);
                usable.add(new Usable(listing, same.of(listing), isFile));
                archive.retries().succeeded(subject);
            } catch (SourceException e) {
                first = first == null ? e : first;
                boolean known = archive.retries().failed(subject, Sources.name(source), Problem.Code.SOURCE_UNUSABLE);
                notes.problem(new Problem(Problem.Code.SOURCE_UNUSABLE, Sources.name(source), e.getMessage()), known);
            }
        }
        if (usable.isEmpty() && first != null) {
            throw first;
        }
        return List.copyOf(usable);
    }

    /** The posts that the archive has from an address tell whose they are; one that it has none of is looked at. */
    private Listing opened(Source source, SamePublication same) {
        if (source instanceof Source.Address address) {
            var platform = same.anyOf(Hosts.normal(address.uri().getHost()))
                    .flatMap(post -> platforms.named(post.ref().platform()));
            if (platform.isPresent()) {
                return sources.known(address, platform.get());
            }
        }
        return sources.open(source);
    }

    @Override
    public void close() {
        usable.forEach(each -> each.listing().source().close());
    }
}
