package dev.offprint.app;

import dev.offprint.platform.Source;
import java.nio.file.Path;
import java.util.List;

/**
 * What a sync is told to do.
 *
 * @param folder the archive
 * @param settings what its {@code offprint.yaml} says
 * @param sources the settings' sources, in their order
 * @param concurrency how many posts, and how many pictures beside them, are dealt with at once
 * @param recheckDays how far back edits are looked for
 * @param full whether they are looked for in all posts
 * @param theirs whether the source's version goes over files that the owner changed
 * @param dryRun whether it is only said what would be done
 */
public record SyncOrder(
        Path folder,
        ArchiveSettings settings,
        List<Source> sources,
        int concurrency,
        int recheckDays,
        boolean full,
        boolean theirs,
        boolean dryRun) {
    public SyncOrder {
        sources = List.copyOf(sources);
    }
}
