package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an official export does not say of a post and the platform's interface does. Once the interface gives no answer at all
 * it is not asked again: the posts are whole without it. Safe to use from several threads.
 */
final class ExportDetails {
    /** Members that describe the post; the body is the export's own, which is never a preview. */
    private static final List<String> MEMBERS = List.of(
            "publication_id",
            "publishedBylines",
            "postTags",
            "section_id",
            "section_name",
            "section_slug",
            "cover_image",
            "canonical_url",
            "description",
            "search_engine_description",
            "updated_at",
            "wordcount",
            "podcast_duration");

    private final URI home;
    private final Fetcher fetcher;
    private volatile @Nullable Problem problem;

    ExportDetails(URI home, Fetcher fetcher) {
        this.home = home;
        this.fetcher = fetcher;
    }

    /** The interface's object for a post; nothing when it gives none or knows another post under the slug. */
    Optional<JsonNode> of(PostRef ref) {
        if (problem != null) {
            return Optional.empty();
        }
        var address = home.resolve("/api/v1/posts/" + SubstackAddress.segment(ref.slug()));
        var answer = Answer.of(fetcher.fetch(FetchRequest.text(address)));
        if (answer instanceof Answer.Nothing nothing && !nothing.missing()) {
            problem = new Problem(
                    Problem.Code.DETAILS_UNAVAILABLE,
                    home.toString(),
                    "authors, tags, sections and covers, which an export lacks, could not be added: %s %s; the posts themselves are whole"
                            .formatted(address, nothing.reason()));
        }
        if (answer instanceof Answer.Text text && Answer.json(text) instanceof Answer.Value value) {
            var post = value.json().has("post") ? value.json().path("post") : value.json();
            return Optional.of(post).filter(found -> ref.id().equals(Json.id(found, "id")));
        }
        return Optional.empty();
    }

    /** Why nothing could be added, when that is so. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Adds to a post what the interface says of it. */
    static void add(JsonNode known, ObjectNode post) {
        for (var member : MEMBERS) {
            var value = known.path(member);
            if (!value.isMissingNode() && !value.isNull()) {
                post.set(member, value);
            }
        }
    }
}
