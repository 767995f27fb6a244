package dev.offprint.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okio.ByteString;

/**
 * Answers from a folder of WireMock stubs ({@code mappings/} and {@code __files/}) and from nowhere else. As in WireMock, of
 * several stubs for a request the one with the lowest priority number answers, and among equals the last by file name and
 * place in the file.
 */
public final class ReplayTransport implements Transport {
    private final Path folder;
    private final List<Mapping> mappings;
    private final Map<String, String> states = new HashMap<>();

    /**
     * Reads all stubs of the folder; bodies are read when they are asked for.
     *
     * @throws UnreadableRecordingException when there is no recording, or something in it is not understood
     */
    public ReplayTransport(Path folder) {
        this.folder = folder;
        this.mappings = load(folder);
    }

    @Override
    public Answer exchange(FetchRequest request) {
        HttpUrl url = Place.url(request.uri());
        if (url == null) {
            return new Answer.Broken(Answer.Kind.FORBIDDEN, "only http and https addresses can be asked");
        }
        return find(url, request).map(reply -> answer(reply, request)).orElseGet(() -> missing(url, request));
    }

    private synchronized Optional<Mapping.Reply> find(HttpUrl url, FetchRequest request) {
        for (Mapping mapping : mappings) {
            var scenario = mapping.scenario();
            if (!mapping.request().matches(url, request)) {
                continue;
            }
            if (scenario == null) {
                return Optional.of(mapping.reply());
            }
            String state = states.getOrDefault(scenario.name(), Mapping.STARTED);
            if (scenario.required() == null || scenario.required().equals(state)) {
                states.put(scenario.name(), scenario.next() == null ? state : scenario.next());
                return Optional.of(mapping.reply());
            }
        }
        return Optional.empty();
    }

    private Answer missing(HttpUrl url, FetchRequest request) {
        return new Answer.Broken(
                Answer.Kind.UNRECORDED,
                "the recording in %s has no answer to %s %s"
                        .formatted(
                                folder,
                                request.method(),
                                url.newBuilder().username("").password("").build()));
    }

    private static Answer answer(Mapping.Reply reply, FetchRequest request) {
        if (reply.isFault()) {
            return new Answer.Broken(Answer.Kind.PASSING, "the connection broke when this was recorded");
        }
        var head = new Answer.Response(reply.status(), reply.headers(), ByteString.EMPTY, 0);
        Path saveTo = request.saveTo();
        try {
            if (saveTo != null && head.isContent()) {
                return new Answer.Response(reply.status(), reply.headers(), ByteString.EMPTY, save(reply, saveTo));
            }
            ByteString body = reply.file() == null ? reply.body() : ByteString.of(Files.readAllBytes(reply.file()));
            return new Answer.Response(reply.status(), reply.headers(), body, body.size());
        } catch (IOException e) {
            return new Answer.Broken(Answer.Kind.UNSAVED, "the recorded answer could not be copied (" + e + ")");
        }
    }

    private static long save(Mapping.Reply reply, Path file) throws IOException {
        boolean isComplete = false;
        try {
            if (reply.file() == null) {
                Files.write(file, reply.body().toByteArray());
            } else {
                Files.copy(reply.file(), file, StandardCopyOption.REPLACE_EXISTING);
            }
            isComplete = true;
        } finally {
            if (!isComplete) {
                Files.deleteIfExists(file);
            }
        }
        return Files.size(file);
    }

    private static List<Mapping> load(Path folder) {
        Path stubs = folder.resolve("mappings");
        if (!Files.isDirectory(stubs)) {
            throw new UnreadableRecordingException(folder + " is no recording: it has no folder named mappings");
        }
        var reader = new MappingReader(folder.resolve("__files"));
        var mappings = new ArrayList<Mapping>();
        try (Stream<Path> files = Files.walk(stubs)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> mappings.addAll(reader.read(file)));
        } catch (IOException e) {
            throw new UnreadableRecordingException(stubs + " cannot be read", e);
        }
        Collections.reverse(mappings);
        mappings.sort(Comparator.comparingInt(Mapping::priority));
        return List.copyOf(mappings);
    }
}
