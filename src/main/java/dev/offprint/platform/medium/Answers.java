package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was answered about one post. It is kept as one {@link Original}, so that the post can be read again without the
 * network: an answer alone as it was received, several as a JSON object that holds each of them so.
 *
 * @param posts answers that the post can be read from, the most trusted first: body and identity come from the first, and
 *     what it lacks from the others
 * @param shown what was asked for because the body shows it and does not hold it, by the address that the body names; see
 *     {@link EmbedsWanted}
 */
record Answers(List<Original> posts, Map<String, Shown> shown) {
    private static final String SIGN = "offprint_answers";

    /**
     * An answer about something that a body shows.
     *
     * @param address where it was found in the end, after all redirects
     * @param text what was there; empty where only the address counts
     */
    record Shown(String address, String text) {}

    Answers {
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("at least one answer is needed");
        }
        posts = List.copyOf(posts);
        shown = Map.copyOf(shown);
    }

    /** One answer by itself. */
    static Answers of(Original alone) {
        return new Answers(List.of(alone), Map.of());
    }

    /**
     * The answers in what was kept.
     *
     * @throws UnavailablePostException when it says that it holds several and they cannot be read
     */
    static Answers in(Original kept) throws UnavailablePostException {
        if (!isSeveral(kept)) {
            return of(kept);
        }
        try {
            var json = Json.read(kept.text());
            var posts = new ArrayList<Original>();
            Json.items(json, SIGN).forEach(post -> posts.add(answer(post)));
            var shown = new LinkedHashMap<String, Shown>();
            Json.items(json, "shown")
                    .forEach(one -> shown.put(
                            one.path("asked").asText(),
                            new Shown(
                                    one.path("address").asText(),
                                    one.path("text").asText())));
            return new Answers(posts, shown);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE,
                    "the kept answers of %s are damaged: %s; fetch the post again"
                            .formatted(kept.address(), e.getMessage()));
        }
    }

    /** True for what {@link #original} made of several answers. */
    static boolean isSeveral(Original kept) {
        return kept.format() == Original.Format.JSON && kept.text().startsWith("{\"" + SIGN + "\":[");
    }

    /** These answers and one more about the same post, less trusted than those before. */
    Answers with(Original other) {
        var more = new ArrayList<>(posts);
        more.add(other);
        return new Answers(more, shown);
    }

    /** These answers and one about something that the body shows. */
    Answers with(String asked, Shown answer) {
        var more = new LinkedHashMap<>(shown);
        more.put(asked, answer);
        return new Answers(posts, more);
    }

    /** What was answered about an address that the body names. */
    Optional<Shown> shown(String asked) {
        return Optional.ofNullable(shown.get(asked));
    }

    /** All of them as one. */
    Original original() {
        var first = posts.get(0);
        if (posts.size() == 1 && shown.isEmpty()) {
            return first;
        }
        var json = Json.object();
        var answers = json.putArray(SIGN);
        for (var post : posts) {
            answers.addObject()
                    .put("address", post.address().toString())
                    .put("format", post.format().name())
                    .put("text", post.text());
        }
        var others = json.putArray("shown");
        shown.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> others.addObject()
                        .put("asked", entry.getKey())
                        .put("address", entry.getValue().address())
                        .put("text", entry.getValue().text()));
        return new Original(first.address(), Original.Format.JSON, json.toString());
    }

    private static Original answer(JsonNode post) {
        return new Original(
                URI.create(post.path("address").asText()),
                Original.Format.valueOf(post.path("format").asText()),
                post.path("text").asText());
    }
}
