package dev.offprint.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The picture files of one post: one file per content, named by the content. A file that bears a picture's name and has another
 * content is somebody else's and is left alone. Safe to use from several threads.
 */
public final class PictureFiles {
    private static final int SHORTEST_NAME = 8;
    private static final int STEP = 8;

    private final ArchiveFolder archive;
    private final String folder;

    /**
     * Files in {@code folder}.
     *
     * @param folder as {@link Layout#pictureFolder} says
     */
    public PictureFiles(ArchiveFolder archive, String folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** What became of a fetched file. */
    public sealed interface Result {}

    /** It is a picture, and in the archive. */
    public record Kept(String file, String sha256, PictureType type) implements Result {}

    /** It is not, and was not kept; {@code found} says in a few words for people what it is. */
    public record NotPicture(String found) implements Result {}

    /** Takes a fetched file into the archive, if it is a picture. The temporary file is gone afterwards. */
    public synchronized Result keep(Path temporary) throws IOException {
        try {
            Optional<PictureType> type = PictureType.of(temporary);
            return type.isPresent() ? adopt(temporary, type.get()) : new NotPicture(describe(temporary));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Kept adopt(Path temporary, PictureType type) throws IOException {
        var hash = Sha256.of(temporary);
        var file = freePlace(hash, type);
        archive.adopt(temporary, file);
        return new Kept(file, hash, type);
    }

    private String freePlace(String hash, PictureType type) throws IOException {
        for (int length = SHORTEST_NAME; length <= hash.length(); length += STEP) {
            var file = folder + "/" + hash.substring(0, length) + "." + type.extension();
            boolean free = !archive.exists(file)
                    || archive.hash(file).filter(hash::equals).isPresent();
            if (free) {
                return file;
            }
        }
        throw new ArchiveException(
                "Every name for a picture in %s is taken by a file with another content. Move those files away."
                        .formatted(folder));
    }

    private static String describe(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return "an empty file";
        }
        return PictureType.startsLikePage(file) ? "a web page" : "a file of an unknown type";
    }
}
