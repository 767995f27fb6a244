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
import dev.offprint.state.PostState;
import dev.offprint.state.StateStore;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** An archive that is open for a run: its folder, its state, and what follows from the state. */
record Archive(
        ArchiveFolder folder,
        StateStore state,
        Profile profile,
        Layout layout,
        PostNames names,
        LinkIndex links,
        Doubles doubles) {

    /** Opens what there is. */
    static Archive open(ArchiveFolder folder, StateStore state, ArchiveSettings settings, Platforms platforms) {
        var links = new LinkIndex(platforms::postLinks);
        var profile = settings.toolProfile();
        var archive = new Archive(
                folder,
                state,
                profile,
                profile.layout(settings.zone()),
                new PostNames(),
                links,
                new Doubles(platforms));
        state.all().forEach(post -> {
            archive.names.add(post.key(), post.name());
            archive.doubles.add(post);
            if (settings.publishes(post.ref())) {
                archive.links.add(post.key(), post.addresses(), post.file().path());
                post.facts().doubles().forEach(key -> archive.links.alias(key, post.key()));
            }
        });
        return archive;
    }

    /** Makes the texts of its posts, as the settings want them. */
    PostRenderer renderer(ArchiveSettings settings) {
        return new PostRenderer(profile, layout, links(layout), settings.withFrontMatter(), settings.fieldRules());
    }

    /** Makes links lead to its posts, as another layout names them. */
    LocalLinks links(Layout other) {
        return new LocalLinks(other, links, this::anchors);
    }

    private Optional<Map<String, String>> anchors(String key) {
        return state.find(key).map(post -> post.facts().anchors());
    }

    /** True when the post's file is there, and as it was written. */
    boolean isUntouched(PostState post) throws IOException {
        return folder.hash(post.file().path())
                .filter(post.file().sha256()::equals)
                .isPresent();
    }

    /** True when the picture is still where it was put. */
    boolean holds(AssetState asset) throws IOException {
        return asset instanceof AssetState.Kept kept
                && folder.exists(kept.file().path());
    }
}
