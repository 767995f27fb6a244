package dev.offprint.archive;

import dev.offprint.model.PostRef;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives every post of an archive a name of its own, which changes only when its slug does. Of two posts with one slug
 * the first that asks gets it, so ask in the order of the listing. In an archive of several publications a name begins with the
 * folder of the post's own, {@code tidewater/on-tides}. Safe to use from several threads.
 */
public final class PostNames {
    private final boolean byTitle;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    /** Names by slug. */
    public PostNames() {
        this(Profile.PLAIN);
    }

    /** Names as the profile's tool has them: notes of a vault by their title, anything else by its slug. */
    public PostNames(Profile profile) {
        this.byTitle = profile == Profile.OBSIDIAN;
    }

    /** The part of a name that is its publication's folder, with a slash at its end; empty where there is none. */
    public static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** A name without its publication's folder. */
    public static String bare(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Says which name a post that is already in the archive has. */
    public synchronized void add(String key, String name) {
        names.put(key, name);
        owners.put(unique(name), key);
        if (!folder(name).isEmpty()) {
            folders.putIfAbsent(folder(name), key.substring(0, key.indexOf(':')));
        }
    }

    /** True when posts have folders of their publications. */
    public synchronized boolean hasFolders() {
        return !folders.isEmpty();
    }

    /** The post's name: the one it has, else its slug, else its slug and id. */
    public synchronized String of(PostRef ref) {
        return of(ref, "");
    }

    /**
     * The post's name: the one it has, else its slug, else its slug and id.
     *
     * @param publication what its publication's folder is to be called; empty where it has none. Where posts of another
     *     platform have a folder of this name already, the platform is added to it.
     */
    public synchronized String of(PostRef ref, String publication) {
        var known = names.get(ref.key());
        if (known != null) {
            return known;
        }
        var name = freeName(ref, folderOf(ref, publication));
        add(ref.key(), name);
        return name;
    }

    /** Moves a post that lies in no folder into that of its publication. */
    public synchronized void gather(PostRef ref, String publication) {
        var former = names.get(ref.key());
        if (former != null && folder(former).isEmpty()) {
            owners.remove(unique(former), ref.key());
            var folder = folderOf(ref, publication);
            add(ref.key(), isFree(folder + former) ? folder + former : freeName(ref, folder));
        }
    }

    private String folderOf(PostRef ref, String publication) {
        if (publication.isEmpty()) {
            return "";
        }
        var owner = folders.getOrDefault(publication + "/", ref.platform());
        return owner.equals(ref.platform()) ? publication + "/" : publication + "-" + ref.platform() + "/";
    }

    /**
     * Gives a post whose slug has changed the name that its new one asks for; nothing happens when it has that already.
     *
     * @param former the name that it had with its old slug
     */
    public synchronized void rename(PostRef ref, String former) {
        if (former.equals(names.get(ref.key()))) {
            owners.remove(unique(former), ref.key());
            add(ref.key(), freeName(ref, folder(former)));
        }
    }

    private String freeName(PostRef ref, String folder) {
        var slug = byTitle ? NoteName.of(ref) : Slug.of(ref.slug(), ref.id());
        if (isFree(folder + slug)) {
            return folder + slug;
        }
        var withId = Slug.withId(slug, ref.id());
        var name = withId;
        for (int number = 2; !isFree(folder + name); number++) {
            name = Slug.withId(withId, Integer.toString(number));
        }
        return folder + name;
    }

    private boolean isFree(String name) {
        return !owners.containsKey(unique(name));
    }

    /** What no two names may share: some file systems do not tell upper case from lower, and a vault's links know no folder. */
    private String unique(String name) {
        return (byTitle ? bare(name) : name).toLowerCase(Locale.ROOT);
    }
}
