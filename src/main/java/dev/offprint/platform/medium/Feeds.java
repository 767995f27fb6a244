package dev.offprint.platform.medium;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Feeds, each asked for once at most. Safe to use from several threads. */
final class Feeds {
    private final Fetcher fetcher;
    private final Map<URI, Fetched> fetched = new ConcurrentHashMap<>();

    Feeds(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * What asking for a feed came to.
     *
     * @param stories none where no feed came
     * @param obstacle why none came, as half a sentence; empty where one came
     * @param refused true when it is there and was not given
     */
    record Fetched(StoryFeed stories, String obstacle, boolean refused) {}

    /** A feed, asked for at the first call. */
    Fetched of(URI address) {
        return fetched.computeIfAbsent(address, this::fetch);
    }

    /** A story's item in a feed. */
    Optional<Original> item(URI feed, String id) {
        return of(feed).stories().item(id);
    }

    private Fetched fetch(URI address) {
        var reply = Reply.of(fetcher.fetch(FetchRequest.text(address)));
        if (reply instanceof Reply.Nothing nothing) {
            return new Fetched(StoryFeed.NONE, nothing.reason(), nothing.refused());
        }
        if (reply instanceof Reply.Text text) {
            return StoryFeed.in(text.text(), text.address())
                    .map(feed -> new Fetched(feed, "", false))
                    .orElseGet(() -> new Fetched(StoryFeed.NONE, "gave a page that is no feed", false));
        }
        throw new AssertionError(reply);
    }
}
