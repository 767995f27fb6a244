package dev.offprint.state;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file of lines, each of which can be read again by its place. Only the places are kept in memory, never the lines. */
final class LineFile implements Closeable {
    private static final int CHUNK = 1 << 18;
    private static final byte LINE_FEED = '\n';
    private static final byte[] NOTHING = {};

    private final Path path;
    private final FileChannel channel;
    private long end;
    private int lines;

    private LineFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.end = channel.size();
    }

    /**
     * The place of a line in a file.
     *
     * @param number 1 for the first
     * @param length in bytes, without the line feed
     */
    record Line(LineFile file, int number, long offset, int length) {
        byte[] read() throws IOException {
            return file.read(offset, length);
        }
    }

    /** Takes the lines of a file, from the first to the last. */
    interface LineReader {
        /**
         * Takes the next line.
         *
         * @param ended false for a last line that has no line feed
         */
        void line(Line line, byte[] content, boolean ended) throws IOException;
    }

    /** Opens a file for reading and appending, making it when it does not exist. */
    static LineFile open(Path path) throws IOException {
        return new LineFile(
                path,
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Opens a file that must exist, for reading only. */
    static LineFile openToRead(Path path) throws IOException {
        return new LineFile(path, FileChannel.open(path, StandardOpenOption.READ));
    }

    Path path() {
        return path;
    }

    boolean isEmpty() {
        return end == 0;
    }

    /** Hands every line to the reader. */
    void forEach(LineReader reader) throws IOException {
        var chunk = new byte[CHUNK];
        byte[] begun = NOTHING;
        long start = 0;
        long at = 0;
        lines = 0;
        for (int size = read(chunk, at); size > 0; size = read(chunk, at)) {
            int from = 0;
            for (int i = 0; i < size; i++) {
                if (chunk[i] == LINE_FEED) {
                    var content = joined(begun, chunk, from, i);
                    lines++;
                    reader.line(new Line(this, lines, start, content.length), content, true);
                    start += content.length + 1;
                    begun = NOTHING;
                    from = i + 1;
                }
            }
            begun = joined(begun, chunk, from, size);
            at += size;
        }
        if (begun.length > 0) {
            lines++;
            reader.line(new Line(this, lines, start, begun.length), begun, false);
        }
    }

    private static byte[] joined(byte[] begun, byte[] chunk, int from, int to) {
        var joined = Arrays.copyOf(begun, begun.length + to - from);
        System.arraycopy(chunk, from, joined, begun.length, to - from);
        return joined;
    }

    private int read(byte[] chunk, long offset) throws IOException {
        return channel.read(ByteBuffer.wrap(chunk), offset);
    }

    /** Adds a line at the end. A line that cannot be written whole leaves the file as it was. */
    Line append(byte[] content) throws IOException {
        var bytes = ByteBuffer.allocate(content.length + 1)
                .put(content)
                .put(LINE_FEED)
                .flip();
        long at = end;
        try {
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            cutAt(end);
            throw e;
        }
        lines++;
        var line = new Line(this, lines, end, content.length);
        end = at;
        return line;
    }

    /** Returns when everything appended so far is on the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Drops a line and everything after it. */
    void cutAt(Line line) throws IOException {
        cutAt(line.offset());
        lines = line.number() - 1;
    }

    private void cutAt(long offset) throws IOException {
        channel.truncate(offset);
        end = offset;
    }

    private byte[] read(long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException(path + " has been cut short while it was in use");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
