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

/**
 * Renders posts again for what is not new in them: links to posts that have arrived since, addresses of posts for which they
 * stand, and what their owner wrote.
 */
final class LinkLater {
    /** From so many names on it takes less to render every post again than to look for them all in every post. */
    private static final int MANY = 100;

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
        var standIns = keeper.standIns().stream().sorted().flatMap(key -> archive.state().find(key).stream());
        var linking = Stream.concat(archive.state().pending().filter(this::canLink), linkingTo(movedNames));
        return again(Stream.concat(standIns, linking), lines);
    }

    /** Renders every post again: what a run that was interrupted has moved, nothing tells. */
    List<PostLine> all(List<PostLine> lines) {
        return again(archive.state().keys().stream().flatMap(key -> archive.state().find(key).stream()), lines);
    }

    /** Renders the posts again whose files are not as they were written, as {@link #relink} does those that link. */
    List<PostLine> overwrite(List<PostLine> lines) throws IOException {
        var changed = new ArrayList<PostState>();
        for (var key : archive.state().keys()) {
            var post = archive.state().find(key).orElseThrow();
            var found = archive.folder().hash(post.file().path());
            if (found.isPresent() && !found.get().equals(post.file().sha256())) {
                changed.add(post);
            }
        }
        return again(changed.stream(), lines);
    }

    private List<PostLine> again(Stream<PostState> posts, List<PostLine> lines) {
        var refreshed = new HashMap<String, PostLine>();
        posts.forEach(post -> platforms
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
            if (names.size() > MANY || names.stream().anyMatch(text::contains)) {
                found.add(post);
            }
        }
        return found.stream();
    }

    private boolean canLink(PostState post) {
        return post.pending().stream().anyMatch(url -> archive.links().file(url).isPresent());
    }
}
