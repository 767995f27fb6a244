package dev.offprint.platform.substack;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network that holds what a test puts into it; everything else is missing. Remembers what it was asked for. */
final class Pages implements Fetcher {
    private final Map<URI, FetchResult> results = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Pages with(String address, String text) {
        var uri = URI.create(address);
        return with(new FetchResult.Found(uri, null, text));
    }

    Pages with(FetchResult result) {
        results.put(result.uri(), result);
        return this;
    }

    /** The addresses asked for, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        asked.add(request.uri().toString());
        return results.getOrDefault(request.uri(), new FetchResult.Missing(request.uri(), 404));
    }
}
