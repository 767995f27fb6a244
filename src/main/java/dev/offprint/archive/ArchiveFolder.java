package dev.offprint.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an archive is kept in. Files are named by their place below it, with {@code /} between the parts; a place
 * that is absolute, leads upwards or out through a symbolic link, or is no valid name on every system, is refused.
 *
 * <p>A file is replaced whole or not at all, and only when its content changes. Where nothing can be written any more, an
 * {@link UnwritableArchiveException} is thrown, so that it ends the run rather than the post at hand. Safe to use from several threads as long as
 * no two of them write the same file.
 */
public final class ArchiveFolder {
    private static final String OWN_FOLDER = ".offprint";

    private final Path root;
    private final boolean rehearsed;
    private final Path temporaries;
    private final Storage storage;
    private final AtomicLong counter = new AtomicLong();

    private ArchiveFolder(Path root, boolean rehearsed) {
        this.root = root;
        this.rehearsed = rehearsed;
        this.temporaries = root.resolve(OWN_FOLDER).resolve("local").resolve("tmp");
        this.storage = new Storage(root, temporaries);
    }

    /**
     * Opens an archive, making the folder when it does not exist. When it cannot be used, nothing is left behind that was not
     * there before.
     *
     * @throws ArchiveException when the path is a file, or the folder cannot be made or written to
     */
    public static ArchiveFolder open(Path path) throws ArchiveException {
        requireNoFile(path);
        var absolute = path.toAbsolutePath().normalize();
        var made = new ArrayDeque<Path>();
        try {
            makeFolders(absolute.resolve(OWN_FOLDER).resolve("local").resolve("tmp"), made);
            var folder = new ArchiveFolder(absolute.toRealPath(), false);
            folder.replace(OWN_FOLDER + "/local/.gitignore", "*\n".getBytes(StandardCharsets.UTF_8));
            return folder;
        } catch (IOException e) {
            remove(made, e);
            throw new ArchiveException(
                    "The folder %s cannot be written to (%s). Check its permissions, or name another folder with -o."
                            .formatted(path, FileTrouble.reason(e)),
                    e);
        }
    }

    /**
     * Opens an archive that must be there.
     *
     * @param rehearsed whether every write is only said to have happened
     * @throws ArchiveException when it is not there, or cannot be written to
     */
    public static ArchiveFolder openExisting(Path path, boolean rehearsed) throws ArchiveException {
        if (!Files.isDirectory(path.resolve(OWN_FOLDER))) {
            throw new ArchiveException(
                    "%s is no archive: a folder with %s in it was expected. Name the one that export made."
                            .formatted(path, OWN_FOLDER));
        }
        return new ArchiveFolder(open(path).root, rehearsed);
    }

