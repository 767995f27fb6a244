package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A story as the interface lists it. */
final class ListedStory {
    private ListedStory() {}

    /** What is listed of a story; nothing for an entry without a story's id. */
    static Optional<PostRef> ref(JsonNode post) {
        var id = Json.text(post, "id");
        if (id == null || !PostId.isId(id)) {
            return Optional.empty();
        }
        var url = url(post).orElseGet(() -> MediumAddress.byId(id));
        var title = Json.text(post, "title");
        return Optional.of(new PostRef(
                MediumPostReader.PLATFORM,
                id,
                slug(post, id).or(() -> PostId.slug(url)).orElse(id),
                url,
                title == null ? "" : PlainText.line(title),
                isResponse(post) ? PostKind.RESPONSE : PostKind.STORY,
                isLocked(post) ? Visibility.PAID : Visibility.EVERYONE,
                Times.millis(post.path("firstPublishedAt")),
                Times.millis(post.path("latestPublishedAt"))));
    }

    private static Optional<URI> url(JsonNode post) {
        try {
            var written = Json.text(post, "mediumUrl");
            return written == null
                    ? Optional.empty()
                    : Optional.of(new URI(written)).filter(Hosts::isWeb);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@code uniqueSlug} ends in the id; old ones are empty. */
    private static Optional<String> slug(JsonNode post, String id) {
        return Optional.ofNullable(Json.text(post, "uniqueSlug"))
                .map(slug -> slug.endsWith("-" + id) ? slug.substring(0, slug.length() - id.length() - 1) : slug)
                .filter(slug -> !slug.isEmpty() && !slug.equals(id));
    }

    private static boolean isResponse(JsonNode post) {
        var to = post.path("inResponseToPostResult");
        return to.isObject() && !to.isEmpty();
    }

    private static boolean isLocked(JsonNode post) {
        return post.path("isLocked").asBoolean(false) || "LOCKED".equals(Json.text(post, "visibility"));
    }
}
