package dev.offprint.state;

import dev.offprint.state.LineFile.Line;
import dev.offprint.state.PostStateJson.MalformedLineException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The states of all posts of an archive: {@code state.jsonl}, sorted by key, and a journal of what has changed since it was
 * written. A state is safe on the disk when {@link #record} returns. Holds the archive's lock from {@link #open} to
 * {@link #close}. Safe to use from several threads.
 *
 * <p>In memory stand only the keys, the places of the lines and a few marks; a post is read from the file when it is asked
 * for, and a line that cannot be read is found out then, by an {@link UncheckedIOException} that names it.
 */
public final class StateStore implements Closeable {
    private final Path stateFile;
    private final Path journalFile;
    private final Path rehearsalFile;
    private final StateLock lock;
    private final boolean rehearsed;
    private TreeMap<String, KnownLine> lines = new TreeMap<>();
    private List<String> unfinished = List.of();
    private @Nullable LineFile state;
    private @Nullable LineFile journal;
    private @Nullable LineFile rehearsal;

    /** A post's line, and what was seen of it in passing. */
    private record KnownLine(Line line, LineSketch sketch) {}

    private StateStore(Path folder, StateLock lock, boolean rehearsed) {
        this.stateFile = folder.resolve("state.jsonl");
        this.journalFile = folder.resolve("local").resolve("journal.jsonl");
        this.rehearsalFile = journalFile.resolveSibling("rehearsal.jsonl");
        this.lock = lock;
        this.rehearsed = rehearsed;
    }

    /**
     * Opens the state in an archive's {@code .offprint} folder. A line at the journal's end that was being written when a run
     * was killed is dropped.
     *
     * @throws ArchiveLockedException when another run is at work on the archive
     * @throws StateException when a file is damaged or was written by a newer version
     */
    public static StateStore open(Path folder) throws IOException {
        return open(folder, false);
    }

    /** The same; what is recorded in a rehearsal is forgotten when the store is closed. */
    public static StateStore open(Path folder, boolean rehearsed) throws IOException {
        var local = Files.createDirectories(folder.resolve("local"));
        var store = new StateStore(folder, StateLock.take(local.resolve("lock")), rehearsed);
        boolean loaded = false;
        try {
            store.load();
            loaded = true;
        } finally {
            if (!loaded) {
                store.close();
            }
        }
        return store;
    }

    /** The run that held the lock before and was killed; empty when the last run came to its end. */
    public Optional<LockOwner> killed() {
        return lock.dead();
    }

    /** The posts that a killed run had recorded and not yet folded: their files may not be in place. */
    public List<String> unfinished() {
        return unfinished;
    }

    /** True when {@code state.jsonl} is not, or not yet, what it will be after {@link #fold}. */
    public synchronized boolean hasChanged() {
        return journal != null || rehearsal != null;
    }

    /** How many posts there are. */
    public synchronized int size() {
        return lines.size();
    }

    /** True for a post of the archive. */
    public synchronized boolean has(String key) {
        return lines.containsKey(key);
    }

    /** The keys of all posts, in order. */
    public List<String> keys() {
        return keys(sketch -> true);
    }

    /** The state of the post with this key; empty for a post that is not in the archive. */
    public synchronized Optional<PostState> find(String key) {
        var known = lines.get(key);
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PostStateJson.read(known.line().read()));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (MalformedLineException e) {
            var damaged = damaged(known.line(), e);
            throw new UncheckedIOException(damaged.getMessage(), damaged);
        }
    }

    /** All posts in the order of their keys, each read when the stream comes to it. */
    public Stream<PostState> all() {
        return keys().stream().flatMap(key -> find(key).stream());
    }

    /** The posts of {@link #all} that are previews, or lack a picture or another file. */
    public Stream<PostState> troubled() {
        return keys(LineSketch::troubled).stream().flatMap(key -> find(key).stream());
    }

    /** The posts of {@link #all} with links that wait for posts which are not there yet. */
    public Stream<PostState> pending() {
        return keys(LineSketch::pending).stream().flatMap(key -> find(key).stream());
    }

    private synchronized List<String> keys(Predicate<LineSketch> wanted) {
        return lines.entrySet().stream()
                .filter(known -> wanted.test(known.getValue().sketch()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Remembers a post's state in the place of any earlier one. Costs the same however large the archive is. */
    public synchronized void record(PostState post) throws IOException {
        var content = PostStateJson.write(post);
        var known = lines.get(post.key());
        if (known != null && Arrays.equals(known.line().read(), content)) {
            return;
        }
        var file = rehearsed ? rehearsal() : journal();
        var line = file.append(content);
        file.force();
        lines.put(post.key(), new KnownLine(line, sketched(content)));
    }

    private LineFile journal() throws IOException {
        if (journal == null) {
            journal = LineFile.open(journalFile);
        }
        if (journal.isEmpty()) {
            journal.append(PostStateJson.header());
        }
        return journal;
    }

    private LineFile rehearsal() throws IOException {
        if (rehearsal == null) {
            Files.deleteIfExists(rehearsalFile);
            rehearsal = LineFile.open(rehearsalFile);
        }
        return rehearsal;
    }

    private static LineSketch sketched(byte[] content) {
        try {
            return LineSketch.of(content);
        } catch (MalformedLineException e) {
            throw new IllegalStateException("a line that was just written cannot be read", e);
        }
    }

    /**
     * Brings {@code state.jsonl} up to date and removes the journal. The file is replaced whole, and only when its content
     * changes; a crash in between loses nothing.
     */
    public synchronized void fold() throws IOException {
        if (journal == null || rehearsed) {
            return;
        }
        var next = journalFile.resolveSibling("state.jsonl.tmp");
        Files.deleteIfExists(next);
        try (var folded = LineFile.open(next)) {
            folded.append(PostStateJson.header());
            for (var known : lines.values()) {
                folded.append(known.line().read());
            }
            folded.force();
        }
        closeFiles();
        try {
            replaceState(next);
            Files.deleteIfExists(journalFile);
        } finally {
            load();
        }
    }

    private void replaceState(Path next) throws IOException {
        if (Files.exists(stateFile) && Files.mismatch(next, stateFile) < 0) {
            Files.delete(next);
        } else {
            Files.move(next, stateFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives the lock back. The journal stays for the next run, unless it was folded. */
    @Override
    public synchronized void close() throws IOException {
        try {
            closeFiles();
        } finally {
            lock.close();
        }
    }

    private void closeFiles() throws IOException {
        if (journal != null) {
            journal.close();
            journal = null;
        }
        if (state != null) {
            state.close();
            state = null;
        }
        if (rehearsal != null) {
            rehearsal.close();
            rehearsal = null;
            Files.deleteIfExists(rehearsalFile);
        }
    }

    private void load() throws IOException {
        lines = new TreeMap<>();
        unfinished = List.of();
        if (Files.exists(stateFile)) {
            loadState(LineFile.openToRead(stateFile));
        }
        if (Files.exists(journalFile)) {
            loadJournal(LineFile.open(journalFile));
        }
    }

    private void loadState(LineFile file) throws IOException {
        state = file;
        if (file.isEmpty()) {
            throw damaged(stateFile, 1, "it is empty");
        }
        file.forEach((line, content, ended) -> {
            try {
                if (line.number() == 1) {
                    requireReadable(stateFile, PostStateJson.versionOf(content));
                } else {
                    var sketch = LineSketch.of(content);
                    lines.put(sketch.key(), new KnownLine(line, sketch));
                }
            } catch (MalformedLineException e) {
                throw damaged(line, e);
            }
        });
    }

    private void loadJournal(LineFile file) throws IOException {
        journal = file;
        var reader = new JournalReader();
        file.forEach(reader);
        if (reader.torn != null) {
            file.cutAt(reader.torn);
        }
        unfinished = List.copyOf(reader.keys);
    }

    /** Takes the journal's lines. Only the one under way when a run was killed can be torn, and that is the last. */
    private final class JournalReader implements LineFile.LineReader {
        private final Set<String> keys = new LinkedHashSet<>();
        private @Nullable Line torn;

        @Override
        public void line(Line line, byte[] content, boolean ended) throws IOException {
            if (torn != null) {
                throw damaged(journalFile, torn.number(), "it is not whole");
            }
            try {
                if (ended) {
                    add(line, content);
                } else {
                    torn = line;
                }
            } catch (MalformedLineException e) {
                torn = line;
            }
        }

        private void add(Line line, byte[] content) throws StateException, MalformedLineException {
            if (line.number() == 1) {
                requireReadable(journalFile, PostStateJson.versionOf(content));
            } else {
                var key = PostStateJson.read(content).key();
                keys.add(key);
                lines.put(key, new KnownLine(line, LineSketch.of(content)));
            }
        }
    }

    private static void requireReadable(Path file, int version) throws StateException {
        if (version > PostStateJson.VERSION) {
            throw new StateException(
                    "%s was written by a newer offprint (state format %d, and this one reads up to %d). Update offprint."
                            .formatted(file, version, PostStateJson.VERSION));
        }
    }

    private static StateException damaged(Line line, MalformedLineException cause) {
        return damaged(line.file().path(), line.number(), String.valueOf(cause.getMessage()));
    }

    private static StateException damaged(Path file, int number, String what) {
        var remedy = number == 1
                ? "Restore the file from version control or a backup."
                : "Restore the file from version control or a backup, or delete the line: its post is then taken as new.";
        return new StateException("%s, line %d cannot be read: %s. %s".formatted(file, number, what, remedy));
    }
}
