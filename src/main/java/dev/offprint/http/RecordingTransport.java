package dev.offprint.http;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okio.ByteString;
import okio.HashingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Writes every answer of another transport to a folder, as WireMock stubs that match the request exactly, so that the folder
 * replays the run. Where the same request got different answers, a scenario gives them in their order and then the last one
 * for good. Each answer is on disk when the exchange ends.
 *
 * <p>Only the headers in {@link Answer#KEPT_HEADERS} are written, so no cookie and no authorisation; the reader's own e-mail
 * address in forms is blanked.
 */
public final class RecordingTransport implements Transport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Answer.Kind> OUR_OWN = Set.of(Answer.Kind.UNSAVED, Answer.Kind.UNRECORDED);

    private final Transport source;
    private final Path stubs;
    private final Path bodies;
    private final ObjectWriter writer;
    private final RecordedNames names = new RecordedNames();
    private final Map<Asked, List<Take>> takes = new HashMap<>();

    /** A request; {@code question} is null where the address alone asks. */
    record Asked(HttpUrl url, @Nullable String question) {}

    /**
     * One answer to a request.
     *
     * @param hash the body's SHA-256, by which answers are told apart
     * @param bodyFile the body's name under {@code __files}; null when there is none
     */
    private record Take(
            int status,
            Map<String, String> headers,
            ByteString hash,
            @Nullable String bodyFile,
            boolean isFault) {
        static final Take FAULT = new Take(0, Map.of(), ByteString.EMPTY, null, true);

        boolean isSameAs(Take other) {
            return status == other.status
                    && headers.equals(other.headers)
                    && hash.equals(other.hash)
                    && isFault == other.isFault;
        }
    }

    /**
     * Records into a folder that is new or empty.
     *
     * @throws UnreadableRecordingException when the folder holds a recording already, or cannot be written
     */
    public RecordingTransport(Transport source, Path folder) {
        this.source = source;
        this.stubs = folder.resolve("mappings");
        this.bodies = folder.resolve("__files");
        var lines = new DefaultIndenter("  ", "\n");
        this.writer =
                JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        try {
            Files.createDirectories(stubs);
            Files.createDirectories(bodies);
            requireEmpty(stubs);
        } catch (IOException e) {
            throw new UnreadableRecordingException(folder + " cannot take a recording (" + e + ")", e);
        }
    }

    private static void requireEmpty(Path stubs) throws IOException {
        try (Stream<Path> files = Files.list(stubs)) {
            if (files.findAny().isPresent()) {
                throw new UnreadableRecordingException(
                        stubs.getParent() + " holds a recording already; name a folder that is new or empty");
            }
        }
    }

    @Override
    public Answer exchange(FetchRequest request) {
        var answer = source.exchange(request);
        HttpUrl url = Place.url(request.uri());
        if (url != null) {
            record(new Asked(withoutFragment(url), request.question()), answer, request.saveTo());
        }
        return answer;
    }

    @Override
    public void close() {
        source.close();
    }

    private synchronized void record(Asked asked, Answer answer, @Nullable Path saved) {
        var known = takes.computeIfAbsent(asked, unused -> new ArrayList<>());
        try {
            if (answer instanceof Answer.Broken broken && !OUR_OWN.contains(broken.kind())) {
                known.add(Take.FAULT);
            } else if (answer instanceof Answer.Response response) {
                known.add(take(asked, response, saved, known));
            }
            if (!known.isEmpty()) {
                String text = writer.writeValueAsString(stub(asked, withoutRepeatedEnd(known))) + "\n";
                Files.writeString(stubs.resolve(names.of(asked) + ".json"), text, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the answer of " + Place.of(asked.url().uri()) + " could not be recorded", e);
        }
    }

    private Take take(Asked asked, Answer.Response response, @Nullable Path saved, List<Take> known)
            throws IOException {
        String type = response.header("content-type");
        Path file = response.isContent() ? saved : null;
        ByteString body = file == null ? scrubbed(response.body(), type) : ByteString.EMPTY;
        ByteString hash = file == null ? body.sha256() : hash(file);
        if (response.size() == 0) {
            return new Take(response.status(), response.headers(), hash, null, false);
        }
        for (Take earlier : known) {
            if (earlier.bodyFile() != null && earlier.hash().equals(hash)) {
                return new Take(response.status(), response.headers(), hash, earlier.bodyFile(), false);
            }
        }
        String number = known.isEmpty() ? "" : "-" + (known.size() + 1);
        String name = names.of(asked) + number + "." + RecordedNames.extension(type);
        if (file == null) {
            Files.write(bodies.resolve(name), body.toByteArray());
        } else {
            Files.copy(file, bodies.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Take(response.status(), response.headers(), hash, name, false);
    }

    private static ByteString hash(Path file) throws IOException {
        try (var hashing = HashingSource.sha256(Okio.source(file));
                var source = Okio.buffer(hashing)) {
            source.readAll(Okio.blackhole());
            return hashing.hash();
        }
    }

    private static ByteString scrubbed(ByteString body, @Nullable String contentType) {
        return contentType == null || contentType.contains("html") ? ReaderAddress.blanked(body) : body;
    }

    private static List<Take> withoutRepeatedEnd(List<Take> takes) {
        int size = takes.size();
        while (size > 1 && takes.get(size - 1).isSameAs(takes.get(size - 2))) {
            size--;
        }
        return takes.subList(0, size);
    }

    private ObjectNode stub(Asked asked, List<Take> sequence) {
        if (sequence.size() == 1) {
            return mapping(asked, sequence.get(0));
        }
        var file = JSON.createObjectNode();
        var list = file.putArray("mappings");
        for (int i = 0; i < sequence.size(); i++) {
            var mapping = mapping(asked, sequence.get(i));
            mapping.put("scenarioName", names.of(asked));
            mapping.put("requiredScenarioState", state(i));
            if (i + 1 < sequence.size()) {
                mapping.put("newScenarioState", state(i + 1));
            }
            list.add(mapping);
        }
        return file;
    }

    private static String state(int index) {
        return index == 0 ? Mapping.STARTED : "answer " + (index + 1);
    }

    private static ObjectNode mapping(Asked asked, Take take) {
        var url = asked.url();
        var mapping = JSON.createObjectNode();
        var request = mapping.putObject("request");
        request.put("method", asked.question() == null ? "GET" : "POST");
        request.put("scheme", url.scheme());
        request.putObject("host").put("equalTo", url.host());
        if (url.port() != HttpUrl.defaultPort(url.scheme())) {
            request.put("port", url.port());
        }
        request.put("url", Mapping.pathAndQuery(url));
        if (asked.question() != null) {
            request.putArray("bodyPatterns").addObject().put("equalToJson", asked.question());
        }
        var response = mapping.putObject("response");
        if (take.isFault()) {
            response.put("fault", "CONNECTION_RESET_BY_PEER");
            return mapping;
        }
        response.put("status", take.status());
        var headers = response.putObject("headers");
        new TreeMap<>(take.headers()).forEach(headers::put);
        if (take.bodyFile() != null) {
            response.put("bodyFileName", take.bodyFile());
        }
        return mapping;
    }

    private static HttpUrl withoutFragment(HttpUrl url) {
        return url.newBuilder().fragment(null).username("").password("").build();
    }
}
