package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files below a folder, by their path with {@code /}, as they were when it was read. Bytes are held one character each
 * (ISO 8859-1), so that any content compares exactly and still reads in a failure's message.
 */
record FileTree(SortedMap<String, String> files) {

    /** Reads the folder; an absent one is an empty tree. */
    static FileTree of(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.isDirectory(root)) {
            try (var paths = Files.walk(root)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(name(root, path), Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return new FileTree(files);
    }

    /** What lies in a folder itself. */
    static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The files whose path the condition holds for. */
    FileTree only(Predicate<String> wanted) {
        var kept = new TreeMap<>(files);
        kept.keySet().removeIf(wanted.negate());
        return new FileTree(kept);
    }

    /** Fails unless the other tree has the same files with the same bytes; the message shows the first that differs. */
    void assertSameAs(FileTree expected) {
        assertThat(files.keySet()).as("the files there are").isEqualTo(expected.files.keySet());
        expected.files.forEach((name, bytes) ->
                assertThat(readable(files.getOrDefault(name, ""))).as(name).isEqualTo(readable(bytes)));
        assertThat(files).isEqualTo(expected.files);
    }

    /** Makes the folder hold these files and no others. */
    void writeTo(Path root) throws IOException {
        for (var stale : of(root).files.keySet()) {
            if (!files.containsKey(stale)) {
                Files.delete(root.resolve(stale));
            }
        }
        for (var file : files.entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String readable(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
