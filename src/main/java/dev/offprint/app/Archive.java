package dev.offprint.app;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Layout;
import dev.offprint.archive.LinkIndex;
import dev.offprint.archive.LocalLinks;
import dev.offprint.archive.PostNames;
import dev.offprint.archive.PostRenderer;
import dev.offprint.archive.Profile;
import dev.offprint.platform.Platforms;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * An archive that is open for a run: its folder, its state, and what follows from the state, which is read only when it is
 * first asked for. Safe to use from several threads.
 */
final class Archive {
    private final ArchiveFolder folder;
    private final StateStore state;
    private final ArchiveSettings settings;
    private final Layout layout;
    private final Retries retries;
    private final AnnouncedFiles announced;
    private final PostNames names;
    private final LinkIndex links;
    private final Doubles doubles;
    private boolean isIndexed;

    private Archive(
            ArchiveFolder folder, StateStore state, ArchiveSettings settings, Platforms platforms, Retries retries)
            throws IOException {
        this.folder = folder;
        this.state = state;
        this.settings = settings;
        this.layout = settings.toolProfile().layout(settings.zone());
        this.names = new PostNames(settings.toolProfile());
        this.links = new LinkIndex(platforms::postLinks);
        this.doubles = new Doubles(platforms);
        this.retries = retries;
        this.announced = AnnouncedFiles.open(folder.ownFolder());
    }

    /** Opens what there is. */
    static Archive open(
            ArchiveFolder folder, StateStore state, ArchiveSettings settings, Platforms platforms, Retries retries)
            throws IOException {
        return new Archive(folder, state, settings, platforms, retries);
    }

    ArchiveFolder folder() {
        return folder;
    }

    StateStore state() {
        return state;
    }

    Profile profile() {
        return settings.toolProfile();
    }

    Layout layout() {
        return layout;
    }

    /** Says when what failed is tried again. */
    Retries retries() {
        return retries;
    }

    /** What the run is about to write, and what one that was killed was. */
    AnnouncedFiles announced() {
        return announced;
    }

    /** True when the run before did not come to its end: files may have moved of which the state does not tell. */
    boolean wasInterrupted() {
        return state.killed().isPresent() || !state.unfinished().isEmpty();
    }

    PostNames names() {
        index();
        return names;
    }

    LinkIndex links() {
        index();
        return links;
    }

    Doubles doubles() {
        index();
        return doubles;
    }

    private synchronized void index() {
        if (isIndexed) {
            return;
        }
        isIndexed = true;
        state.all().forEach(post -> {
            names.add(post.key(), post.name());
            doubles.add(post);
            if (settings.publishes(post.ref())) {
                links.add(post.key(), post.addresses(), post.file().path());
                post.facts().doubles().forEach(key -> links.alias(key, post.key()));
            }
        });
    }

    /** Makes the texts of its posts, as the settings want them. */
    PostRenderer renderer() {
        return new PostRenderer(
                settings.toolProfile(), layout, links(layout), settings.withFrontMatter(), settings.fieldRules());
    }

    /** Makes links lead to its posts, as another layout names them. */
    LocalLinks links(Layout other) {
        return new LocalLinks(other, links(), this::anchors);
    }

    private Optional<Map<String, String>> anchors(String key) {
        return state.find(key).map(post -> post.facts().anchors());
    }

    /** True when the picture is still where it was put. */
    boolean holds(AssetState asset) {
        return asset instanceof AssetState.Kept kept && holds(kept.file());
    }

    /** True when a file is still where it was put. */
    boolean holds(KeptFile file) {
        try {
            return folder.exists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
