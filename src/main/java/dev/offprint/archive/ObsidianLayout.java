package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vault, or a part of one: notes in one folder, everything else in another. Links name a note by its name alone, which no
 * other note of the archive has, and a file by its place.
 */
final class ObsidianLayout implements Layout {
    private static final String NOTES = "posts/";
    private static final String ATTACHMENTS = "attachments/";

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        return NOTES + name + ".md";
    }

    @Override
    public String pictureFolder(String name) {
        return ATTACHMENTS + name;
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return ATTACHMENTS + name;
    }

    @Override
    public Optional<String> aboutFile() {
        return Optional.of("about.md");
    }

    @Override
    public String indexFile() {
        return "index.md";
    }

    @Override
    public String address(String file) {
        return file.startsWith(NOTES) ? PostNames.bare(file) : file;
    }

    @Override
    public String reference(String from, String to) {
        return address(to);
    }

    @Override
    public AnchorStyle anchors() {
        return AnchorStyle.OBSIDIAN;
    }
}
