package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content collection of Astro's blog starter, with pictures beside each post, where Astro finds them to be made smaller.
 * Astro itself knows no drafts and builds whatever is in the collection, so these lie outside.
 */
final class AstroLayout implements Layout {
    private static final String COLLECTION = "src/content/blog/";
    private static final String DRAFTS = "src/drafts/";
    private static final String PAGES = "src/pages/";
    private static final String PUBLIC = "public/";

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        return (asDraft ? DRAFTS : COLLECTION) + name + "/index.md";
    }

    @Override
    public String pictureFolder(String name) {
        return COLLECTION + name;
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return PUBLIC + (kind == AssetKind.FILE ? "files/" : "media/") + name;
    }

    @Override
    public String commentsFile(String postFile) {
        return (postFile.startsWith(DRAFTS) ? DRAFTS : PAGES) + "comments/"
                + postFile.replaceFirst("^" + DRAFTS + "|^" + COLLECTION, "").replaceFirst("/index\\.md$", ".md");
    }

    @Override
    public String indexFile() {
        return PAGES + "archive.md";
    }

    @Override
    public String rootFile(String name) {
        return PUBLIC + name;
    }

    @Override
    public String address(String file) {
        return file.replaceFirst("^" + PUBLIC + "|^src/(?:content|pages)/", "")
                .replaceFirst("^" + DRAFTS, "blog/")
                .replaceFirst("(?:/index)?\\.md$", "/");
    }

    /** Astro finds pictures among its sources, and takes a name without a dot before it for that of a package. */
    @Override
    public String reference(String from, String to) {
        boolean source = to.startsWith(COLLECTION) && !to.endsWith(".md");
        var reference = source ? Layout.relative(from, to) : Layout.super.reference(from, to);
        return reference.startsWith(".") ? reference : "./" + reference;
    }

    @Override
    public boolean isSite() {
        return true;
    }

    @Override
    public Optional<String> feed() {
        return Optional.of("rss.xml");
    }
}
