package dev.offprint.platform;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Finds the symbolic links among the entries of a ZIP, which {@link java.util.zip.ZipFile} gives out as if they were files. A
 * link is told by its Unix mode, in the upper half of the external attributes of its header in the central directory
 * (PKWARE's APPNOTE 6.3, sections 4.3.12 to 4.3.16).
 */
final class ZipLinks {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int BIG_END = 0x06064b50;
    private static final int BIG_END_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final long LARGEST_DIRECTORY = 256L * 1024 * 1024;

    private static final int KIND = 0170000;
    private static final int LINK = 0120000;

    private ZipLinks() {}

    /** The names of the links in a ZIP that has a central directory. */
    static Set<String> in(Path file) throws IOException {
        try (var zip = FileChannel.open(file)) {
            var headers = directory(zip);
            var links = new HashSet<String>();
            while (headers.remaining() >= HEADER_SIZE && headers.getInt(headers.position()) == HEADER) {
                int at = headers.position();
                int length = Short.toUnsignedInt(headers.getShort(at + 28));
                int rest =
                        Short.toUnsignedInt(headers.getShort(at + 30)) + Short.toUnsignedInt(headers.getShort(at + 32));
                int mode = headers.getInt(at + 38) >>> 16;
                if ((mode & KIND) == LINK) {
                    links.add(StandardCharsets.UTF_8
                            .decode(headers.slice(at + HEADER_SIZE, length))
                            .toString());
                }
                headers.position(at + HEADER_SIZE + length + rest);
            }
            return links;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw (ZipException) new ZipException("its list of entries breaks off").initCause(e);
        }
    }

    private static ByteBuffer directory(FileChannel zip) throws IOException {
        long from = Math.max(0, zip.size() - END_SIZE - LONGEST_COMMENT);
        var tail = read(zip, from, zip.size() - from);
        int end = tail.limit() - END_SIZE;
        while (end >= 0 && !isEnd(tail, end)) {
            end--;
        }
        if (end < 0) {
            throw new ZipException("its end is missing");
        }
        long size = Integer.toUnsignedLong(tail.getInt(end + 12));
        if (end >= LOCATOR_SIZE && tail.getInt(end - LOCATOR_SIZE) == LOCATOR) {
            long bigEnd = tail.getLong(end - LOCATOR_SIZE + 8);
            var big = read(zip, bigEnd, BIG_END_SIZE);
            if (big.getInt(0) == BIG_END) {
                return read(zip, bigEnd - big.getLong(40), big.getLong(40));
            }
        }
        return read(zip, from + end - size, size);
    }

    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - END_SIZE;
    }

    private static ByteBuffer read(FileChannel zip, long from, long size) throws IOException {
        if (from < 0 || size < 0 || size > LARGEST_DIRECTORY) {
            throw new ZipException("its list of entries is not where it should be");
        }
        var buffer = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (zip.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException("its list of entries breaks off");
            }
        }
        return buffer.flip();
    }
}
