package dev.offprint.archive;

import dev.offprint.model.Original;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Where the answers that posts were read from are kept, whatever the layout of the rest. */
public final class Originals {
    /** Ids that can be a file name as they are. Without upper case, which some file systems do not tell from lower case. */
    private static final Pattern PLAIN_ID = Pattern.compile("[a-z0-9_-]{1,64}");

    private static final int HASH_DIGITS = 16;

    private Originals() {}

    /** The place of a post's answer in the archive. */
    public static String file(String platform, String id, Original.Format format) {
        return file(platform, id, format.suffix());
    }

    /** The place of the answer that holds what readers said about a post. */
    public static String commentsFile(String platform, String id, Original.Format format) {
        return file(platform, id, ".comments" + format.suffix());
    }

    /**
     * Where an answer stays that another one has taken the place of.
     *
     * @param file the place of both
     * @param sha256 the hash of the earlier one, in hex
     */
    public static String earlierFile(String file, String sha256) {
        var suffix = format(file).suffix();
        return file.substring(0, file.length() - suffix.length()) + ".earlier-" + sha256.substring(0, 8) + suffix;
    }

    private static String file(String platform, String id, String suffix) {
        boolean plain = PLAIN_ID.matcher(id).matches() && !ArchivePath.isDevice(id);
        var name = plain ? id : Slug.withId(Slug.of(id, "id"), Sha256.of(id).substring(0, HASH_DIGITS));
        return ".offprint/originals/" + platform + "/" + name + suffix;
    }

    /** What a kept answer is, by its place: the longest suffix decides. */
    public static Original.Format format(String file) {
        return Arrays.stream(Original.Format.values())
                .filter(format -> file.endsWith(format.suffix()))
                .max(Comparator.comparingInt(format -> format.suffix().length()))
                .orElseThrow(() -> new IllegalArgumentException(file + " is no place of a kept answer"));
    }
}
