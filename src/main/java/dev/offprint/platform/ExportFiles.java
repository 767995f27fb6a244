package dev.offprint.platform;

import dev.offprint.model.TextBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of an official export, in a ZIP or in the folder that it was unpacked into. Nothing is unpacked, and only what is
 * asked for is read: an export holds the addresses of subscribers, too. Files whose name leads out of the export, links, and
 * names that occur twice are not among those there are. Safe to use from several threads.
 */
public final class ExportFiles implements AutoCloseable {

    /** An export has three files for each post; no publication has so many. */
    static final int MOST_FILES = 200_000;

    /** Beyond this, a body is nothing that a writer made. */
    static final int LARGEST_TEXT = 64 * 1024 * 1024;

    // A drive, the root, a backslash, or a part that is empty or leads up.
    private static final Pattern UNSAFE =
            Pattern.compile("[A-Za-z]:.*|(?:.*/)?(?:\\.{0,2})/.*|(?:.*/)?\\.\\.|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);

    private final Path place;
    private final FileContainer container;
    private final String top;

    private ExportFiles(Path place, FileContainer container, String top) {
        this.place = place;
        this.container = container;
        this.top = top;
    }

    /**
     * Opens a ZIP or a folder.
     *
     * @throws SourceException when it is neither, is damaged, or holds more than an export does
     */
    public static ExportFiles open(Path place) {
        try {
            var container = Files.isDirectory(place)
                    ? FolderContainer.open(place, MOST_FILES)
                    : ZipContainer.open(place, MOST_FILES);
            return new ExportFiles(place, container, "");
        } catch (IOException e) {
            throw unusable(
                    "%s cannot be read as an export: %s; expected a platform's export ZIP, or the folder it was unpacked into"
                            .formatted(place, e.getMessage()));
        }
    }

    /**
     * The same files as seen from the folder that holds a file of this name: the top, or a folder right below it.
     *
     * @return nothing when there is no such file
     * @throws SourceException when there are several, so that nobody can tell which one counts
     */
    public Optional<ExportFiles> around(String sign) {
        var tops = Stream.concat(
                        container.names().stream(), container.refused().stream().filter(name -> !isUnsafe(name)))
                .filter(name -> name.equals(sign) || (name.endsWith("/" + sign) && depth(name) == 1))
                .map(name -> name.substring(0, name.length() - sign.length()))
                .toList();
        if (tops.size() > 1 || (tops.size() == 1 && !container.names().contains(tops.get(0) + sign))) {
            throw unusable(
                    "%s holds %s more than once, or as a link, so that it cannot be told which posts are meant; expected it once"
                            .formatted(place, sign));
        }
        return tops.stream()
                .map(found -> new ExportFiles(place, container, found))
                .findFirst();
    }

    /** Where the export lies. */
    public Path place() {
        return place;
    }

    /** The files there are, by their path from here with {@code /}, in the order of their names. */
    public List<String> names() {
        return container.names().stream()
                .filter(name -> name.startsWith(top))
                .map(name -> name.substring(top.length()))
                .toList();
    }

    /** What is not among the files although it is there: links, names that occur twice, names that lead elsewhere. */
    public List<String> refused() {
        return container.refused();
    }

    /**
     * A file's text, read as UTF-8 unless its bytes show otherwise; see {@link TextBytes}.
     *
     * @throws IOException when it is not among the files, is damaged, or unpacks to more than a text can be
     */
    public String text(String name) throws IOException {
        return TextBytes.decode(container.bytes(top + name));
    }

    @Override
    public void close() {
        container.close();
    }

    /** True for a name that does not simply lead to a place below the export. */
    static boolean isUnsafe(String name) {
        return name.isEmpty() || UNSAFE.matcher(name).matches();
    }

    private static long depth(String name) {
        return name.chars().filter(c -> c == '/').count();
    }

    private static SourceException unusable(String message) {
        return new SourceException(SourceException.Reason.UNUSABLE, message);
    }
}
