package dev.offprint.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.state.PostStateJson.MalformedLineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which publication each source was when it was first seen, for those of which the posts of the archive do not tell: they came
 * from an official export, or stand in other publications. Absent while posts tell of all.
 */
public final class KnownSources {
    private final FactsFile file;
    private final TreeMap<String, String> publications = new TreeMap<>();
    private boolean changed;

    private KnownSources(FactsFile file) {
        this.file = file;
    }

    /**
     * Opens what is known in an archive's {@code .offprint} folder.
     *
     * @throws StateException when a newer version wrote it
     */
    public static KnownSources open(Path folder) throws IOException {
        var known = new KnownSources(new FactsFile(folder, "sources.jsonl", "offprint_sources"));
        known.changed = !known.file.read(known::read);
        return known;
    }

    /** The platform's id of the publication that a source was, by the source's name. */
    public Optional<String> publication(String source) {
        return Optional.ofNullable(publications.get(source));
    }

    /** Remembers which publication a source is. */
    public void add(String source, String publication) {
        changed |= !publication.equals(publications.put(source, publication));
    }

    /** Puts everything on the disk, if anything is new. */
    public void save() throws IOException {
        if (changed) {
            file.write(publications.entrySet().stream()
                    .map(source -> FactsFile.line(json -> {
                        json.writeStringField("source", source.getKey());
                        json.writeStringField("publication", source.getValue());
                    }))
                    .toList());
            changed = false;
        }
    }

    private void read(JsonNode json) throws MalformedLineException {
        publications.put(FactsFile.text(json, "source"), FactsFile.text(json, "publication"));
    }
}
