package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post in a JSON answer: in {@code payload.value} of {@code ?format=json}, behind a line that keeps browsers from running it,
 * or in {@code data.post} of a GraphQL answer, which is in an array when several questions were asked at once.
 */
final class StoryAnswer {
    private StoryAnswer() {}

    /**
     * The post in an answer; nothing where the JSON holds none.
     *
     * @throws JsonProcessingException when the text breaks off or is no JSON
     */
    static Optional<StoryObject> in(String text, URI address) throws JsonProcessingException {
        var json = Json.read(unguarded(text));
        var answers = json.isArray() ? Json.elements(json) : Stream.of(json);
        return answers.flatMap(answer -> candidates(answer).stream())
                .filter(StoryAnswer::isPost)
                .map(post -> new StoryObject(post, references(json), address))
                .findFirst();
    }

    /** True for a text that may be such an answer, judged by its beginning. */
    static boolean isJson(String text) {
        var bare = unguarded(text.substring(0, Math.min(200, text.length())));
        return bare.startsWith("{") || bare.startsWith("[");
    }

    // ])}while(1);</x>{"success":true,…}; seen 2016-2019, and by one tool )]}'while(1);</x>.
    private static String unguarded(String text) {
        var bare = text.stripLeading();
        if (!bare.startsWith("])}while") && !bare.startsWith(")]}'")) {
            return bare;
        }
        int start = bare.indexOf('{');
        return start < 0 ? bare : bare.substring(start);
    }

    private static List<JsonNode> candidates(JsonNode answer) {
        var payload = answer.path("payload");
        var data = answer.path("data");
        return List.of(
                payload.path("value"),
                payload.path("post"),
                data.path("postResult"),
                data.path("post"),
                answer.path("value"),
                answer.path("post"),
                answer);
    }

    private static boolean isPost(JsonNode post) {
        return post.isObject()
                && (post.path("content").path("bodyModel").isObject()
                        || post.path("viewerEdge").path("fullContent").isObject()
                        || post.path("extendedPreviewContent").isObject()
                        || (post.has("mediumUrl") && post.has("firstPublishedAt")));
    }

    private static JsonNode references(JsonNode json) {
        return json.path("payload").path("references");
    }
}
