package dev.offprint.platform.medium;

import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One story by its address. It is fetched to be listed, because only its answer tells what it is, and not again to be read. */
final class StorySource implements PostSource {
    private final MediumAddress.StoryAddress story;
    private final StoryFetch stories;
    private final EmbedFetch embeds;
    private final Map<String, Original> listed = new ConcurrentHashMap<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();

    StorySource(MediumAddress.StoryAddress story, Fetcher fetcher) {
        this.story = story;
        this.stories = new StoryFetch(fetcher, new Feeds(fetcher));
        this.embeds = new EmbedFetch(fetcher);
    }

    @Override
    public Stream<PostRef> list() {
        return Stream.of(story).map(one -> fetched());
    }

    @Override
    public boolean isOfOnePost() {
        return true;
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var original = listed.remove(ref.key());
        return embeds.added(original == null ? original(search()) : original);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private PostRef fetched() {
        var outcome = search();
        if (outcome instanceof StoryFetch.Got got) {
            var ref = got.post().ref();
            listed.put(ref.key(), got.original());
            problems.addAll(got.problems());
            return ref;
        }
        if (outcome instanceof StoryFetch.Lost lost) {
            throw new SourceException(
                    lost.refused() ? SourceException.Reason.REFUSED : SourceException.Reason.UNUSABLE, lost.message());
        }
        throw new AssertionError(outcome);
    }

    private StoryFetch.Outcome search() {
        return stories.fetch(
                story.id(), story.home(), FeedPlaces.of(story.home()).orElse(null));
    }

    /** What was found, or why nothing was. */
    static Original original(StoryFetch.Outcome outcome) throws UnavailablePostException {
        if (outcome instanceof StoryFetch.Got got) {
            return got.original();
        }
        if (outcome instanceof StoryFetch.Lost lost) {
            throw new UnavailablePostException(lost.code(), lost.message());
        }
        throw new AssertionError(outcome);
    }
}
