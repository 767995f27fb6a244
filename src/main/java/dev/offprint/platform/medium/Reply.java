package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.http.FetchResult;
import java.net.URI;

/** What a request for text came to, as far as reading Medium depends on it. */
sealed interface Reply {

    /** What can be done where Medium gives a program nothing. */
    String WAYS_ROUND =
            "three ways round: your own session (--cookies with the cookies sid and uid of medium.com), your official"
                    + " export ZIP (medium.com, Settings, Download your information), or pages that your browser saved";

    /** Text came; whether it is of use is for the reader to say. */
    record Text(URI address, String text) implements Reply {}

    /** A JSON value came. */
    record Value(JsonNode json) implements Reply {}

    /**
     * Nothing of use came.
     *
     * @param refused true when the server has it and does not give it
     * @param missing true when the server says that there is no such thing
     * @param reason half a sentence: what came instead
     */
    record Nothing(boolean refused, boolean missing, String reason) implements Reply {
        /** An answer that is neither a refusal nor of use. */
        Nothing(String reason) {
            this(false, false, reason);
        }
    }

    /** Sorts a result of the network; a wall or a not-found page is nothing, whatever its status is. */
    static Reply of(FetchResult result) {
        if (result instanceof FetchResult.Found found) {
            return found(found);
        }
        if (result instanceof FetchResult.Missing missing) {
            return new Nothing(false, true, "answered " + missing.status());
        }
        if (result instanceof FetchResult.Refused refused) {
            return new Nothing(
                    true, false, "refused with %d: %s".formatted(refused.status(), clause(refused.reason())));
        }
        if (result instanceof FetchResult.Failed failed) {
            // Seen 2023-2026: an overloaded or a suspicious Medium answers 503, too. Anybody else's server is just in
            // trouble.
            boolean refused = failed.status() == 503 && MediumAddress.isOfMedium(failed.uri());
            return new Nothing(refused, false, "gave no answer: " + clause(failed.reason()));
        }
        return new Nothing("gave a file or nothing new instead of text");
    }

    private static Reply found(FetchResult.Found found) {
        if (found.text().isBlank()) {
            return new Nothing("gave an empty answer");
        }
        if (WallPage.isChallenge(found.text())) {
            return new Nothing(true, false, "gave a page that wants a browser to prove itself (a challenge)");
        }
        return WallPage.isNotFound(found.text())
                ? new Nothing(false, true, "gave a page that says there is no such story")
                : new Text(found.uri(), found.text());
    }

    /** Reads a text as a JSON value of the platform's interface, and tells its errors from its data. */
    static Reply json(Text text) {
        if (text.text().stripLeading().startsWith("<")) {
            return new Nothing("gave a web page where JSON was expected");
        }
        try {
            return new Value(Json.read(text.text()));
        } catch (JsonProcessingException e) {
            return new Nothing("gave JSON that breaks off or is none: " + shortened(text.text()));
        }
    }

    /** The beginning of a text, on one line. */
    static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    private static String clause(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
