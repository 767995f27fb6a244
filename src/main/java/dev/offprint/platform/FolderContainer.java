package dev.offprint.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of a folder. Symbolic links in it are not followed: they would lead out of it. */
final class FolderContainer implements FileContainer {
    /** The folder itself, one top folder in it, and the folder of the posts. */
    private static final int DEEPEST = 3;

    private final Path folder;
    private final SortedSet<String> names;
    private final List<String> refused;

    private FolderContainer(Path folder, SortedSet<String> names, List<String> refused) {
        this.folder = folder;
        this.names = names;
        this.refused = refused;
    }

    static FolderContainer open(Path folder, int most) throws IOException {
        var names = new TreeSet<String>();
        var refused = new ArrayList<String>();
        try (var paths = Files.walk(folder, DEEPEST)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var name = folder.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/");
                if (Files.isSymbolicLink(path) && !path.equals(folder)) {
                    refused.add(name);
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(name);
                }
                if (names.size() > most) {
                    throw new IOException("it holds more than %d files".formatted(most));
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException("its files cannot be listed (" + e.getMessage() + ")", e);
        }
        Collections.sort(refused);
        return new FolderContainer(folder, Collections.unmodifiableSortedSet(names), List.copyOf(refused));
    }

    @Override
    public SortedSet<String> names() {
        return names;
    }

    @Override
    public List<String> refused() {
        return refused;
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        if (!names.contains(name)) {
            throw new NoSuchFileException(name);
        }
        try (var in = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            var bytes = in.readNBytes(ExportFiles.LARGEST_TEXT + 1);
            if (bytes.length > ExportFiles.LARGEST_TEXT) {
                throw new IOException(
                        "%s is larger than the limit of %d bytes".formatted(name, ExportFiles.LARGEST_TEXT));
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        // A folder is not held open.
    }
}
