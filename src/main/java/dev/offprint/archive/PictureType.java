package dev.offprint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of picture that are kept, told by the first bytes of a file: names and servers are often wrong about it. */
public enum PictureType {
    PNG("png"),
    JPEG("jpg"),
    GIF("gif"),
    WEBP("webp"),
    AVIF("avif"),
    HEIC("heic"),
    SVG("svg"),
    BMP("bmp"),
    ICO("ico"),
    TIFF("tiff");

    /** How far an SVG's first element may be: drawing programs write long comments and declarations before it. */
    private static final int HEAD = 1 << 16;

    private static final Set<String> PAGE_ELEMENTS = Set.of("html", "head", "body", "title", "script", "meta");
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    /** The sizes of the header that follows a BMP's first 14 bytes; the letters BM alone begin many a text. */
    private static final Set<Integer> BMP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    private final String extension;

    PictureType(String extension) {
        this.extension = extension;
    }

    /** How the names of such files end, without a dot. */
    public String extension() {
        return extension;
    }

    /** The type of a file's content; empty when it is no picture, or of no kind that is known. */
    public static Optional<PictureType> of(Path file) throws IOException {
        return of(head(file));
    }

    /** The type of a content, or of as much of it as is there; empty when it is no picture. */
    public static Optional<PictureType> of(byte[] content) {
        var start = text(content, 0, 16);
        return Arrays.stream(values())
                .filter(type -> type.matches(start, content))
                .findFirst();
    }

    /** True for a file that a browser would show as a page, such as an error page sent in a picture's place. */
    static boolean startsLikePage(Path file) throws IOException {
        var start = MarkupStart.of(markup(head(file)));
        return start.doctype().equals("html") || PAGE_ELEMENTS.contains(start.element());
    }

    private boolean matches(String start, byte[] content) {
        return switch (this) {
            case PNG -> start.startsWith("\u0089PNG\r\n\u001a\n");
            case JPEG -> start.startsWith("\u00ff\u00d8\u00ff");
            case GIF -> start.startsWith("GIF87a") || start.startsWith("GIF89a");
            case WEBP -> start.startsWith("RIFF") && start.startsWith("WEBP", 8);
            case AVIF -> hasBrand(content, AVIF_BRANDS);
            case HEIC -> hasBrand(content, HEIC_BRANDS);
            case SVG -> MarkupStart.of(markup(content)).element().equals("svg");
            case BMP -> start.startsWith("BM") && content.length > 18 && BMP_HEADERS.contains((int) content[14] & 0xff);
            case ICO -> start.startsWith("\0\0\u0001\0") && content.length > 22 && content[4] != 0;
            case TIFF -> start.startsWith("II*\0") || start.startsWith("MM\0*");
        };
    }

    /** Looks through the brands of the box that begins AVIF and HEIC files: the leading one may only say "a picture". */
    private static boolean hasBrand(byte[] content, Set<String> brands) {
        if (!text(content, 4, 4).equals("ftyp")) {
            return false;
        }
        int boxLength = ((content[2] & 0xff) << 8) | (content[3] & 0xff);
        int end = Math.min(content.length, boxLength);
        for (int at = 8; at + 4 <= end; at += 4) {
            // The four bytes after the leading brand are its version, not a brand.
            if (at != 12 && brands.contains(text(content, at, 4))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    /** Some bytes as Latin-1, fewer at the content's end. */
    private static String text(byte[] content, int from, int length) {
        int begin = Math.min(from, content.length);
        return new String(content, begin, Math.min(length, content.length - begin), StandardCharsets.ISO_8859_1);
    }

    private static String markup(byte[] content) {
        var start = text(content, 0, 3);
        if (start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe")) {
            return new String(content, StandardCharsets.UTF_16);
        }
        int mark = start.equals("\u00ef\u00bb\u00bf") ? 3 : 0;
        return text(content, mark, Math.min(HEAD, content.length));
    }
}
