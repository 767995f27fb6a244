package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of an archive that follow from all its posts together. Their hashes are remembered, so that one which is the
 * owner's, or which the owner has changed, is told from one of ours and left as it is.
 */
final class FrontFiles {
    /** In the form of {@code sha256sum}, which can check it. */
    private static final String REMEMBERED = ".offprint/pages.sha256";

    private static final int HASH_LENGTH = 64;

    private final ArchiveFolder folder;
    private final Map<String, String> before;
    private final Map<String, String> now = new TreeMap<>();

    private FrontFiles(ArchiveFolder folder, Map<String, String> before) {
        this.folder = folder;
        this.before = before;
    }

    /** The files as they were left. */
    static FrontFiles of(ArchiveFolder folder) throws IOException {
        var before = folder.read(REMEMBERED)
                .orElse("")
                .lines()
                .filter(line -> line.length() > HASH_LENGTH + 2)
                .collect(Collectors.toMap(
                        line -> line.substring(HASH_LENGTH + 2), line -> line.substring(0, HASH_LENGTH), (a, b) -> b));
        return new FrontFiles(folder, before);
    }

    /** True when there are some, and all of them are there. */
    boolean areThere() throws IOException {
        for (var file : before.keySet()) {
            if (!folder.exists(file)) {
                return false;
            }
        }
        return !before.isEmpty();
    }

    /** Puts a text in place. */
    void put(String file, String text) throws IOException {
        var hash = Sha256.of(text);
        if (isOurs(file, hash)) {
            folder.write(file, text);
        }
        now.put(file, hash);
    }

    /** Puts a temporary file in place, which is gone afterwards. */
    void put(String file, Path temporary) throws IOException {
        var hash = Sha256.of(temporary);
        if (isOurs(file, hash)) {
            folder.adopt(temporary, file);
        } else {
            Files.delete(temporary);
        }
        now.put(file, hash);
    }

    /** Remembers what was put, and removes what was not put this time and is as it was left. */
    void finish() throws IOException {
        for (var file : before.entrySet()) {
            boolean untouched =
                    folder.hash(file.getKey()).filter(file.getValue()::equals).isPresent();
            if (untouched && !now.containsKey(file.getKey())) {
                Files.delete(folder.root().resolve(file.getKey()));
            }
        }
        folder.write(
                REMEMBERED,
                now.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    private boolean isOurs(String file, String hash) throws IOException {
        Optional<String> found = folder.hash(file);
        return found.isEmpty() || found.get().equals(hash) || found.equals(Optional.ofNullable(before.get(file)));
    }
}
