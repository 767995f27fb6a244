package dev.offprint.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a ZIP. What an entry unpacks to is counted while it is unpacked and never taken from what the ZIP says; all
 * that is read from one ZIP is bounded by its own size, so that entries which overlap gain nothing.
 */
final class ZipContainer implements FileContainer {
    /** HTML becomes a tenth of its size, very uniform HTML a fiftieth. */
    private static final long LARGEST_RATIO = 200;

    /** Below this, no ratio is a danger. */
    private static final long HARMLESS = 1024L * 1024;

    private final ZipFile zip;
    private final NavigableMap<String, ZipEntry> entries;
    private final List<String> refused;
    private final AtomicLong left;

    private ZipContainer(ZipFile zip, NavigableMap<String, ZipEntry> entries, List<String> refused, long most) {
        this.zip = zip;
        this.entries = entries;
        this.refused = refused;
        this.left = new AtomicLong(most);
    }

    static ZipContainer open(Path file, int most) throws IOException {
        var zip = new ZipFile(file.toFile());
        boolean isUsable = false;
        try {
            if (zip.size() > most) {
                throw new IOException("it holds %d entries, more than the limit of %d".formatted(zip.size(), most));
            }
            var container = sorted(zip, ZipLinks.in(file), Math.max(HARMLESS, Files.size(file)) * LARGEST_RATIO);
            isUsable = true;
            return container;
        } finally {
            if (!isUsable) {
                zip.close();
            }
        }
    }

    private static ZipContainer sorted(ZipFile zip, Set<String> links, long most) {
        var entries = new TreeMap<String, ZipEntry>();
        var refused = new TreeSet<String>();
        var seen = new HashSet<String>();
        zip.stream().forEach(entry -> {
            var name = entry.getName();
            boolean isOnlyOne = seen.add(name);
            if (ExportFiles.isUnsafe(name) || links.contains(name) || !isOnlyOne) {
                refused.add(name);
                entries.remove(name);
            } else if (!entry.isDirectory()) {
                entries.put(name, entry);
            }
        });
        return new ZipContainer(zip, entries, List.copyOf(refused), most);
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(entries.navigableKeySet());
    }

    @Override
    public List<String> refused() {
        return refused;
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        long byRatio = Math.max(HARMLESS, entry.getCompressedSize() * LARGEST_RATIO);
        int limit = (int) Math.min(ExportFiles.LARGEST_TEXT, byRatio);
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit || left.addAndGet(-bytes.length) < 0) {
                throw new IOException(
                        "%s unpacks to more than a text of its packed size can be; it was not read".formatted(name));
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a ZIP that was only read could not be closed", e);
        }
    }
}
