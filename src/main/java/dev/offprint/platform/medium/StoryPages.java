package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stories that the interface lists of a writer or a publication, a page at a time and only as far as they are asked for.
 * Pinned stories come first and may come again in their place (seen 2026), so each is given once.
 */
final class StoryPages implements Iterator<JsonNode> {
    static final URI INTERFACE = URI.create("https://medium.com/_/graphql");

    private final List<Questions.Subject> subjects;
    private final Fetcher fetcher;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Queue<JsonNode> ready = new ArrayDeque<>();
    private @Nullable String from;
    private @Nullable String whose;
    private @Nullable SourceException failure;
    private int subject;
    private boolean ended;

    /** {@code subjects} are whose stories may be meant; those of the first that there is are listed. */
    StoryPages(List<Questions.Subject> subjects, Fetcher fetcher) {
        this.subjects = List.copyOf(subjects);
        this.fetcher = fetcher;
    }

    /**
     * True when there is one more.
     *
     * @throws SourceException when a page could not be had, so that there may be more
     */
    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            readPage();
        }
        if (ready.isEmpty() && failure != null) {
            throw failure;
        }
        return !ready.isEmpty();
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /**
     * The id of the writer or the publication; nothing where the interface does not tell it. Asks for the first page.
     *
     * @throws SourceException when that could not be had
     */
    Optional<String> whose() {
        while (places.isEmpty() && !ended) {
            readPage();
        }
        return Optional.ofNullable(whose);
    }

    private void readPage() {
        var connection = connection();
        if (!connection.path("posts").isArray() && places.isEmpty() && subject + 1 < subjects.size()) {
            subject++;
            return;
        }
        if (!connection.path("posts").isArray()) {
            throw failed(false, "names no writer or publication of that name with a list of stories");
        }
        Json.items(connection, "posts")
                .filter(post ->
                        seen.add(post.path("id").asText(post.path("mediumUrl").asText())))
                .forEach(ready::add);
        from = Json.id(connection.path("pagingInfo").path("next"), "from");
        // A place that was read before would be read for ever.
        ended = from == null || !places.add(from);
    }

    private JsonNode connection() {
        var request = FetchRequest.answerTo(Questions.stories(subjects.get(subject), from), INTERFACE);
        var reply = Reply.of(fetcher.fetch(request));
        if (reply instanceof Reply.Text text) {
            reply = Reply.json(text);
        }
        if (reply instanceof Reply.Nothing nothing) {
            throw failed(nothing.refused(), nothing.reason());
        }
        if (reply instanceof Reply.Value value) {
            return connection(value.json());
        }
        throw new AssertionError(reply);
    }

    /** A list of answers with one in it, or that one alone; errors may stand beside what could be answered. */
    private JsonNode connection(JsonNode answer) {
        var only = answer.isArray() ? answer.path(0) : answer;
        for (var named : only.path("data")) {
            if (named.has("homepagePostsConnection")) {
                whose = Json.text(named, "id");
                return named.path("homepagePostsConnection");
            }
        }
        if (only.has("errors")) {
            throw failed(
                    false,
                    "gave an error: " + Reply.shortened(only.path("errors").toString()));
        }
        return MissingNode.getInstance();
    }

    private SourceException failed(boolean refused, String reason) {
        ended = true;
        failure = new SourceException(
                refused ? SourceException.Reason.REFUSED : SourceException.Reason.UNUSABLE,
                "%s %s%s"
                        .formatted(
                                INTERFACE, reason, seen.isEmpty() ? "" : " after %d stories".formatted(seen.size())));
        return failure;
    }
}
