package dev.offprint.platform.medium;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network that holds what a test puts into it; everything else is missing. Remembers what it was asked for. */
final class Network implements Fetcher {
    private final Map<String, FetchResult> results = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Text at an address. */
    Network with(String address, String text) {
        return with(new FetchResult.Found(URI.create(address), null, text));
    }

    /** Text at the end of a redirect. */
    Network redirect(String address, String end, String text) {
        results.put(address, new FetchResult.Found(URI.create(end), null, text));
        return this;
    }

    Network with(FetchResult result) {
        results.put(result.uri().toString(), result);
        return this;
    }

    /** The interface's answer to the question that holds this text. */
    Network answering(String part, String text) {
        results.put("? " + part, new FetchResult.Found(StoryPages.INTERFACE, null, text));
        return this;
    }

    /** An address that refuses. */
    Network refusing(String address) {
        return with(new FetchResult.Refused(URI.create(address), 403, "the server answered 403"));
    }

    /** The addresses asked for, in order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized FetchResult fetch(FetchRequest request) {
        var address = request.uri().toString();
        asked.add(address);
        var question = request.question();
        if (question != null) {
            return results.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("? ")
                            && question.contains(entry.getKey().substring(2)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(results.getOrDefault(address, new FetchResult.Missing(request.uri(), 404)));
        }
        return results.getOrDefault(address, new FetchResult.Missing(request.uri(), 404));
    }
}
