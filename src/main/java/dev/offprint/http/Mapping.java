package dev.offprint.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One recorded answer and the requests that it is for: the part of a WireMock stub that recordings need.
 *
 * @param priority lower goes first; 5 where the file says nothing
 * @param scenario null when the answer is always the same
 */
record Mapping(
        Pattern request,
        Reply reply,
        int priority,
        @Nullable Scenario scenario) {
    static final int USUAL_PRIORITY = 5;

    /** The state in which every scenario begins. */
    static final String STARTED = "Started";

    /**
     * Which requests are meant; null and what is empty ask for nothing.
     *
     * @param server where they go
     * @param method as HTTP names it
     * @param url path and query, exactly
     * @param query parameters that must be among those of the request, decoded
     * @param question what must hold of the JSON that is sent along
     */
    record Pattern(
            Server server,
            @Nullable String method,
            @Nullable String url,
            @Nullable String urlPath,
            Map<String, String> query,
            List<QuestionPattern> question) {
        Pattern {
            query = Map.copyOf(query);
            question = List.copyOf(question);
        }

        boolean matches(HttpUrl asked, FetchRequest request) {
            String sent = request.question() == null ? "" : request.question();
            return server.isOf(asked)
                    && (method == null || method.equals(request.method()))
                    && isOf(asked)
                    && question.stream().allMatch(pattern -> pattern.matches(sent));
        }

        private boolean isOf(HttpUrl asked) {
            return (url == null || url.equals(pathAndQuery(asked)))
                    && (urlPath == null || urlPath.equals(asked.encodedPath()))
                    && query.entrySet().stream()
                            .allMatch(wanted ->
                                    asked.queryParameterValues(wanted.getKey()).contains(wanted.getValue()));
        }
    }

    /** A server, as far as it is named; null for any. */
    record Server(
            @Nullable String scheme,
            @Nullable String host,
            @Nullable Integer port) {
        boolean isOf(HttpUrl asked) {
            return (scheme == null || scheme.equalsIgnoreCase(asked.scheme()))
                    && (host == null || host.equalsIgnoreCase(asked.host()))
                    && (port == null || port == asked.port());
        }
    }

    /**
     * What is answered.
     *
     * @param headers by name in lower case
     * @param body the body as it stands in the mapping; empty when it is in a file
     * @param file where the body is; null when it is not in a file
     * @param isFault whether the connection breaks instead
     */
    record Reply(
            int status,
            Map<String, String> headers,
            ByteString body,
            @Nullable Path file,
            boolean isFault) {
        Reply {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A place in a sequence of answers.
     *
     * @param required the state in which this mapping holds; null for any
     * @param next the state afterwards; null for the same
     */
    record Scenario(
            String name,
            @Nullable String required,
            @Nullable String next) {}

    /** What an exact match compares: the path and the query as they are sent. */
    static String pathAndQuery(HttpUrl url) {
        String query = url.encodedQuery();
        return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
    }
}
