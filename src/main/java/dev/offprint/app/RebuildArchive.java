package dev.offprint.app;

import dev.offprint.app.OpenArchive.Manner;
import dev.offprint.app.OpenArchive.Means;
import dev.offprint.archive.ArchiveFolder;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.state.PostState;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.nio.file.Path;

/** Renders every post of an archive again from its kept answer, without the network. */
public final class RebuildArchive {
    private final Platforms platforms;
    private final Network offline;

    /** {@code offline} answers nothing. */
    public RebuildArchive(Platforms platforms, Network offline) {
        this.platforms = platforms;
        this.offline = offline;
    }

    /**
     * Renders the archive. A program that renders as the last one did changes no file.
     *
     * @param settings what the archive's {@code offprint.yaml} says
     * @param concurrency how many posts are rendered at once
     * @param theirs whether files that the owner changed are written over
     * @throws IOException when the archive cannot be used
     */
    public RunReport run(Path path, ArchiveSettings settings, int concurrency, boolean theirs, ExportListener listener)
            throws IOException {
        var folder = ArchiveFolder.openExisting(path, false);
        var notes = new RunNotes();
        var means = new Means(platforms, offline);
        var manner = new Manner(1, false, theirs, false);
        try (var state = StateStore.open(folder.ownFolder());
                var open = OpenArchive.of(folder, state, settings, means, manner);
                var queue = new PostQueue(listener, concurrency)) {
            folder.clearTemporaries();
            state.killed().ifPresent(run -> notes.killed(path, run));
            state.all().forEach(post -> render(open.keeper(), queue, post));
            var lines = open.finish(queue.finish(), notes);
            open.writeFront(notes);
            return LastReport.kept(
                    folder, notes.report(lines, state.size(), offline.traffic().get()));
        }
    }

    private void render(KeepPost keeper, PostQueue queue, PostState post) {
        var platform = platforms.named(post.ref().platform());
        if (platform.isPresent()) {
            queue.give(() -> keeper.refresh(platform.get(), post));
        } else {
            queue.give(PostLines.unrefreshed(
                    post,
                    Problem.Code.POST_UNREADABLE,
                    "its platform \"%s\" is not known to this program"
                            .formatted(post.ref().platform())));
        }
    }
}
