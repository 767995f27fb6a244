package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.archive.ArchiveFolder;
import dev.offprint.platform.Platforms;
import dev.offprint.state.Checks;
import dev.offprint.state.KnownFailures;
import dev.offprint.state.KnownSources;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive at work, with all that keeps posts in it. Whoever opens it holds its lock.
 *
 * @param archive what is there
 * @param checks what passes
 * @param failures what is known to fail
 * @param sources which publications its sources were
 * @param keeper keeps posts
 * @param moves moves those whose place has changed
 * @param pictures fetches their pictures
 * @param means with what
 * @param manner how all is done
 * @param settings what its {@code offprint.yaml} says
 */
record OpenArchive(
        Archive archive,
        Checks checks,
        KnownFailures failures,
        KnownSources sources,
        KeepPost keeper,
        MovePost moves,
        FetchPictures pictures,
        Means means,
        Manner manner,
        ArchiveSettings settings)
        implements AutoCloseable {

    /**
     * How an archive is worked on.
     *
     * @param concurrency how many pictures are fetched at once
     * @param retryAtOnce whether all that failed before is tried again, or only that whose time has come
     * @param theirs whether the source's version goes over files that the owner changed
     * @param rehearsed whether nothing is really done
     */
    record Manner(int concurrency, boolean retryAtOnce, boolean theirs, boolean rehearsed) {}

    /** With what an archive is worked on: what reads posts, and what fetches them. */
    record Means(Platforms platforms, Network network) {}

    /** Opens an archive whose state is open. */
    static OpenArchive of(ArchiveFolder folder, StateStore state, ArchiveSettings settings, Means means, Manner manner)
            throws IOException {
        var checks = Checks.open(folder.ownFolder());
        var failures = KnownFailures.open(folder.ownFolder());
        var retries = new Retries(checks, failures, means.network().clock(), manner.retryAtOnce());
        var archive = Archive.open(folder, state, settings, means.platforms(), retries);
        var downloads = new Downloads(folder, means.network().fetcher(), manner.rehearsed());
        var fetch = new FetchPictures(folder, downloads, manner.concurrency());
        var moves = new MovePost(archive);
        var parts = new PostParts(
                archive,
                new PostPictures(archive, fetch, settings.localImages()),
                new PostMedia(archive, downloads, settings.mediaChoice()),
                new PostComments(archive, settings.withComments()),
                settings);
        var keeper = new KeepPost(archive, parts, new PostFile(archive, manner.theirs()), moves, settings);
        var sources = KnownSources.open(folder.ownFolder());
        return new OpenArchive(archive, checks, failures, sources, keeper, moves, fetch, means, manner, settings);
    }

    /**
     * Brings up to date what follows from the posts, when one of them has changed, and puts the state in place.
     *
     * @param notes takes what could not be done
     * @return the lines as they are afterwards
     */
    List<PostLine> finish(List<PostLine> lines, RunNotes notes) throws IOException {
        // What is new was written over the owner's words already; this is for what was new on another night.
        var after = manner.theirs() ? renderAgain().overwrite(lines) : lines;
        if (manner.rehearsed()) {
            return archive.state().hasChanged() ? relinked(after) : after;
        }
        if (archive.state().hasChanged() || Files.exists(unfinished())) {
            Files.writeString(unfinished(), "");
            after = relinked(after);
            archive.state().fold();
            archive.announced().clear();
            writeFront(notes);
            Files.deleteIfExists(unfinished());
        } else if (manner.theirs()) {
            writeFront(notes);
        }
        failures.save();
        sources.save();
        checks.save();
        return after;
    }

    /** Writes what follows from all posts together, as far as it is not there; the state must be in place. */
    void writeFront(RunNotes notes) throws IOException {
        notes.problems(new FrontPage(archive, means.platforms(), settings).write(manner.theirs()));
    }

    private List<PostLine> relinked(List<PostLine> lines) throws IOException {
        var renderAgain = renderAgain();
        return archive.wasInterrupted() ? renderAgain.all(lines) : renderAgain.relink(lines, moves.formerNames());
    }

    private LinkLater renderAgain() {
        return new LinkLater(archive, keeper, means.platforms());
    }

    /** Tells the next run that this one was killed before all followed that follows from the posts. */
    private Path unfinished() {
        return archive.folder().ownFolder().resolve("local").resolve("unfinished");
    }

    @Override
    public void close() {
        pictures.close();
    }
}
