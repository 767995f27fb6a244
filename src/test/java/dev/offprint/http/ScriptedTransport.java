package dev.offprint.http;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/** Gives the answers it was told, per address in order, the last one for good; and remembers what it was asked. */
final class ScriptedTransport implements Transport {
    private final Map<URI, Deque<Answer>> answers = new HashMap<>();
    private final List<URI> asked = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();
    private boolean isClosed;

    ScriptedTransport on(String address, Answer... script) {
        answers.put(URI.create(address), new ArrayDeque<>(List.of(script)));
        return this;
    }

    /** An answer with a body, and headers as pairs of name and value. */
    static Answer.Response response(int status, String body, String... headers) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        var bytes = ByteString.encodeUtf8(body);
        return new Answer.Response(status, map, bytes, bytes.size());
    }

    static Answer.Response redirect(int status, String location) {
        return response(status, "", "location", location);
    }

    static Answer.Broken broken() {
        return new Answer.Broken(Answer.Kind.PASSING, "the connection broke");
    }

    synchronized List<URI> asked() {
        return List.copyOf(asked);
    }

    /** How it was asked, each time. */
    synchronized List<String> methods() {
        return List.copyOf(methods);
    }

    boolean isClosed() {
        return isClosed;
    }

    @Override
    public synchronized Answer exchange(FetchRequest request) {
        asked.add(request.uri());
        methods.add(request.method());
        var script = answers.get(request.uri());
        if (script == null) {
            return new Answer.Broken(Answer.Kind.UNRECORDED, "nothing was scripted for " + request.uri());
        }
        Answer answer = script.size() > 1 ? script.remove() : script.element();
        Path file = request.saveTo();
        return file != null && answer instanceof Answer.Response response && response.isContent()
                ? saved(response, file)
                : answer;
    }

    @Override
    public void close() {
        isClosed = true;
    }

    private static Answer saved(Answer.Response response, Path file) {
        try {
            Files.write(file, response.body().toByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Answer.Response(response.status(), response.headers(), ByteString.EMPTY, response.size());
    }
}
