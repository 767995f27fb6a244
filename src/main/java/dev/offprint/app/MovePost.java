package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Layout;
import dev.offprint.archive.Slug;
import dev.offprint.model.AssetKind;
import dev.offprint.model.PostRef;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of posts, and moves what lies elsewhere: the file of a post whose slug or date has changed, and all that
 * belongs to it. A run that is killed in the middle is taken up where it was.
 */
final class MovePost {
    private final Archive archive;
    private final List<String> former = Collections.synchronizedList(new ArrayList<>());

    MovePost(Archive archive) {
        this.archive = archive;
    }

    /**
     * The place of a post.
     *
     * @param name the part of file names that stands for it
     * @param file its Markdown file
     * @param before its state until now, as if it had always been at this place; null for a new post
     * @param obstacle why it could not be moved to another place; null when nothing is in the way
     */
    record Place(
            String name,
            String file,
            @Nullable PostState before,
            @Nullable String obstacle) {}

    /** The names of the posts that were moved in this run, as they were before: links to those have to be written anew. */
    List<String> formerNames() {
        return List.copyOf(former);
    }

    /** Gives a post whose slug has changed its new name. To be called in the order of the listing. */
    void rename(PostRef ref, PostState before) {
        if (!Slug.of(before.ref().slug(), ref.id()).equals(Slug.of(ref.slug(), ref.id()))) {
            archive.names().rename(ref, before.name());
        }
    }

    /**
     * The place of a post, with what belongs to it there.
     *
     * @param before its state until now; null for a new post
     * @param asDraft whether it is marked as a draft
     */
    Place place(PostRef ref, @Nullable PostState before, boolean asDraft) throws IOException {
        if (before != null) {
            rename(ref, before);
        }
        String name = archive.names().of(ref);
        String file = archive.layout().postFile(name, ref.publishedAt(), asDraft);
        if (before == null
                || (name.equals(before.name()) && file.equals(before.file().path()))) {
            return new Place(name, file, before, null);
        }
        return moved(before, name, file);
    }

    private Place moved(PostState before, String name, String file) throws IOException {
        var folder = archive.folder();
        var from = before.file();
        if (isOwners(before)) {
            return new Place(before.name(), from.path(), before, null);
        }
        boolean isFree = from.path().equals(file) || !folder.exists(from.path()) || !folder.exists(file);
        if (!isFree) {
            return new Place(
                    before.name(),
                    from.path(),
                    before,
                    "%s is in the way of %s, which stays where it is; move it away".formatted(file, from.path()));
        }
        var assets = new ArrayList<AssetState>();
        for (var asset : before.assets()) {
            assets.add(moved(asset, before, name, file));
        }
        var cover = before.cover() == null ? null : moved(before.cover(), before, name, file);
        folder.move(from.path(), file);
        former.add(before.name());
        return new Place(name, file, at(before, name, file, cover, assets), null);
    }

    /** What the owner changed stays where it is: his text names pictures and other posts as seen from there. */
    private boolean isOwners(PostState before) throws IOException {
        var file = before.file();
        return archive.folder()
                .hash(file.path())
                .filter(hash ->
                        !hash.equals(file.sha256()) && !archive.announced().wasAnnounced(file.path(), hash))
                .isPresent();
    }

    private static PostState at(
            PostState before, String name, String file, @Nullable AssetState cover, List<AssetState> assets) {
        return new PostState(
                before.ref(),
                before.publication(),
                name,
                before.subtitle(),
                before.complete(),
                before.original(),
                new KeptFile(file, before.file().sha256()),
                cover,
                assets,
                before.pending(),
                before.standing(),
                before.facts());
    }

    private AssetState moved(AssetState asset, PostState before, String name, String file) throws IOException {
        if (!(asset instanceof AssetState.Kept kept)) {
            return asset;
        }
        var from = kept.file().path();
        var to = place(kept, before, name, file);
        ArchiveFolder folder = archive.folder();
        if (folder.exists(from)) {
            if (folder.exists(to)) {
                return asset;
            }
            folder.move(from, to);
        }
        return new AssetState.Kept(
                kept.url(), kept.kind(), new KeptFile(to, kept.file().sha256()));
    }

    /** The same place below the folder of another name; what lies elsewhere stays there. */
    private String place(AssetState.Kept kept, PostState before, String name, String file) {
        Layout layout = archive.layout();
        var path = kept.file().path();
        if (kept.kind() == AssetKind.COMMENTS) {
            return path.equals(layout.commentsFile(before.file().path())) ? layout.commentsFile(file) : path;
        }
        var from = folder(kept.kind(), before.name()) + "/";
        return path.startsWith(from) ? folder(kept.kind(), name) + "/" + path.substring(from.length()) : path;
    }

    private String folder(AssetKind kind, String name) {
        return kind == AssetKind.PICTURE || kind == AssetKind.ORIGINAL
                ? archive.layout().pictureFolder(name)
                : archive.layout().mediaFolder(kind, name);
    }
}
