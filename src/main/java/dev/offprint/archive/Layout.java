package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the files of an archive lie. All places are relative to its root, with {@code /} between the parts. */
public interface Layout {
    /**
     * The Markdown file of a post.
     *
     * @param name as {@link PostNames} gave it: below the folder of its publication where the archive has several
     * @param publishedAt null for a draft
     * @param asDraft whether the post is marked as a draft, and so not to be published
     */
    String postFile(String name, @Nullable Instant publishedAt, boolean asDraft);

    /** The folder of a post's pictures. */
    String pictureFolder(String name);

    /** The folder of a post's files of this kind, which is not that of pictures. */
    String mediaFolder(AssetKind kind, String name);

    /** The page of what readers said about a post. */
    default String commentsFile(String postFile) {
        return postFile.replaceFirst("\\.md$", ".comments.md");
    }

    /** The page that lists every post. */
    String indexFile();

    /** The page of what a publication says of itself; nothing where the archive has no place for one. */
    default Optional<String> aboutFile() {
        return Optional.empty();
    }

    /** The place of a file that is to be found under this name at the root of the site, or of the archive where it is no site. */
    default String rootFile(String name) {
        return name;
    }

    /**
     * Where a file is found on the site that is made of the archive, from its root and without a slash before it; a page's
     * address ends with a slash. Where nothing is made of it: the file's own place.
     */
    default String address(String file) {
        return file;
    }

    /** The place of a file that scripts read and nobody publishes. */
    default String dataFile(String name) {
        return name;
    }

    /** Whether a site is made of the archive. */
    default boolean isSite() {
        return false;
    }

    /** Where the tool that makes the site puts its feed, from the site's root; empty where it makes none. */
    default Optional<String> feed() {
        return Optional.empty();
    }

    /** How headings and footnotes are named by what reads the files. */
    default AnchorStyle anchors() {
        return AnchorStyle.GITHUB;
    }

    /** What a link in one file must say to lead to another. */
    default String reference(String from, String to) {
        return relative(address(from), address(to));
    }

    /** What the front matter of one file must say to name another. */
    default String fieldReference(String from, String to) {
        return reference(from, to);
    }

    /** The way from one place to another. */
    static String relative(String from, String to) {
        var source = List.of(from.split("/", -1));
        var target = List.of(to.split("/", -1));
        int shared = 0;
        while (shared < source.size() - 1
                && shared < target.size() - 1
                && source.get(shared).equals(target.get(shared))) {
            shared++;
        }
        var parts = new ArrayList<String>();
        for (int i = shared; i < source.size() - 1; i++) {
            parts.add("..");
        }
        parts.addAll(target.subList(shared, target.size()));
        return parts.equals(List.of("")) ? "./" : String.join("/", parts);
    }
}
