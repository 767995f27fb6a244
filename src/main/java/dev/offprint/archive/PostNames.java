package dev.offprint.archive;

import dev.offprint.model.PostRef;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives every post of an archive a name of its own, which changes only when its slug does. Of two posts with one slug
 * the first that asks gets it, so ask in the order of the listing. Safe to use from several threads.
 */
public final class PostNames {
    private final boolean byTitle;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /** Names by slug. */
    public PostNames() {
        this(Profile.PLAIN);
    }

    /** Names as the profile's tool has them: notes of a vault by their title, anything else by its slug. */
    public PostNames(Profile profile) {
        this.byTitle = profile == Profile.OBSIDIAN;
    }

    /** Says which name a post that is already in the archive has. */
    public synchronized void add(String key, String name) {
        names.put(key, name);
        owners.put(name.toLowerCase(Locale.ROOT), key);
    }

    /** The post's name: the one it has, else its slug, else its slug and id. */
    public synchronized String of(PostRef ref) {
        var known = names.get(ref.key());
        if (known != null) {
            return known;
        }
        var name = freeName(ref);
        add(ref.key(), name);
        return name;
    }

    /**
     * Gives a post whose slug has changed the name that its new one asks for; nothing happens when it has that already.
     *
     * @param former the name that it had with its old slug
     */
    public synchronized void rename(PostRef ref, String former) {
        if (former.equals(names.get(ref.key()))) {
            owners.remove(former, ref.key());
            add(ref.key(), freeName(ref));
        }
    }

    private String freeName(PostRef ref) {
        var slug = byTitle ? NoteName.of(ref) : Slug.of(ref.slug(), ref.id());
        if (isFree(slug)) {
            return slug;
        }
        var withId = Slug.withId(slug, ref.id());
        var name = withId;
        for (int number = 2; !isFree(name); number++) {
            name = Slug.withId(withId, Integer.toString(number));
        }
        return name;
    }

    /** Some file systems do not tell upper case from lower case. */
    private boolean isFree(String name) {
        return !owners.containsKey(name.toLowerCase(Locale.ROOT));
    }
}
