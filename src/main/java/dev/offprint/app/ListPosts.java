package dev.offprint.app;

import dev.offprint.http.Fetcher;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.Source;
import dev.offprint.platform.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which posts sources have, without reading those posts. */
public final class ListPosts {
    private final Platforms platforms;
    private final Fetcher fetcher;

    public ListPosts(Platforms platforms, Fetcher fetcher) {
        this.platforms = platforms;
        this.fetcher = fetcher;
    }

    /**
     * What was listed.
     *
     * @param posts in the order of their sources, none twice
     * @param problems what is wrong with the sources
     * @param leftOut what was not wanted
     */
    public record Listed(List<PostRef> posts, List<Problem> problems, RunReport.LeftOut leftOut) {
        public Listed {
            posts = List.copyOf(posts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Lists the chosen posts.
     *
     * @param told may say whose the sources are, and where files among them came from
     * @throws SourceException when not one of the sources can be used; the reason is that of the first
     */
    public Listed run(List<Source> sources, Selection selection, ArchiveSettings told) {
        var opening = new Sources(platforms, fetcher, told);
        var posts = new LinkedHashMap<String, PostRef>();
        var problems = new ArrayList<Problem>();
        var leftOut = new LeftOut();
        @Nullable SourceException first = null;
        int opened = 0;
        for (var source : sources) {
            try {
                var listing = opening.open(source).choosing(selection, leftOut);
                opened++;
                take(listing, posts, problems);
            } catch (SourceException e) {
                first = first == null ? e : first;
                problems.add(new Problem(Problem.Code.SOURCE_UNUSABLE, Sources.name(source), e.getMessage()));
            }
        }
        if (opened == 0 && first != null) {
            throw first;
        }
        return new Listed(List.copyOf(posts.values()), problems, leftOut.counted());
    }

    private static void take(Listing listing, Map<String, PostRef> posts, List<Problem> problems) {
        try (var source = listing.source()) {
            listing.refs().forEachRemaining(ref -> posts.putIfAbsent(ref.key(), ref));
            problems.addAll(source.problems());
        } catch (SourceException e) {
            problems.add(new Problem(Problem.Code.LISTING_INCOMPLETE, listing.name(), e.getMessage()));
        }
    }
}
