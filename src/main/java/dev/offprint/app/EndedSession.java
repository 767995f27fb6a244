package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.http.Sessions;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Notices that a reader's session did not open what it should: posts came as previews though cookies were given. */
final class EndedSession {
    private EndedSession() {}

    /** The one problem that says so; nothing where no cookies were given, or every post came whole. */
    static Optional<Problem> in(List<PostLine> lines, Sessions sessions) {
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        var previews = lines.stream().filter(EndedSession::isPreview).toList();
        return previews.stream().findFirst().map(first -> {
            boolean sent = sessions.cover(URI.create(first.url()));
            var why = sent
                    ? "the session may have ended, or has not paid for them; log in with a browser and save its cookies again"
                    : "the cookies hold no session for that host, or it is not the one that was named";
            return new Problem(
                    Problem.Code.SESSION_REFUSED,
                    first.url(),
                    "cookies were given, and posts came as previews all the same (%d, this one first): %s"
                            .formatted(previews.size(), why));
        });
    }

    private static boolean isPreview(PostLine line) {
        return line.problems().stream().anyMatch(problem -> problem.code() == Problem.Code.POST_INCOMPLETE);
    }
}
