package dev.offprint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;

/**
 * A publication with an address of its own, served on loopback by a server that does whatever a test wants it to do. What is not
 * there is answered by 404.
 */
final class LoopbackPublication implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = new MockWebServer();
    private final TreeMap<Integer, ObjectNode> posts = new TreeMap<>();
    private final Map<Integer, Integer> versions = new TreeMap<>();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private BiFunction<String, MockResponse, MockResponse> trouble = (path, whole) -> whole;
    private Reaction reaction = path -> {};

    /** What happens as an address is asked for. */
    @FunctionalInterface
    interface Reaction {
        void asked(String pathAndQuery) throws IOException;
    }

    LoopbackPublication() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return respond(request.getUrl());
            }
        });
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** The publication's address. */
    String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** Adds a post, or puts another version in the place of one. */
    LoopbackPublication post(int id, String slug, String body) {
        return post(Responses.post("127.0.0.1:" + server.getPort(), 1, slug, "On " + slug, body)
                .put("id", id)
                .put("canonical_url", address() + "/p/" + slug)
                .put("post_date", "2026-01-%02dT%02d:00:00.000Z".formatted(1 + id / 24 % 28, id % 24)));
    }

    synchronized LoopbackPublication post(ObjectNode post) {
        int id = post.get("id").intValue();
        int version = versions.merge(id, 1, Integer::sum);
        posts.put(id, post.put("updated_at", "2026-02-%02dT10:00:00.000Z".formatted(version)));
        return this;
    }

    /** Takes a post away. */
    synchronized LoopbackPublication without(int id) {
        posts.remove(id);
        return this;
    }

    /** Answers a path in some way. */
    LoopbackPublication answer(String path, MockResponse answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers a path with bytes of some type. */
    LoopbackPublication file(String path, String type, byte[] content) {
        return answer(
                path,
                new MockResponse.Builder()
                        .setHeader("Content-Type", type)
                        .body(new Buffer().write(content))
                        .build());
    }

    /** Lets something happen whenever an address is asked for. */
    LoopbackPublication reacting(Reaction told) {
        reaction = told;
        return this;
    }

    /** Spoils answers before they go out: makes another of a path and its answer. */
    LoopbackPublication troubled(BiFunction<String, MockResponse, MockResponse> by) {
        trouble = by;
        return this;
    }

    /** What was asked for, by path and query. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized MockResponse respond(HttpUrl url) {
        String query = url.encodedQuery();
        String path = url.encodedPath() + (query == null ? "" : "?" + query);
        asked.add(path);
        try {
            reaction.asked(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return trouble.apply(path, answer(url));
    }

    private MockResponse answer(HttpUrl url) {
        String path = url.encodedPath();
        if (answers.containsKey(path)) {
            return answers.get(path);
        }
        if (path.equals("/api/v1/archive")) {
            return json(listing(
                    Integer.parseInt(url.queryParameter("offset")), Integer.parseInt(url.queryParameter("limit"))));
        }
        return posts.values().stream()
                .filter(post -> path.equals("/api/v1/posts/" + post.get("slug").textValue()))
                .findFirst()
                .map(post -> json(post.toString()))
                .orElseGet(() -> new MockResponse.Builder()
                        .code(404)
                        .body("{\"error\":\"Not found\"}")
                        .build());
    }

    private String listing(int offset, int limit) {
        var page = JSON.createArrayNode();
        posts.descendingMap().values().stream()
                .skip(offset)
                .limit(limit)
                .forEach(post -> page.add(post.deepCopy().putNull("body_html")));
        return page.toString();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
