package dev.offprint.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * What a run is about to write over files of the archive, said before it does so. A run that follows one which was killed
 * between a file and the state that tells of it knows by this that the file is no work of the owner's. Safe to use from several
 * threads.
 */
final class AnnouncedFiles {
    private final Path list;
    private final Set<String> earlier;

    private AnnouncedFiles(Path list, Set<String> earlier) {
        this.list = list;
        this.earlier = earlier;
    }

    /**
     * Opens what a run that did not come to its end has announced in an archive's own folder. A line that was cut off announces
     * nothing.
     */
    static AnnouncedFiles open(Path ownFolder) throws IOException {
        var list = ownFolder.resolve("local").resolve("announced.txt");
        // As Latin-1 no byte is malformed.
        var lines = Files.exists(list) ? Files.readAllLines(list, StandardCharsets.ISO_8859_1) : List.<String>of();
        return new AnnouncedFiles(list, Set.copyOf(lines));
    }

    /** Says that a file is about to have this content. */
    synchronized void announce(String file, String sha256) throws IOException {
        Files.writeString(list, line(file, sha256) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** True when the run before has announced that the file would have this content. */
    boolean wasAnnounced(String file, String sha256) {
        var bytes = line(file, sha256).getBytes(StandardCharsets.UTF_8);
        return earlier.contains(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Forgets all of it: the state tells now. */
    synchronized void clear() throws IOException {
        Files.deleteIfExists(list);
    }

    private static String line(String file, String sha256) {
        return sha256 + " " + file;
    }
}
