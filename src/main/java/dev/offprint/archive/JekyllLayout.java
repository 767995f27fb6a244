package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jekyll's folders. Its posts lie elsewhere than their pages, whose addresses are fixed by {@code permalink}; what they show
 * is named as seen from there, so that the site may lie below a path of its host.
 */
final class JekyllLayout implements Layout {
    private static final String ASSETS = "assets/";
    private final ZoneId zone;

    /** With names by days of this zone. */
    JekyllLayout(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        return publishedAt == null
                ? "_drafts/" + name + ".md"
                : "_posts/" + PostNames.folder(name) + LocalDate.ofInstant(publishedAt, zone) + "-"
                        + PostNames.bare(name) + ".md";
    }

    @Override
    public String pictureFolder(String name) {
        return ASSETS + "images/" + name;
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return ASSETS + (kind == AssetKind.FILE ? "files/" : "media/") + name;
    }

    @Override
    public String commentsFile(String postFile) {
        return "comments/" + nameOf(postFile) + ".md";
    }

    private static String nameOf(String postFile) {
        return postFile.replaceFirst("^_drafts/|^_posts/((?:[^/]+/)?)\\d+-\\d\\d-\\d\\d-", "$1")
                .replaceFirst("\\.md$", "");
    }

    @Override
    public String indexFile() {
        return "posts.md";
    }

    @Override
    public String address(String file) {
        if (file.startsWith("_")) {
            return "posts/" + nameOf(file) + "/";
        }
        return file.startsWith(ASSETS) ? file : file.replaceFirst("\\.md$", "/");
    }

    /** Templates and plugins name from the site's root what stands in front matter, and put the site's own path before it. */
    @Override
    public String fieldReference(String from, String to) {
        return to.startsWith(ASSETS) ? "/" + to : reference(from, to);
    }

    @Override
    public boolean isSite() {
        return true;
    }

    @Override
    public Optional<String> feed() {
        return Optional.of("feed.xml");
    }

    @Override
    public AnchorStyle anchors() {
        return AnchorStyle.KRAMDOWN;
    }

    /** Jekyll publishes what lies at the root, and gives templates what lies here. */
    @Override
    public String dataFile(String name) {
        return "_data/" + name;
    }
}
