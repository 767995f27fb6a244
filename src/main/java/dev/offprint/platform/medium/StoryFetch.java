package dev.offprint.platform.medium;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The ways to one story: its page, then the page's JSON, then its item in the feed. Once several pages were walled off, pages
 * are not asked for any more. Safe to use from several threads.
 */
final class StoryFetch {
    private static final int MOST_WALLS = 3;

    private final Fetcher fetcher;
    private final Feeds feeds;
    private final MediumPostReader reader = new MediumPostReader();
    private final AtomicInteger walls = new AtomicInteger();

    StoryFetch(Fetcher fetcher, Feeds feeds) {
        this.fetcher = fetcher;
        this.feeds = feeds;
    }

    /** How the search for a story ended. */
    sealed interface Outcome {}

    /**
     * An answer with the story in it.
     *
     * @param instead why it comes out of the feed, which holds less of it; empty where it does not
     */
    record Got(Original original, Post post, String instead) implements Outcome {

        /** What is worth saying of it. */
        List<Problem> problems() {
            return instead.isEmpty()
                    ? List.of()
                    : List.of(new Problem(
                            Problem.Code.POST_FROM_FEED,
                            post.ref().key(),
                            "it was taken from the feed, which lacks inline code, the languages of code and the lines between sections: "
                                    + instead));
        }
    }

    /**
     * No way led to the story.
     *
     * @param refused true when a server has it and does not give it
     * @param missing true when the server says that there is no such story
     */
    record Lost(Problem.Code code, boolean refused, boolean missing, String message) implements Outcome {}

    /**
     * Looks for a story.
     *
     * @param id the platform's id that the story must have; null when the address does not tell it
     * @param feed where the newest stories of its writer or publication are; null where that is not known
     */
    Outcome fetch(@Nullable String id, URI address, @Nullable URI feed) {
        var search = new Search(id, address);
        var shown = walls.get() < MOST_WALLS ? search.in(address, Original.Format.PAGE) : search.spared(address);
        if (shown.isPresent()) {
            return shown.get().post().complete() ? shown.get() : search.better(shown.get());
        }
        // Other forms of the same page would be refused or missing like it; a feed may be given all the same.
        var answered = search.isOver() ? Optional.<Got>empty() : search.in(json(address), Original.Format.JSON);
        return answered.or(() -> search.inFeed(feed)).<Outcome>map(got -> got).orElseGet(search::lost);
    }

    private static URI json(URI address) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + "format=json");
    }

    /** One search, and what it met so far. */
    private final class Search {
        private final @Nullable String id;
        private final URI address;
        private final List<String> tried = new ArrayList<>();
        private boolean refused;
        private boolean answered;
        private boolean missing;

        Search(@Nullable String id, URI address) {
            this.id = id;
            this.address = address;
        }

        Optional<Got> in(URI place, Original.Format format) {
            var reply = Reply.of(fetcher.fetch(FetchRequest.text(place)));
            if (reply instanceof Reply.Nothing nothing) {
                refused |= nothing.refused();
                // A story has no JSON any more since about 2019.
                missing |= nothing.missing() && format == Original.Format.PAGE;
                if (nothing.refused()) {
                    walls.incrementAndGet();
                }
                return missed(place, nothing.reason());
            }
            if (reply instanceof Reply.Text text) {
                answered = true;
                return read(place, new Original(text.address(), format, text.text()));
            }
            throw new AssertionError(reply);
        }

        /**
         * What the platform's own host gives instead of a preview on another: a reader's session is for the first, and may well
         * not be for the other.
         */
        Got better(Got preview) {
            var there = preview.original().address();
            if (Hosts.isHostOrSubdomain(there.getHost(), MediumAddress.DOMAIN)) {
                return preview;
            }
            var question = Questions.story(preview.post().ref().id());
            var reply = Reply.of(fetcher.fetch(FetchRequest.answerTo(question, StoryPages.INTERFACE)));
            return reply instanceof Reply.Text text
                    ? read(StoryPages.INTERFACE, new Original(text.address(), Original.Format.JSON, text.text()))
                            .filter(got -> got.post().complete())
                            .orElse(preview)
                    : preview;
        }

        Optional<Got> spared(URI place) {
            refused = true;
            return missed(place, "was not asked for, as %d pages before it were refused".formatted(walls.get()));
        }

        Optional<Got> inFeed(@Nullable URI feed) {
            if (missing || id == null || feed == null) {
                return Optional.empty();
            }
            var item = feeds.item(feed, id);
            return item.isEmpty()
                    ? missed(feed, "does not hold it")
                    : read(feed, item.get()).map(got -> new Got(got.original(), got.post(), String.join("; ", tried)));
        }

        /** True when nothing but another place can help. */
        boolean isOver() {
            return refused || missing;
        }

        private Optional<Got> read(URI place, Original original) {
            try {
                var post = reader.read(original);
                return id == null || id.equals(post.ref().id())
                        ? Optional.of(new Got(original, post, ""))
                        : missed(place, "gave another story, " + post.ref().id());
            } catch (UnavailablePostException e) {
                return missed(place, "gave an answer without a story");
            }
        }

        private Optional<Got> missed(URI place, String reason) {
            tried.add(place + " " + reason);
            return Optional.empty();
        }

        Lost lost() {
            var code = answered ? Problem.Code.POST_UNREADABLE : Problem.Code.POST_UNAVAILABLE;
            var advice = missing
                    ? "it may have been deleted, or be for those who have its link only"
                    : refused
                            ? Reply.WAYS_ROUND
                            : "check the address in a browser, save the page there and convert the file";
            return new Lost(
                    code,
                    refused,
                    missing,
                    "no story was found at %s: %s; %s".formatted(address, String.join("; ", tried), advice));
        }
    }
}
