package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The data of a page since 2019: one flat object of objects that name each other, {@code {"__ref":"Paragraph:…"}} since late
 * 2020 and {@code {"type":"id","id":"Paragraph:…"}} before, where lists of plain values are {@code {"type":"json","json":[…]}}.
 */
final class ApolloState {
    private static final String SIGN = "__APOLLO_STATE__";
    private static final String POST = "Post:";

    // Post:0c1d2e3f4a5b; what belongs to a post is called Post:0c1d2e3f4a5b.content({}) or $Post:… until 2020.
    private static final Pattern OTHER_POST = Pattern.compile("Post:[0-9a-z]+");

    /** How far references are followed: a post's paragraphs' marks are five steps away. */
    private static final int FAR = 12;

    private final JsonNode state;

    private ApolloState(JsonNode state) {
        this.state = state;
    }

    /**
     * The states of a page.
     *
     * @param damaged true when one of them breaks off or is no JSON
     */
    record Found(List<ApolloState> states, boolean damaged) {
        Found {
            states = List.copyOf(states);
        }
    }

    /** All that are assigned in a page; several were seen in one. */
    static Found in(String page) {
        var states = new ArrayList<ApolloState>();
        boolean damaged = false;
        int at = page.indexOf(SIGN);
        while (at >= 0) {
            int start = start(page, at + SIGN.length());
            try {
                var json = start < 0 ? MissingNode.getInstance() : Json.readAt(page, start);
                if (json.isObject()) {
                    states.add(new ApolloState(json));
                }
            } catch (JsonProcessingException e) {
                damaged = true;
            } catch (IOException e) {
                throw new AssertionError("reading from memory cannot fail", e);
            }
            at = page.indexOf(SIGN, at + SIGN.length());
        }
        return new Found(states, damaged);
    }

    /** Where the object that is assigned begins; negative where nothing is assigned: scripts mention the name, too. */
    private static int start(String page, int from) {
        int at = from;
        while (at < page.length()
                && (Character.isWhitespace(page.charAt(at)) || "\"']=".indexOf(page.charAt(at)) >= 0)) {
            at++;
        }
        return at < page.length() && page.charAt(at) == '{' ? at : -1;
    }

    /** The ids of the posts of which the state has more than a mention, that of the page's own first. */
    List<String> posts() {
        var asked = names(state.path("ROOT_QUERY"))
                .filter(name -> name.startsWith("postResult(") || name.startsWith("post("))
                .flatMap(name ->
                        Stream.ofNullable(reference(state.path("ROOT_QUERY").path(name))));
        var others = names(state)
                .filter(name -> name.startsWith(POST))
                .sorted((one, other) -> Boolean.compare(hasBody(other), hasBody(one)));
        return Stream.concat(asked, others)
                .filter(name ->
                        OTHER_POST.matcher(name).matches() && state.path(name).isObject())
                .map(name -> name.substring(POST.length()))
                .distinct()
                .toList();
    }

    private boolean hasBody(String name) {
        return names(state.path(name)).anyMatch(member -> member.startsWith("content("));
    }

    /** The post asked for by the page itself; nothing where the page asks for none. */
    Optional<String> asked() {
        return names(state.path("ROOT_QUERY"))
                .filter(name -> name.startsWith("postResult("))
                .flatMap(name ->
                        Stream.ofNullable(reference(state.path("ROOT_QUERY").path(name))))
                .filter(name -> OTHER_POST.matcher(name).matches())
                .map(name -> name.substring(POST.length()))
                .findFirst();
    }

    /** A post as one object in which what is named stands in its place; the missing node when it is not there. */
    JsonNode post(String id) {
        var post = state.path(POST + id);
        return post.isObject() ? whole(post, FAR) : MissingNode.getInstance();
    }

    private JsonNode whole(JsonNode node, int far) {
        var name = reference(node);
        if (name != null) {
            // Other posts, and what leads to them, are no part of this one.
            return far == 0 || OTHER_POST.matcher(name).matches() ? node : whole(state.path(name), far - 1);
        }
        if (node.path("type").asText().equals("json") && node.has("json")) {
            return node.path("json");
        }
        if (node.isArray()) {
            var items = Json.array();
            node.forEach(item -> items.add(whole(item, far)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = Json.object();
        Json.members(node).forEach(member -> object.set(member.getKey(), whole(member.getValue(), far)));
        return object;
    }

    /** What an object names, when it does nothing else; null otherwise. */
    private static @Nullable String reference(JsonNode node) {
        var name = Json.text(node, "__ref");
        boolean isOld = node.path("type").asText().equals("id") && node.has("generated");
        return name == null && isOld ? Json.text(node, "id") : name;
    }

    private static Stream<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }
}
