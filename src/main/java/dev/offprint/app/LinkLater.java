package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.app.RunReport.Status;
import dev.offprint.platform.Platforms;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Renders again the posts that link to posts which have arrived since they were written. */
final class LinkLater {
    private final Archive archive;
    private final KeepPost keeper;
    private final Platforms platforms;

    LinkLater(Archive archive, KeepPost keeper, Platforms platforms) {
        this.archive = archive;
        this.keeper = keeper;
        this.platforms = platforms;
    }

    /**
     * Brings links up to date, and gives the lines as they are afterwards: a post that was only known may be updated now.
     *
     * @param movedNames what the posts were called that have been moved
     */
    List<PostLine> relink(List<PostLine> lines, List<String> movedNames) throws IOException {
        var refreshed = new HashMap<String, PostLine>();
        Stream.concat(archive.state().pending().filter(this::canLink), linkingTo(movedNames))
                .forEach(post -> platforms
                        .named(post.ref().platform())
                        .ifPresent(platform -> refreshed.put(post.key(), keeper.refresh(platform, post))));
        var after = new ArrayList<PostLine>();
        for (var line : lines) {
            var again = refreshed.remove(line.key());
            boolean changed = again != null && line.status() == Status.KNOWN;
            after.add(changed ? again : line);
        }
        refreshed.values().stream()
                .filter(line -> line.status() != Status.KNOWN)
                .sorted(java.util.Comparator.comparing(PostLine::key))
                .forEach(after::add);
        return after;
    }

    /** The posts whose text names a post by what it was called before it was moved. */
    private Stream<PostState> linkingTo(List<String> names) throws IOException {
        var found = new ArrayList<PostState>();
        var all = names.isEmpty() ? List.<String>of() : archive.state().keys();
        for (var key : all) {
            var post = archive.state().find(key).orElseThrow();
            var text = archive.folder().read(post.file().path()).orElse("");
            if (names.stream().anyMatch(text::contains)) {
                found.add(post);
            }
        }
        return found.stream();
    }

    private boolean canLink(PostState post) {
        return post.pending().stream().anyMatch(url -> archive.links().file(url).isPresent());
    }
}
