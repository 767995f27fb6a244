package dev.offprint.platform.substack;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.Optional;

/** Asks the interface of publications for what readers said about a post. Safe to use from several threads. */
final class CommentsFetch {
    private final Fetcher fetcher;

    CommentsFetch(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * The answer, in which there is a list of comments; empty for a note, which is a comment itself and no post.
     *
     * @param home the publication's
     * @throws UnavailablePostException when something else came
     */
    Optional<Original> of(URI home, PostRef ref) throws UnavailablePostException {
        if (ref.kind() == PostKind.NOTE) {
            return Optional.empty();
        }
        // The interface knows a post by its id here, not by its slug.
        var address = home.resolve("/api/v1/post/%s/comments?token=&all_comments=true&sort=best_first"
                .formatted(SubstackAddress.segment(ref.id())));
        var answer = Answer.of(fetcher.fetch(FetchRequest.text(address)));
        if (answer instanceof Answer.Text text) {
            var json = Answer.json(text);
            if (json instanceof Answer.Value value && CommentsObject.isIn(value.json())) {
                return Optional.of(new Original(text.address(), Original.Format.JSON, text.text()));
            }
            answer = json instanceof Answer.Nothing ? json : new Answer.Nothing(false, "gave JSON without comments");
        }
        var reason = answer instanceof Answer.Nothing nothing ? nothing.reason() : "";
        throw new UnavailablePostException(Problem.Code.COMMENTS_UNAVAILABLE, address.getPath() + " " + reason);
    }
}
