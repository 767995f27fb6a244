package dev.offprint.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules for places within an archive: relative, {@code /} between the parts, and valid on Linux, macOS and Windows
 * alike, so that an archive can be moved between them and no name of a page leads out of it.
 */
final class ArchivePath {
    private static final Pattern DEVICE =
            Pattern.compile("con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9¹²³]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f\\\\:*?\"<>|]");

    private ArchivePath() {}

    /** True for a name that Windows takes for a device, whatever stands after its first dot. */
    static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        return DEVICE.matcher(stem.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The file that a place stands for.
     *
     * @param root the archive's root, with symbolic links resolved
     * @throws ArchiveException when the place is not allowed, or a symbolic link within the archive leads out of it
     */
    static Path resolve(Path root, String relative) throws IOException {
        for (var part : relative.split("/", -1)) {
            requireName(part, relative);
        }
        var file = root.resolve(relative);
        requireInside(root, file);
        return file;
    }

    private static void requireName(String part, String relative) throws ArchiveException {
        boolean dots = part.equals(".") || part.equals("..");
        boolean edge = part.isEmpty() || part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ");
        if (dots || edge || isDevice(part) || FORBIDDEN.matcher(part).find()) {
            throw new ArchiveException(
                    "\"%s\" is no name for a file of the archive: a relative path of plain names was expected."
                            .formatted(FORBIDDEN.matcher(relative).replaceAll("?")));
        }
    }

    private static void requireInside(Path root, Path file) throws IOException {
        Path existing = file;
        while (!existing.equals(root)) {
            if (Files.isSymbolicLink(existing) && !Files.exists(existing)) {
                throw leadsOut(existing);
            }
            if (Files.exists(existing)) {
                if (!existing.toRealPath().startsWith(root)) {
                    throw leadsOut(existing);
                }
                return;
            }
            existing = parent(existing);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static ArchiveException leadsOut(Path link) {
        return new ArchiveException(
                "%s is a symbolic link that leads out of the archive, and nothing is written there. Remove the link."
                        .formatted(link));
    }
}
