package dev.offprint.http;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to get, and where to put it.
 *
 * @param uri an absolute http or https address
 * @param question JSON that is sent along, by POST, to an interface that is asked so; null for what an address alone asks
 *     for. It asks and changes nothing, so that it is repeated like any other request.
 * @param saveTo the file that a large answer is streamed to, replaced if it exists; null for text, which is kept in memory.
 *     Requests for text are paced per host; those for files are not.
 * @param begun what lies in {@code saveTo} already and is to be continued; null to begin at the beginning
 * @param isLedAway whether a redirect of another host has led here; such a request bears no session
 * @param known the version that is at hand, which need not be sent again; null for whatever there is
 * @param isPrompt whether a request for text follows the one before it at once; those after it wait the longer
 */
public record FetchRequest(
        URI uri,
        @Nullable String question,
        @Nullable Path saveTo,
        @Nullable Part begun,
        boolean isLedAway,
        @Nullable Version known,
        boolean isPrompt) {

    /** A page or an answer of an interface, read into memory. */
    public static FetchRequest text(URI uri) {
        return new FetchRequest(uri, null, null, null, false, null, false);
    }

    /** The same, unless the server still has the version that is known; then it is {@link FetchResult.Unchanged}. */
    public static FetchRequest textUnless(Version known, URI uri) {
        return new FetchRequest(uri, null, null, null, false, known, false);
    }

    /** The answer of an interface that is asked in JSON, read into memory. */
    public static FetchRequest answerTo(String question, URI uri) {
        return new FetchRequest(uri, question, null, null, false, null, false);
    }

    /** The same request, following the one before it at once. */
    public FetchRequest prompt() {
        return new FetchRequest(uri, question, saveTo, begun, isLedAway, known, true);
    }

    /** A picture or another file, streamed to {@code saveTo}. */
    public static FetchRequest file(URI uri, Path saveTo) {
        return new FetchRequest(uri, null, saveTo, null, false, null, false);
    }

    /** The name of the HTTP method. */
    String method() {
        return question == null ? "GET" : "POST";
    }

    /**
     * The same request, at an address to which redirects have led. A version means nothing to another host.
     *
     * @param part what has come of the file already; null for nothing
     */
    FetchRequest at(Hops hops, @Nullable Part part) {
        boolean ledAway = hops.haveLeftHost();
        String asked = hops.keepQuestion() ? question : null;
        return new FetchRequest(hops.current(), asked, saveTo, part, ledAway, ledAway ? null : known, isPrompt);
    }
}
