package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.broken;
import static dev.offprint.http.ScriptedTransport.redirect;
import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recording holds, and that it replays to what was recorded. */
final class RecordingTransportTest {
    private static final String BREAD = "https://x.substack.com/p/bread";

    @TempDir
    private Path folder;

    private List<Answer> record(Path into, ScriptedTransport source, List<FetchRequest> requests) {
        try (var recording = new RecordingTransport(source, into)) {
            return requests.stream().map(recording::exchange).toList();
        }
    }

    private static List<FetchRequest> texts(String... addresses) {
        return Stream.of(addresses)
                .map(address -> FetchRequest.text(URI.create(address)))
                .toList();
    }

    private static Map<String, String> tree(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private static ScriptedTransport publication() {
        return new ScriptedTransport()
                .on(BREAD, response(200, "Bread", "content-type", "text/html; charset=utf-8"))
                .on(
                        "https://x.substack.com/api/v1/archive?offset=0",
                        response(200, "[1]", "content-type", "application/json"))
                .on(
                        "https://x.substack.com/api/v1/archive?offset=12",
                        response(200, "[2]", "content-type", "application/json"))
                .on("https://x.substack.com/p/old", redirect(301, "/p/bread"))
                .on("https://x.substack.com/p/none", response(404, "gone"))
                .on("https://x.substack.com/p/broken", broken())
                .on(
                        "https://x.substack.com/p/busy",
                        response(429, "", "retry-after", "7"),
                        response(429, "", "retry-after", "7"),
                        broken(),
                        response(200, "first"),
                        response(200, "second"));
    }

    private static List<FetchRequest> visits() {
        return texts(
                BREAD,
                BREAD + "#top",
                "https://x.substack.com/api/v1/archive?offset=0",
                "https://x.substack.com/api/v1/archive?offset=12",
                "https://x.substack.com/p/old",
                "https://x.substack.com/p/none",
                "https://x.substack.com/p/busy",
                "https://x.substack.com/p/busy",
                "https://x.substack.com/p/busy",
                "https://x.substack.com/p/busy",
                "https://x.substack.com/p/busy",
                "https://x.substack.com/p/busy");
    }

    @Test
    void a_recording_replays_to_the_same_answers() {
        var source =
                publication().on(BREAD + "#top", response(200, "Bread", "content-type", "text/html; charset=utf-8"));

        var recorded = record(folder, source, visits());
        var replay = new ReplayTransport(folder);

        for (int i = 0; i < recorded.size(); i++) {
            Answer answer = replay.exchange(visits().get(i));
            if (recorded.get(i) instanceof Answer.Response) {
                assertThat(answer).isEqualTo(recorded.get(i));
            } else {
                assertThat(answer).isInstanceOf(Answer.Broken.class);
            }
        }
    }

    @Test
    void files_are_named_after_what_they_answer() throws IOException {
        record(folder, publication(), visits());

        assertThat(tree(folder).keySet())
                .containsExactly(
                        "__files/x.substack.com-api-v1-archive-offset-0-c1c37897.json",
                        "__files/x.substack.com-api-v1-archive-offset-12-ff99b5ca.json",
                        "__files/x.substack.com-p-bread.html",
                        "__files/x.substack.com-p-busy-4.bin",
                        "__files/x.substack.com-p-busy-5.bin",
                        "__files/x.substack.com-p-none.bin",
                        "mappings/x.substack.com-api-v1-archive-offset-0-c1c37897.json",
                        "mappings/x.substack.com-api-v1-archive-offset-12-ff99b5ca.json",
                        "mappings/x.substack.com-p-bread.json",
                        "mappings/x.substack.com-p-busy.json",
                        "mappings/x.substack.com-p-none.json",
                        "mappings/x.substack.com-p-old.json");
    }

    @Test
    void a_stub_is_readable() throws IOException {
        record(folder, publication(), texts(BREAD));

        assertThat(folder.resolve("mappings/x.substack.com-p-bread.json")).hasContent("""
                        {
                          "request" : {
                            "method" : "GET",
                            "scheme" : "https",
                            "host" : {
                              "equalTo" : "x.substack.com"
                            },
                            "url" : "/p/bread"
                          },
                          "response" : {
                            "status" : 200,
                            "headers" : {
                              "content-type" : "text/html; charset=utf-8"
                            },
                            "bodyFileName" : "x.substack.com-p-bread.html"
                          }
                        }
                        """);
    }

    @Test
    void the_order_of_requests_does_not_matter() throws IOException {
        var requests = new ArrayList<>(visits());
        requests.removeIf(request -> request.uri().getFragment() != null);
        record(folder.resolve("one"), publication(), requests);
        Collections.reverse(requests);
        record(folder.resolve("other"), publication(), requests);

        assertThat(tree(folder.resolve("other"))).isEqualTo(tree(folder.resolve("one")));
    }

    @Test
    void a_saved_file_is_copied_and_stays_where_it_was_asked_for() throws IOException {
        Path place = folder.resolve("picture");
        var address = URI.create("https://cdn.example/$s_!a!/A%2Fb.png");
        var source =
                new ScriptedTransport().on(address.toString(), response(200, "pixels", "content-type", "image/png"));
        var request = FetchRequest.file(address, place);

        var recorded = record(folder.resolve("responses"), source, List.of(request, request));

        assertThat(place).hasContent("pixels");
        Files.delete(place);
        assertThat(new ReplayTransport(folder.resolve("responses")).exchange(request))
                .isEqualTo(recorded.get(0));
        assertThat(place).hasContent("pixels");
        assertThat(folder.resolve("responses/__files")).isDirectoryContaining("glob:**.png");
    }

    @Test
    void the_readers_address_in_a_form_is_blanked() throws IOException {
        String page = """
                <p>Write to bread@x.example</p><form><input type="email" name="email" value="reader@home.example">
                <input placeholder="a > b" value='reader@home.example'><INPUT value=reader@home.example>
                <input value="reader&#64;home.example"><input value="Bread"></form>
                """;
        var source = new ScriptedTransport().on(BREAD, response(200, page, "content-type", "text/html"));

        record(folder, source, texts(BREAD));

        assertThat(folder.resolve("__files/x.substack.com-p-bread.html")).hasContent("""
                        <p>Write to bread@x.example</p><form><input type="email" name="email" value="">
                        <input placeholder="a > b" value=""><INPUT value="">
                        <input value=""><input value="Bread"></form>
                        """);
    }

    @Test
    void an_address_that_nothing_answered_for_a_reason_of_ours_is_not_recorded() throws IOException {
        record(folder, new ScriptedTransport(), texts(BREAD, "file:///etc/passwd"));

        assertThat(tree(folder)).isEmpty();
    }

    @Test
    void a_folder_that_holds_a_recording_is_left_alone() {
        record(folder, publication(), texts(BREAD));

        assertThatThrownBy(() -> new RecordingTransport(publication(), folder))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageContaining("holds a recording already");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new RecordingTransport(publication(), file))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void closing_closes_the_source() {
        var source = publication();

        record(folder, source, List.of());

        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void addresses_that_look_alike_get_names_of_their_own() {
        var names = new RecordedNames();
        var addresses = Stream.of(
                        "https://x.example/a/b",
                        "https://x.example/a-b",
                        "https://x.example/A/b",
                        "http://x.example/a/b",
                        "https://x.example:8443/a/b",
                        "https://x.example/a/b?",
                        "https://x.example/a/b?c",
                        "https://x.example/" + "a".repeat(300),
                        "https://x.example/" + "a".repeat(301))
                .map(address -> new RecordingTransport.Asked(HttpUrl.get(address), null))
                .toList();

        var given = addresses.stream().map(names::of).toList();

        assertThat(given).doesNotHaveDuplicates().allMatch(name -> name.length() <= 110);
        assertThat(addresses.stream().map(names::of)).isEqualTo(given);
        assertThat(given.get(0)).isEqualTo("x.example-a-b");
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=utf-8,html", "IMAGE/PNG,png", "image/x-odd,bin", ",bin"})
    void the_extension_follows_the_type(String type, String extension) {
        assertThat(RecordedNames.extension(type)).isEqualTo(extension);
    }

    @Test
    void questions_to_one_address_are_told_apart_by_what_they_ask() {
        var address = URI.create("https://medium.com/_/graphql");
        var first = FetchRequest.answerTo("{\"from\": null}", address);
        var second = FetchRequest.answerTo("{\"from\": \"17\"}", address);
        var source = new ScriptedTransport()
                .on(
                        address.toString(),
                        response(200, "[1]", "content-type", "application/json"),
                        response(200, "[2]", "content-type", "application/json"));
        record(folder, source, List.of(first, second));

        var replay = new ReplayTransport(folder);

        assertThat(replay.exchange(second)).isEqualTo(response(200, "[2]", "content-type", "application/json"));
        assertThat(replay.exchange(first)).isEqualTo(response(200, "[1]", "content-type", "application/json"));
        assertThat(replay.exchange(FetchRequest.text(address))).isInstanceOf(Answer.Broken.class);
    }
}
