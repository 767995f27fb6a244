package dev.offprint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the name of a file that is no picture ends, told by its first bytes or by what the server says it is. */
final class MediaType {
    private static final int HEAD = 16;

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/epub+zip", "epub"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/json", "json"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/plain", "txt"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp3", "mp3"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("audio/x-m4a", "m4a"),
            Map.entry("audio/aac", "aac"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/x-wav", "wav"),
            Map.entry("audio/ogg", "ogg"),
            Map.entry("audio/flac", "flac"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("video/webm", "webm"));

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("%PDF-", "pdf"),
            Map.entry("PK\u0003\u0004", "zip"),
            Map.entry("ID3", "mp3"),
            Map.entry("\u00ff\u00fb", "mp3"),
            Map.entry("\u00ff\u00f3", "mp3"),
            Map.entry("\u00ff\u00f2", "mp3"),
            Map.entry("OggS", "ogg"),
            Map.entry("fLaC", "flac"),
            Map.entry("\u001aE\u00df\u00a3", "webm"));

    private MediaType() {}

    /** The extension for a content type, whatever parameters it has; empty for one that says nothing of use. */
    static Optional<String> byName(String contentType) {
        var bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(EXTENSIONS.get(bare));
    }

    /** The extension for a content, without a dot; empty for one of no kind that is known. */
    static Optional<String> byContent(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return Optional.ofNullable(extension(new String(stream.readNBytes(HEAD), StandardCharsets.ISO_8859_1)));
        }
    }

    private static @Nullable String extension(String start) {
        if (start.startsWith("ftyp", 4)) {
            return start.startsWith("M4A", 8) ? "m4a" : start.startsWith("qt", 8) ? "mov" : "mp4";
        }
        if (start.startsWith("RIFF")) {
            return start.startsWith("WAVE", 8) ? "wav" : null;
        }
        return SIGNS.entrySet().stream()
                .filter(sign -> start.startsWith(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
