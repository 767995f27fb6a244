package dev.offprint.archive;

import dev.offprint.model.PostRef;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names for notes, which are shown as they are: the post's title without what a file's name, a wiki link or a tag cannot hold,
 * at most 100 bytes of it. The slug stands in for a title of which nothing is left.
 */
final class NoteName {
    private static final int LONGEST = 100;

    // Of file systems: \\ / : * ? " < > |, of Obsidian's links: # ^ [ ] and `, and of both controls and unpaired
    // surrogates.
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\\\/:*?\"<>|#^`\\[\\]\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. -]+|[. ]+$");

    private NoteName() {}

    static String of(PostRef ref) {
        var plain = FORBIDDEN
                .matcher(Normalizer.normalize(ref.title(), Normalizer.Form.NFC))
                .replaceAll(" ");
        var name = trim(shorten(trim(SPACES.matcher(plain.replace("%%", "%")).replaceAll(" "))));
        boolean taken = name.equalsIgnoreCase("index") || ArchivePath.isDevice(name);
        return name.isEmpty() || taken ? Slug.withId(Slug.of(ref.slug(), ref.id()), ref.id()) : name;
    }

    private static String trim(String name) {
        return EDGES.matcher(name).replaceAll("");
    }

    /** At the end of a word where there is one, and never within a character. */
    private static String shorten(String name) {
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                int space = name.lastIndexOf(' ', end);
                return name.substring(0, space > end / 2 ? space : end);
            }
            end = next;
        }
        return name;
    }
}
