package dev.offprint.app;

import dev.offprint.model.Original;
import dev.offprint.model.TextBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a user saved or exported: a page, an answer of the platform's interface, or a bare body. */
public final class SavedFile {
    /** Only the beginning decides what a text is, so that a long body is not searched. */
    private static final int BEGINNING = 4096;

    /** How JSON begins; some platforms keep browsers from running theirs by a line in front of it. */
    private static final List<String> JSON = List.of("{", "[", "])}while(", ")]}'");

    /** How pages and feeds begin. */
    private static final List<String> PAGES = List.of("<!doctype", "<?xml", "<rss", "<item>");

    private SavedFile() {}

    /**
     * Reads a file, which is UTF-8 unless its bytes show otherwise; see {@link TextBytes}.
     *
     * @param url where it came from; null when the user did not say
     */
    public static Original read(Path file, @Nullable URI url) throws IOException {
        return of(TextBytes.decode(Files.readAllBytes(file)), url);
    }

    /** Tells by its beginning what a text is. */
    public static Original of(String text, @Nullable URI url) {
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new Original(url == null ? URI.create("") : url, format(clean), clean);
    }

    private static Original.Format format(String text) {
        String beginning =
                text.substring(0, Math.min(BEGINNING, text.length())).strip().toLowerCase(Locale.ROOT);
        if (JSON.stream().anyMatch(beginning::startsWith)) {
            return Original.Format.JSON;
        }
        boolean page = PAGES.stream().anyMatch(beginning::startsWith)
                || beginning.contains("<html")
                || beginning.contains("<head>");
        return page ? Original.Format.PAGE : Original.Format.FRAGMENT;
    }
}
