package dev.offprint.state;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The mark that one run is at work on an archive, and whose it is. The operating system takes it off when the process ends,
 * however it ends; the file stays, and names a run only while that is at work or when it did not come to its end.
 */
final class StateLock implements Closeable {
    /** What is locked lies far behind the owner's line, which others may read while it is held. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_LINE = 1024;

    private final FileChannel channel;
    private final Optional<LockOwner> dead;

    private StateLock(FileChannel channel, Optional<LockOwner> dead) {
        this.channel = channel;
        this.dead = dead;
    }

    /** Takes the lock, or says at once that another run has it. */
    static StateLock take(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = isFree(channel);
            var owner = LockOwner.parse(content(channel));
            if (!taken) {
                throw new ArchiveLockedException(file, owner);
            }
            write(channel, LockOwner.self().line());
            return new StateLock(channel, owner);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** The run that held the lock before and did not give it back, because it was killed. */
    Optional<LockOwner> dead() {
        return dead;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            // The other run is in this very process; the answer is the same.
            return false;
        }
    }

    private static byte[] content(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_LINE);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // Until all has come.
        }
        var content = new byte[bytes.position()];
        bytes.flip().get(content);
        return content;
    }

    private static void write(FileChannel channel, byte[] line) throws IOException {
        channel.truncate(0);
        var bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.truncate(0);
        } finally {
            channel.close();
        }
    }
}
