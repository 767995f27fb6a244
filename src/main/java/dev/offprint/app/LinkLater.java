package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.app.RunReport.Status;
import dev.offprint.platform.Platforms;
import dev.offprint.state.PostState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

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

    /** Brings links up to date, and gives the lines as they are afterwards: a post that was only known may be updated now. */
    List<PostLine> relink(List<PostLine> lines) {
        var refreshed = new HashMap<String, PostLine>();
        archive.state()
                .all()
                .filter(this::canLink)
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
                .sorted(java.util.Comparator.comparing(PostLine::key))
                .forEach(after::add);
        return after;
    }

    private boolean canLink(PostState post) {
        return post.pending().stream().anyMatch(url -> archive.links().file(url).isPresent());
    }
}