    /**
     * Sees, without making anything, that there is no file where the archive is to be.
     *
     * @throws ArchiveException when there is
     */
    public static void requireNoFile(Path path) throws ArchiveException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new ArchiveException(
                    "%s is a file, but an archive needs a folder. Name another folder with -o.".formatted(path));
        }
    }

    /** Whether every write is only said to have happened. */
    public boolean isRehearsed() {
        return rehearsed;
    }

    /** The archive's root, with symbolic links resolved. */
    public Path root() {
        return root;
    }

    /** The folder in which the program keeps what is its own. */
    public Path ownFolder() {
        return root.resolve(OWN_FOLDER);
    }

    /** True when there is something at this place, be it a file or a folder. */
    public boolean exists(String relative) throws IOException {
        return Files.exists(resolve(relative));
    }

    /** The places of the files in a folder of the archive, in alphabetical order; none when there is no such folder. */
    public List<String> files(String relative) throws IOException {
        var folder = resolve(relative);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The text of a file; empty when there is no such file. */
    public Optional<String> read(String relative) throws IOException {
        var file = resolve(relative);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /**
     * The hash of a file's content; empty when there is no such file. A file whose hash is not the one remembered for it, or
     * that nothing is remembered for, is the owner's.
     */
    public Optional<String> hash(String relative) throws IOException {
        var file = resolve(relative);
        return Files.isRegularFile(file) ? Optional.of(Sha256.of(file)) : Optional.empty();
    }

    /**
     * Tells one content of a file of ours from the next, and takes a hundredth of the time that its hash takes in a young
     * virtual machine; says nothing about who wrote it. Empty when there is no such file.
     */
    public Optional<String> checksum(String relative) throws IOException {
        var file = resolve(relative);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var sum = new CRC32C();
        try (var sink = new CheckedOutputStream(OutputStream.nullOutputStream(), sum)) {
            long size = Files.copy(file, sink);
            return Optional.of("%08x-%d".formatted(sum.getValue(), size));
        }
    }

    /** Writes a text as UTF-8; see {@link #write(String, byte[])}. */
    public boolean write(String relative, String text) throws IOException {
        return write(relative, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a file in place, with the folders it needs, over one that is there already.
     *
     * @return false when the file already had this content and was left alone
     */
    public boolean write(String relative, byte[] content) throws IOException {
        try {
            return replace(relative, content);
        } catch (IOException e) {
            throw storage.explained(e);
        }
    }

    private boolean replace(String relative, byte[] content) throws IOException {
        var file = resolve(relative);
        if (Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        if (rehearsed) {
            return true;
        }
        var temporary = newTemporary();
        try {
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            moveInto(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    /** A new empty file on the archive's file system, for what {@link #adopt} takes later. */
    public Path temporaryFile() throws IOException {
        try {
            return newTemporary();
        } catch (IOException e) {
            throw storage.explained(e);
        }
    }

    private Path newTemporary() throws IOException {
        var file = temporaries.resolve(counter.incrementAndGet() + ".tmp");
        while (Files.exists(file)) {
            // Left by a run that was killed.
            file = temporaries.resolve(counter.incrementAndGet() + ".tmp");
        }
        // Not createTempFile, whose files only their owner may read: this one will be a file of the archive.
        return Files.createFile(file);
    }

    /**
     * Moves a temporary file into place, over one that is there already; the temporary file is gone afterwards.
     *
     * @return false when the file in place already had this content and was left alone
     */
    public boolean adopt(Path temporary, String relative) throws IOException {
        try {
            var file = resolve(relative);
            if (Files.isRegularFile(file) && Files.mismatch(temporary, file) < 0) {
                Files.delete(temporary);
                return false;
            }
            moveInto(temporary, file);
            return true;
        } catch (IOException e) {
            throw storage.explained(e);
        }
    }

    /**
     * What to do about a file that somebody else could not write into the archive.
     *
     * @param reason why not
     * @throws UnwritableArchiveException when nothing else could be written either
     */
    public void requireWritable(String reason) {
        storage.explained(new IOException(reason));
    }

    /**
     * Moves a file of the archive to another place, with the folders that this needs, and takes away the folders that become
     * empty. Nothing happens when the file is not there, or is there already.
     */
    public void move(String from, String to) throws IOException {
        var source = resolve(from);
        var target = resolve(to);
        if (rehearsed || source.equals(target) || !Files.isRegularFile(source)) {
            return;
        }
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        removeIfEmpty(source.getParent());
    }

    /** Takes away a file that the program wrote beside the archive, if it is there, with the folders that become empty. */
    public void remove(String relative) throws IOException {
        var file = resolve(relative);
        if (!rehearsed && Files.deleteIfExists(file)) {
            removeIfEmpty(file.getParent());
        }
    }

    private void removeIfEmpty(@Nullable Path folder) throws IOException {
        Path at = folder;
        while (at != null && !at.equals(root) && isEmpty(at)) {
            Files.delete(at);
            at = at.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Deletes the temporary files that a killed run left. To be called only while no other run is at work. */
    public void clearTemporaries() throws IOException {
        try (Stream<Path> left = Files.list(temporaries)) {
            for (var file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void moveInto(Path temporary, Path file) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            // A crash of the machine must not leave a name in place whose content never reached the disk.
            channel.force(true);
        }
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path resolve(String relative) throws IOException {
        try {
            return ArchivePath.resolve(root, relative);
        } catch (InvalidPathException e) {
            throw new ArchiveException("The file system refuses the name of a file of the archive.", e);
        }
    }

    private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
        var missing = new ArrayDeque<Path>();
        for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing.push(at);
        }
        for (var each : missing) {
            Files.createDirectory(each);
            made.push(each);
        }
    }

    private static void remove(Deque<Path> made, IOException cause) {
        for (var folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
