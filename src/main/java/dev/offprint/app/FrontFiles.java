package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Sha256;
import dev.offprint.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of an archive that follow from all its posts together. Their hashes are remembered, so that one which the owner
 * has changed is told from one that is as it was left, and both from one that the archive never wrote: a changed one gets the
 * new version beside it, and one that is wholly the owner's is left alone.
 */
final class FrontFiles {
    /** In the form of {@code sha256sum}, which can check it. */
    private static final String REMEMBERED = ".offprint/pages.sha256";

    private static final int HASH_LENGTH = 64;

    private final ArchiveFolder folder;
    private final Map<String, String> before;
    private final Map<String, String> now = new TreeMap<>();
    private final boolean theirs;
    private final List<Problem> problems = new ArrayList<>();

    private FrontFiles(ArchiveFolder folder, Map<String, String> before, boolean theirs) {
        this.folder = folder;
        this.before = before;
        this.theirs = theirs;
    }

    /** The files as they were left; {@code theirs} is true when those that the owner changed are written over. */
    static FrontFiles of(ArchiveFolder folder, boolean theirs) throws IOException {
        var before = folder.read(REMEMBERED)
                .orElse("")
                .lines()
                .filter(line -> line.length() > HASH_LENGTH + 2)
                .collect(Collectors.toMap(
                        line -> line.substring(HASH_LENGTH + 2), line -> line.substring(0, HASH_LENGTH), (a, b) -> b));
        return new FrontFiles(folder, before, theirs);
    }

    /** True when there are some, and none is to be written again: all of them are there, and unchanged where that matters. */
    boolean mayStay() throws IOException {
        for (var file : before.entrySet()) {
            boolean stays = theirs ? isAsLeft(file.getKey()) : folder.exists(file.getKey());
            if (!stays) {
                return false;
            }
        }
        return !before.isEmpty();
    }

    /** Puts a text in place, or beside what its owner has made of it. */
    void put(String file, String text) throws IOException {
        var place = place(file, Sha256.of(text));
        if (place.isPresent()) {
            folder.write(place.get(), text);
        }
    }

    /** Does the same with a temporary file, which is gone afterwards. */
    void put(String file, Path temporary) throws IOException {
        var place = place(file, Sha256.of(temporary));
        if (place.isPresent()) {
            folder.adopt(temporary, place.get());
        } else {
            Files.delete(temporary);
        }
    }

    /**
     * Remembers what was put, and removes what was not put this time and is as it was left.
     *
     * @return which files have their new version beside them
     */
    List<Problem> finish() throws IOException {
        for (var file : before.keySet()) {
            if (now.containsKey(file)) {
                continue;
            }
            if (isAsLeft(file)) {
                Files.delete(folder.root().resolve(file));
            }
            folder.remove(PostFile.CONFLICTS + file);
        }
        folder.write(
                REMEMBERED,
                now.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
        return List.copyOf(problems);
    }

    /** Where a new version goes; empty for nowhere, since the file is the owner's or there is nothing new. */
    private Optional<String> place(String file, String hash) throws IOException {
        var found = folder.hash(file);
        boolean isOurs = found.isEmpty() || found.get().equals(hash) || isAsLeft(file);
        if (!isOurs && !before.containsKey(file)) {
            return Optional.empty();
        }
        now.put(file, hash);
        if (isOurs || theirs) {
            folder.remove(PostFile.CONFLICTS + file);
            return Optional.of(file);
        }
        if (hash.equals(before.get(file))) {
            return Optional.empty();
        }
        problems.add(new Problem(
                Problem.Code.FILE_CHANGED_BY_OWNER,
                file,
                "%s was changed by hand and is left as it is; the new version is %s"
                        .formatted(file, PostFile.CONFLICTS + file)));
        return Optional.of(PostFile.CONFLICTS + file);
    }

    private boolean isAsLeft(String file) throws IOException {
        return folder.hash(file).equals(Optional.ofNullable(before.get(file)));
    }
}
