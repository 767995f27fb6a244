package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import okio.ByteString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder of stubs answers, and what it may not hold. */
final class ReplayTransportTest {
    private static final String BREAD = "https://x.substack.com/p/bread";

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
    }

    private void stub(String name, String json) throws IOException {
        Files.writeString(folder.resolve("mappings").resolve(name + ".json"), json);
    }

    private static String mapping(String request, String response) {
        return "{\"request\": {%s}, \"response\": {%s}}".formatted(request, response);
    }

    private Answer ask(String address) {
        return new ReplayTransport(folder).exchange(FetchRequest.text(URI.create(address)));
    }

    private void assertAnswers(String address, String body) {
        assertThat(ask(address)).as(address).isEqualTo(response(200, body));
    }

    private void assertAnswersNothing(String address) {
        assertThat(ask(address))
                .as(address)
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.UNRECORDED));
    }

    @Test
    void a_stub_in_the_agreed_form_answers() throws IOException {
        Files.writeString(folder.resolve("__files/archive-0.json"), "[]");
        stub("archive", """
                {"request": {"method": "GET", "scheme": "https", "host": {"equalTo": "x.substack.com"},
                  "urlPath": "/api/v1/archive", "queryParameters": {"offset": {"equalTo": "0"}}},
                 "response": {"status": 200, "headers": {"Content-Type": "application/json", "X-Other": "x"},
                  "bodyFileName": "archive-0.json"}}
                """);

        assertThat(ask("https://x.substack.com/api/v1/archive?sort=new&offset=0"))
                .isEqualTo(response(200, "[]", "content-type", "application/json"));
        assertAnswersNothing("https://x.substack.com/api/v1/archive?sort=new&offset=12");
        assertAnswersNothing("https://y.substack.com/api/v1/archive?offset=0");
        assertAnswersNothing("http://x.substack.com/api/v1/archive?offset=0");
    }

    @Test
    void an_exact_url_means_path_and_query() throws IOException {
        stub("a", mapping("\"url\": \"/p/bread?x=%2F\"", "\"body\": \"Bread\""));

        assertAnswers(BREAD + "?x=%2F", "Bread");
        assertAnswers(BREAD + "?x=%2F#top", "Bread");
        assertAnswersNothing(BREAD + "?x=/");
        assertAnswersNothing(BREAD);
    }

    @Test
    void a_port_may_be_asked_for() throws IOException {
        stub("a", mapping("\"port\": 8443, \"method\": \"ANY\"", "\"body\": \"Bread\""));

        assertAnswers("https://x.example:8443/", "Bread");
        assertAnswersNothing("https://x.example/");
    }

    @Test
    void query_parameters_are_compared_decoded_and_one_of_several_will_do() throws IOException {
        stub("a", mapping("\"queryParameters\": {\"q\": {\"equalTo\": \"a b\"}}", "\"body\": \"Bread\""));

        assertAnswers("https://x.example/?q=a%20b", "Bread");
        assertAnswers("https://x.example/?q=c&q=a+b", "Bread");
    }

    @Test
    void bodies_come_in_four_forms() throws IOException {
        stub("a", mapping("\"url\": \"/json\"", "\"jsonBody\": {\"a\": [1, \"ø\"]}"));
        stub("b", mapping("\"url\": \"/base64\"", "\"base64Body\": \"QnJlYWQ=\""));
        stub("c", mapping("\"url\": \"/empty\"", "\"status\": 204"));

        assertAnswers("https://x.example/json", "{\"a\":[1,\"ø\"]}");
        assertAnswers("https://x.example/base64", "Bread");
        assertThat(ask("https://x.example/empty")).isEqualTo(response(204, ""));
    }

    @Test
    void of_several_stubs_the_lowest_priority_number_and_then_the_last_answers() throws IOException {
        stub("a", mapping("\"urlPath\": \"/\"", "\"body\": \"first\""));
        stub(
                "b",
                "{\"mappings\": [%s, %s], \"meta\": {\"total\": 2}}"
                        .formatted(
                                mapping("\"urlPath\": \"/\"", "\"body\": \"second\""),
                                mapping("\"urlPath\": \"/\"", "\"body\": \"third\"")));
        stub("c", "{\"priority\": 9, \"request\": {}, \"response\": {\"body\": \"any\"}}");
        assertAnswers("https://x.example/", "third");
        assertAnswers("https://x.example/other", "any");

        stub("0", "{\"priority\": 1, \"request\": {\"url\": \"/\"}, \"response\": {\"body\": \"urgent\"}}");
        assertAnswers("https://x.example/", "urgent");
    }

    @Test
    void a_scenario_gives_its_answers_in_order() throws IOException {
        stub("a", """
                {"mappings": [
                  {"scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "down",
                   "request": {}, "response": {"status": 500}},
                  {"scenarioName": "s", "requiredScenarioState": "down", "newScenarioState": "up",
                   "request": {}, "response": {"fault": "EMPTY_RESPONSE"}},
                  {"scenarioName": "s", "requiredScenarioState": "up", "request": {}, "response": {"body": "well"}}]}
                """);
        var replay = new ReplayTransport(folder);
        var request = FetchRequest.text(URI.create(BREAD));

        assertThat(replay.exchange(request)).isEqualTo(response(500, ""));
        assertThat(replay.exchange(request))
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.PASSING));
        assertThat(replay.exchange(request)).isEqualTo(response(200, "well"));
        assertThat(replay.exchange(request)).isEqualTo(response(200, "well"));
    }

    @Test
    void a_scenario_without_a_required_state_holds_in_any() throws IOException {
        stub("a", "{\"scenarioName\": \"s\", \"request\": {}, \"response\": {\"body\": \"well\"}}");

        assertAnswers(BREAD, "well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bodyFileName\": \"pixels\"", "\"body\": \"pixels\""})
    void a_file_is_copied_to_its_place(String body) throws IOException {
        Files.writeString(folder.resolve("__files/pixels"), "pixels");
        stub("a", mapping("", body));
        Path place = Files.writeString(folder.resolve("a.png"), "something older and longer");

        var answer = new ReplayTransport(folder).exchange(FetchRequest.file(URI.create(BREAD), place));

        assertThat(answer).isEqualTo(new Answer.Response(200, Map.of(), ByteString.EMPTY, 6));
        assertThat(place).hasContent("pixels");
    }

    @Test
    void a_place_that_cannot_be_written_is_an_answer_too() throws IOException {
        stub("a", mapping("", "\"body\": \"pixels\""));
        Path place = folder.resolve("none").resolve("a.png");

        assertThat(new ReplayTransport(folder).exchange(FetchRequest.file(URI.create(BREAD), place)))
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.UNSAVED));
    }

    @Test
    void what_is_not_there_is_named_and_not_asked_for_again() {
        var sleeper = new RecordingSleeper();
        var fetcher = new PoliteFetcher(
                new ReplayTransport(folder), HttpPolicy.standard(), sleeper, new Random(7), Clock.systemUTC());

        assertThat(fetcher.fetch(FetchRequest.text(URI.create(BREAD + "?page=2"))))
                .isEqualTo(new FetchResult.Failed(
                        URI.create(BREAD + "?page=2"),
                        "x.substack.com/p/bread: the recording in %s has no answer to GET %s?page=2"
                                .formatted(folder, BREAD)));
        assertThat(fetcher.traffic().requests()).isEqualTo(1);
    }

    @Test
    void only_http_addresses_are_answered() {
        assertThat(ask("file:///etc/passwd"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.FORBIDDEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "transformers | {\"request\": {}, \"response\": {\"transformers\": []}}",
                "headers | {\"request\": {\"headers\": {}}, \"response\": {}}",
                "urlPattern | {\"request\": {\"urlPattern\": \".*\"}, \"response\": {}}",
                "postServeActions | {\"request\": {}, \"response\": {}, \"postServeActions\": []}",
                "importOptions | {\"mappings\": [], \"importOptions\": {}}",
                "method | {\"request\": {\"method\": \"PUT\"}, \"response\": {}}",
                "bodyPatterns | {\"request\": {\"bodyPatterns\": {}}, \"response\": {}}",
                "host | {\"request\": {\"host\": {\"matches\": \".*\"}}, \"response\": {}}",
                "host | {\"request\": {\"host\": \"x.example\"}, \"response\": {}}",
                "q | {\"request\": {\"queryParameters\": {\"q\": {\"contains\": \"x\"}}}, \"response\": {}}",
                "port | {\"request\": {\"port\": \"443\"}, \"response\": {}}",
                "request | {\"request\": [], \"response\": {}}",
                "status | {\"request\": {}, \"response\": {\"status\": 200.5}}",
                "Content-Encoding | {\"request\": {}, \"response\": {\"headers\": {\"Content-Encoding\": \"gzip\"}}}",
                "Location | {\"request\": {}, \"response\": {\"headers\": {\"Location\": [\"a\", \"b\"]}}}",
                "base64Body | {\"request\": {}, \"response\": {\"base64Body\": \"***\"}}",
                "body | {\"request\": {}, \"response\": {\"body\": {}}}",
                "bodyFileName | {\"request\": {}, \"response\": {\"bodyFileName\": \"none.html\"}}",
                "bodyFileName | {\"request\": {}, \"response\": {\"bodyFileName\": \"../mappings/odd.json\"}}",
            })
    void what_is_not_understood_is_named_with_its_file(String key, String json) throws IOException {
        stub("odd", json);

        assertThatThrownBy(() -> new ReplayTransport(folder))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageContaining(
                        folder.resolve("mappings").resolve("odd.json").toString())
                .hasMessageContaining("\"" + key + "\"");
    }

    @Test
    void a_stub_must_be_json() throws IOException {
        stub("odd", "{\"request\": ");

        assertThatThrownBy(() -> new ReplayTransport(folder))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageEndingWith("odd.json is no JSON");
    }

    @Test
    void a_folder_without_stubs_is_no_recording() {
        assertThatThrownBy(() -> new ReplayTransport(folder.resolve("__files")))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageEndingWith("__files is no recording: it has no folder named mappings");
    }

    @Test
    void names_and_remarks_are_welcome() throws IOException {
        stub("a", """
                {"id": "8c5db8b0-2db4-4ad7-a99f-38c9b00da3f7", "uuid": "8c5db8b0-2db4-4ad7-a99f-38c9b00da3f7",
                 "name": "bread", "persistent": true, "metadata": {"why": "x"},
                 "request": {}, "response": {"body": "Bread"}}
                """);

        assertAnswers(BREAD, "Bread");
    }

    private Answer askFor(String address, String question) {
        return new ReplayTransport(folder).exchange(FetchRequest.answerTo(question, URI.create(address)));
    }

    @Test
    void a_question_is_answered_by_the_stub_for_its_json() throws IOException {
        stub("1", mapping("""
                        "method": "POST", "url": "/_/graphql",
                        "bodyPatterns": [{"equalToJson": "[{\\"from\\": null, \\"limit\\": 25}]"}]""", "\"body\": \"first\""));
        stub("2", mapping("""
                        "method": "POST", "url": "/_/graphql",
                        "bodyPatterns": [{"equalToJson": [{"from": "123"}], "ignoreExtraElements": true}]""", "\"body\": \"second\""));

        assertThat(askFor("https://medium.com/_/graphql", "[{\"limit\": 25, \"from\": null}]"))
                .isEqualTo(response(200, "first"));
        assertThat(askFor("https://medium.com/_/graphql", "[{\"limit\": 25, \"from\": \"123\"}, 1]"))
                .isEqualTo(response(200, "second"));
        assertThat(askFor("https://medium.com/_/graphql", "no JSON")).isInstanceOf(Answer.Broken.class);
        assertAnswersNothing("https://medium.com/_/graphql");
    }

    @Test
    void a_question_may_be_known_by_its_very_text_or_by_a_part_of_it() throws IOException {
        stub("1", mapping("\"method\": \"POST\", \"bodyPatterns\": [{\"equalTo\": \"[1]\"}]", "\"body\": \"one\""));
        stub("2", mapping("\"method\": \"POST\", \"bodyPatterns\": [{\"contains\": \"2\"}]", "\"body\": \"two\""));

        assertThat(askFor(BREAD, "[1]")).isEqualTo(response(200, "one"));
        assertThat(askFor(BREAD, "[2, 3]")).isEqualTo(response(200, "two"));
        assertThat(askFor(BREAD, "[3]"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.reason()).contains("POST " + BREAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"matchesXPath\": \"//a\"}",
                "{\"equalTo\": \"1\", \"contains\": \"1\"}",
                "{\"equalToJson\": \"{\"}",
                "{}"
            })
    void a_question_that_is_asked_for_in_another_way_is_an_error(String pattern) throws IOException {
        stub("1", mapping("\"method\": \"POST\", \"bodyPatterns\": [%s]".formatted(pattern), "\"body\": \"\""));

        assertThatThrownBy(() -> new ReplayTransport(folder)).isInstanceOf(UnreadableRecordingException.class);
    }
}
