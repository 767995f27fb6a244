package dev.offprint.platform;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;

/** Something that holds files: a ZIP or a folder. Safe to use from several threads. */
interface FileContainer extends AutoCloseable {

    /** The files that may be read, by their path with {@code /}. */
    SortedSet<String> names();

    /** Names that are there and may not be read, in order. */
    List<String> refused();

    /**
     * A file's content.
     *
     * @throws IOException when it is not among {@link #names}, is damaged, or is larger than it may be
     */
    byte[] bytes(String name) throws IOException;

    @Override
    void close();
}
