package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's page bundles: a folder for each post, with what belongs to it beside its page. Hugo takes every Markdown and HTML
 * file of a bundle for a part of the page, so what readers said stands in a section of its own.
 */
final class HugoLayout implements Layout {
    private static final String CONTENT = "content/";

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        return pictureFolder(name) + "/index.md";
    }

    @Override
    public String pictureFolder(String name) {
        return CONTENT + "posts/" + name;
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return pictureFolder(name) + (kind == AssetKind.FILE ? "/files" : "/media");
    }

    @Override
    public String commentsFile(String postFile) {
        return postFile.replaceFirst("^content/posts/", "content/comments/");
    }

    @Override
    public String indexFile() {
        return CONTENT + "posts/_index.md";
    }

    @Override
    public String rootFile(String name) {
        return "static/" + name;
    }

    @Override
    public String address(String file) {
        return file.replaceFirst("^(?:content|static)/", "").replaceFirst("(^|/)_?index\\.md$", "$1");
    }

    @Override
    public boolean isSite() {
        return true;
    }

    @Override
    public Optional<String> feed() {
        return Optional.of("index.xml");
    }

    @Override
    public AnchorStyle anchors() {
        return AnchorStyle.GOLDMARK;
    }
}
