package dev.offprint.app;

import dev.offprint.platform.Source;
import java.nio.file.Path;
import java.util.List;

/**
 * What an export is told to do.
 *
 * @param sources in the order in which they are taken
 * @param folder the archive, made if it is not there
 * @param selection which of the listed posts are taken
 * @param concurrency how many posts, and how many pictures beside them, are dealt with at once
 * @param told what goes into the archive's {@code offprint.yaml}: the sources as the user gave them, and the choices made
 */
public record ExportOrder(
        List<Source> sources, Path folder, Selection selection, int concurrency, ArchiveSettings told) {
    public ExportOrder {
        sources = List.copyOf(sources);
    }
}
