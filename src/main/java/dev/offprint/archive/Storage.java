package dev.offprint.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Tells, once a file could not be written, whether that file is to blame or the place where the archive lies. */
final class Storage {
    /** A disk with less is full: it is of no use for any but the smallest posts. */
    private static final long LEAST_SPACE = 4L * 1024 * 1024;

    private static final int PROBE = 64 * 1024;

    private final Path root;
    private final Path temporaries;

    Storage(Path root, Path temporaries) {
        this.root = root;
        this.temporaries = temporaries;
    }

    /**
     * What is to be thrown for a failure.
     *
     * @throws UnwritableArchiveException when nothing else could be written either
     */
    IOException explained(IOException failure) {
        if (!(failure instanceof ArchiveException)) {
            obstacle(failure).ifPresent(obstacle -> {
                throw new UnwritableArchiveException(
                        "The archive in %s cannot be written to any more: %s. What was kept until now is in place; put that right and run again, which goes on from there."
                                .formatted(root, obstacle),
                        failure);
            });
        }
        return failure;
    }

    private Optional<String> obstacle(IOException failure) {
        if (!Files.isDirectory(temporaries)) {
            return Optional.of("its folder %s is gone".formatted(Files.isDirectory(root) ? temporaries : root));
        }
        try {
            probe();
            long space = Files.getFileStore(root).getUsableSpace();
            return space >= LEAST_SPACE
                    ? Optional.empty()
                    : Optional.of(
                            "%s (%d KB are left on its disk)".formatted(FileTrouble.reason(failure), space / 1024));
        } catch (IOException e) {
            return Optional.of(FileTrouble.reason(e));
        }
    }

    private void probe() throws IOException {
        var file = temporaries.resolve("probe-" + Thread.currentThread().getId() + ".tmp");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.allocate(PROBE);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
