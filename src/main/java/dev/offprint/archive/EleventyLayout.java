package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder for each post, with its pictures beside it; attachments apart, since Eleventy takes some for templates. */
final class EleventyLayout implements Layout {
    private static final String POSTS = "posts/";

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        return POSTS + name + "/index.md";
    }

    @Override
    public String pictureFolder(String name) {
        return POSTS + name;
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return (kind == AssetKind.FILE ? "files/" : "media/") + name;
    }

    @Override
    public String commentsFile(String postFile) {
        return postFile.replaceFirst("^" + POSTS, "comments/");
    }

    @Override
    public String indexFile() {
        return POSTS + "index.md";
    }

    @Override
    public String address(String file) {
        return file.replaceFirst("(^|/)index\\.md$", "$1");
    }

    @Override
    public boolean isSite() {
        return true;
    }

    @Override
    public Optional<String> feed() {
        return Optional.of("feed/feed.xml");
    }

    @Override
    public AnchorStyle anchors() {
        return AnchorStyle.MARKDOWN_IT;
    }
}
