package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole publication over a network on which every tenth answer fails: each piece is asked for again until it is there. */
class FaultyNetworkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOME = "https://notes.substack.com";
    private static final String CDN = "https://pictures.example/";
    private static final int POSTS = 300;
    private static final int PICTURES_EACH = 3;

    @TempDir
    private Path folder;

    private final Random random = new Random(300);
    private final ArrayNode mappings = JSON.createArrayNode();

    @Test
    void nothing_is_lost_by_busy_answers_and_broken_connections() throws IOException {
        serve();

        var run = ProgramRun.of(List.of(
                "export",
                HOME,
                "-o",
                folder.resolve("archive").toString(),
                "--replay",
                folder.resolve("responses").toString()));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("300 posts", "300 new", "900 pictures", "0 problems");
        assertThat(FileTree.list(folder.resolve("archive/posts"))).hasSize(POSTS);
        try (var pictures = Files.walk(folder.resolve("archive/images"))) {
            assertThat(pictures.filter(Files::isRegularFile)).hasSize(POSTS * PICTURES_EACH);
        }
    }

    private void serve() throws IOException {
        var listing = JSON.createArrayNode();
        for (int id = POSTS; id >= 1; id--) {
            var post = post(id);
            answer(HOME + "/api/v1/posts/" + post.get("slug").textValue(), "body", post.toString());
            listing.add(post.deepCopy().putNull("body_html"));
            for (int picture = 0; picture < PICTURES_EACH; picture++) {
                var png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + id + " " + picture;
                answer(
                        picture(id, picture),
                        "base64Body",
                        Base64.getEncoder().encodeToString(png.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        mappings.add(stub(HOME + "/about", JSON.createObjectNode().put("status", 404), 0, false));
        for (int offset = 0; offset <= POSTS; offset += 50) {
            var page = JSON.createArrayNode();
            for (int i = offset; i < Math.min(offset + 50, POSTS); i++) {
                page.add(listing.get(i));
            }
            answer(HOME + "/api/v1/archive?sort=new&offset=" + offset + "&limit=50", "body", page.toString());
        }
        var file = JSON.createObjectNode();
        file.set("mappings", mappings);
        Files.createDirectories(folder.resolve("responses/mappings"));
        Files.writeString(folder.resolve("responses/mappings/all.json"), file.toString());
    }

    private static ObjectNode post(int id) {
        var body = new StringBuilder("<p>Number " + id + ".</p>");
        for (int picture = 0; picture < PICTURES_EACH; picture++) {
            body.append("<img src=\"" + picture(id, picture) + "\">");
        }
        return Responses.post("notes.substack.com", 1, "bread-" + id, "Bread " + id, body.toString())
                .put("id", id)
                .put("post_date", "2025-%02d-%02dT10:00:00.000Z".formatted(1 + id / 28, 1 + id % 28));
    }

    private static String picture(int id, int picture) {
        return CDN + id + "-" + picture + ".png";
    }

    /** One good answer, after as many bad ones as chance has it. */
    private void answer(String url, String kind, String body) {
        int bad = 0;
        while (random.nextInt(10) == 0) {
            var busy = JSON.createObjectNode();
            if (random.nextBoolean()) {
                busy.put("status", 429).putObject("headers").put("Retry-After", "1");
            } else {
                busy.put("fault", "CONNECTION_RESET_BY_PEER");
            }
            mappings.add(stub(url, busy, bad, true));
            bad++;
        }
        mappings.add(stub(url, JSON.createObjectNode().put(kind, body), bad, false));
    }

    private static ObjectNode stub(String url, ObjectNode response, int number, boolean isMoreToCome) {
        var address = URI.create(url);
        String query = address.getRawQuery();
        var stub = JSON.createObjectNode();
        stub.put("scenarioName", url);
        stub.put("requiredScenarioState", state(number));
        if (isMoreToCome) {
            stub.put("newScenarioState", state(number + 1));
        }
        var request = stub.putObject("request");
        request.put("method", "GET");
        request.putObject("host").put("equalTo", address.getHost());
        request.put("url", address.getRawPath() + (query == null ? "" : "?" + query));
        stub.set("response", response);
        return stub;
    }

    private static String state(int number) {
        return number == 0 ? "Started" : "after " + number;
    }
}
