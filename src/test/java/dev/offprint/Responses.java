package dev.offprint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of recorded answers for {@code --replay}, written by a test one answer at a time. */
final class Responses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private int written;

    Responses(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("mappings"));
    }

    Path folder() {
        return folder;
    }

    /** Answers this address with a body of some type. */
    Responses answer(String url, String contentType, String body) throws IOException {
        return answer(url, 200, contentType, body);
    }

    /** Answers this address with a status and a body. */
    Responses answer(String url, int status, String contentType, String body) throws IOException {
        var mapping = mapping(url);
        var response = mapping.putObject("response");
        response.put("status", status);
        response.putObject("headers")
                .put("Content-Type", contentType)
                .put("Set-Cookie", "visit=cookie-of-the-server; Path=/");
        response.put("body", body);
        return write(mapping);
    }

    /** Answers this address with the bytes that Base64 stands for. */
    Responses picture(String url, String contentType, String base64) throws IOException {
        var mapping = mapping(url);
        var response = mapping.putObject("response");
        response.put("status", 200);
        response.putObject("headers").put("Content-Type", contentType);
        response.put("base64Body", base64);
        return write(mapping);
    }

    /** Answers whatever question is put to this address in JSON. */
    Responses answerTo(String url, int status, String body) throws IOException {
        var mapping = mapping(url);
        mapping.withObject("/request").put("method", "POST");
        mapping.putObject("response").put("status", status).put("body", body);
        return write(mapping);
    }

    /** Sends whoever asks for this address to another. */
    Responses redirect(String url, String location) throws IOException {
        var mapping = mapping(url);
        var response = mapping.putObject("response");
        response.put("status", 302);
        response.putObject("headers").put("Location", location);
        return write(mapping);
    }

    /** A publication on this host with posts of these objects, on one page of its listing. */
    Responses publication(String host, ObjectNode... posts) throws IOException {
        var page = JSON.createArrayNode();
        for (var post : posts) {
            page.add(post.deepCopy().putNull("body_html"));
            String slug = URLEncoder.encode(post.get("slug").textValue(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            answer("https://" + host + "/api/v1/posts/" + slug, "application/json", post.toString());
        }
        answer("https://" + host + "/about", 404, "text/html", "");
        answer("https://" + host + "/api/v1/archive?sort=new&offset=0&limit=50", "application/json", page.toString());
        return answer(
                "https://" + host + "/api/v1/archive?sort=new&offset=" + posts.length + "&limit=50",
                "application/json",
                "[]");
    }

    /** Takes away every answer whose address contains this. */
    Responses withoutAnswer(String part) throws IOException {
        try (var mappings = Files.list(folder.resolve("mappings"))) {
            for (var mapping : mappings.toList()) {
                String address = JSON.readTree(mapping.toFile())
                        .path("request")
                        .path("url")
                        .textValue();
                if (address.contains(part)) {
                    Files.delete(mapping);
                }
            }
        }
        return this;
    }

    /** A post object as the platform's interface answers, with what every post has. */
    static ObjectNode post(String host, int id, String slug, String title, String body) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("publication_id", 7)
                .put("type", "newsletter")
                .put("slug", slug)
                .put("title", title)
                .put("post_date", "2026-02-0" + id + "T10:00:00.000Z")
                .put("audience", "everyone")
                .put("canonical_url", "https://" + host + "/p/" + slug)
                .put("body_html", body);
    }

    private static ObjectNode mapping(String url) {
        var address = URI.create(url);
        var mapping = JSON.createObjectNode();
        var request = mapping.putObject("request");
        request.put("method", "GET");
        request.putObject("host").put("equalTo", address.getHost());
        String query = address.getRawQuery();
        request.put("url", address.getRawPath() + (query == null ? "" : "?" + query));
        return mapping;
    }

    private Responses write(ObjectNode mapping) throws IOException {
        written++;
        Files.writeString(folder.resolve("mappings").resolve(written + ".json"), mapping.toPrettyString());
        return this;
    }
}
