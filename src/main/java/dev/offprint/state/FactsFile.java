package dev.offprint.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.state.PostStateJson.MalformedLineException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.List;

/**
 * A small file of lasting facts beside the state: its version, and then one object of JSON a line. It is replaced whole, and
 * absent while there is nothing to say. Lines that cannot be read, as after a merge, count as not there.
 */
final class FactsFile {
    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final String versionKey;

    /** {@code folder} is the archive's own; {@code versionKey} names the version in the first line. */
    FactsFile(Path folder, String name, String versionKey) {
        this.file = folder.resolve(name);
        this.versionKey = versionKey;
    }

    /** Takes one line. */
    interface LineReader {
        void line(JsonNode json) throws MalformedLineException;
    }

    /** Writes what is in one line. */
    interface LineWriter {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * Hands every line to the reader.
     *
     * @return false when some of them could not be read
     * @throws StateException when a newer version wrote the file
     */
    boolean read(LineReader reader) throws IOException {
        boolean isWhole = true;
        if (Files.exists(file)) {
            // As Latin-1 no byte is malformed; the bytes are read as UTF-8 line by line.
            for (var line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                isWhole &= read(line, reader);
            }
        }
        return isWhole;
    }

    private boolean read(String line, LineReader reader) throws IOException {
        try {
            var json = JsonTree.read(JSON.createParser(line.getBytes(StandardCharsets.ISO_8859_1)));
            if (json.path(versionKey).isInt()) {
                requireReadable(json.path(versionKey).intValue());
            } else {
                reader.line(json);
            }
            return true;
        } catch (JsonProcessingException | DateTimeException | MalformedLineException e) {
            return false;
        }
    }

    private void requireReadable(int version) throws StateException {
        if (version > VERSION) {
            throw new StateException(
                    "%s was written by a newer offprint (format %d, and this one reads up to %d). Update offprint."
                            .formatted(file, version, VERSION));
        }
    }

    /** The text under a key, which must be there. */
    static String text(JsonNode json, String key) throws MalformedLineException {
        var text = json.path(key).textValue();
        if (text == null) {
            throw new MalformedLineException(key + " is missing");
        }
        return text;
    }

    /** One line. */
    static String line(LineWriter writer) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            writer.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return line.toString();
    }

    /** Puts lines in the place of those that are there. */
    void write(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        var header = line(json -> json.writeNumberField(versionKey, VERSION));
        var next = file.resolveSibling("local").resolve(file.getFileName() + ".tmp");
        Files.writeString(next, header + "\n" + String.join("\n", lines) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
