package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.http.FetchResult;
import java.net.URI;

/** What a request for text came to, as far as reading Substack depends on it. */
sealed interface Answer {

    /** Text came; whether it is of use is for the reader to say. */
    record Text(URI address, String text) implements Answer {}

    /** A JSON value came. */
    record Value(JsonNode json) implements Answer {}

    /**
     * Nothing of use came.
     *
     * @param refused true when the server has it and does not give it
     * @param missing true when the server says that there is no such thing
     * @param reason half a sentence: what came instead
     */
    record Nothing(boolean refused, boolean missing, String reason) implements Answer {
        /** An answer that is no refusal, but of no use. */
        Nothing(boolean refused, String reason) {
            this(refused, false, reason);
        }
    }

    /** Sorts a result of the network; an answer without text is nothing. */
    static Answer of(FetchResult result) {
        if (result instanceof FetchResult.Found found) {
            return found.text().isBlank()
                    ? new Nothing(false, "gave an empty answer")
                    : new Text(found.uri(), found.text());
        }
        if (result instanceof FetchResult.Missing missing) {
            return new Nothing(false, true, "answered " + missing.status());
        }
        if (result instanceof FetchResult.Refused refused) {
            return new Nothing(true, "refused with %d: %s".formatted(refused.status(), sentence(refused.reason())));
        }
        if (result instanceof FetchResult.Failed failed) {
            return new Nothing(false, "gave no answer: " + sentence(failed.reason()));
        }
        if (result instanceof FetchResult.Saved) {
            return new Nothing(false, "gave a file instead of text");
        }
        throw new AssertionError(result);
    }

    /** Reads a text as a JSON value of the platform's interface, and tells its errors from its data. */
    static Answer json(Text text) {
        if (text.text().stripLeading().startsWith("<")) {
            return new Nothing(false, "gave a web page where JSON was expected");
        }
        try {
            var json = Json.read(text.text());
            // Seen 2024-2026: {"error":"Not found"} and {"errors":[{"msg":…}]}, also with status 200.
            if (json.isObject() && (json.has("error") || json.has("errors"))) {
                return new Nothing(false, "gave an error: " + shortened(json.toString()));
            }
            return new Value(json);
        } catch (JsonProcessingException e) {
            return new Nothing(false, "gave JSON that breaks off or is none: " + shortened(text.text()));
        }
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
