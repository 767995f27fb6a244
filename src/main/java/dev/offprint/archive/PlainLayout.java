package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files as a person would lay them who only wants to read them: posts by date, pictures in a folder for each post. */
public final class PlainLayout implements Layout {
    private final ZoneId zone;

    /** With names by days in UTC. */
    public PlainLayout() {
        this(ZoneOffset.UTC);
    }

    /** With names by days of this zone. */
    public PlainLayout(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        var date = publishedAt == null ? "" : LocalDate.ofInstant(publishedAt, zone) + "-";
        return "posts/" + PostNames.folder(name) + date + PostNames.bare(name) + ".md";
    }

    @Override
    public String pictureFolder(String name) {
        return "images/" + name;
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return (kind == AssetKind.FILE ? "files/" : "media/") + name;
    }

    @Override
    public Optional<String> aboutFile() {
        return Optional.of("about.md");
    }

    @Override
    public String indexFile() {
        return "index.md";
    }
}
