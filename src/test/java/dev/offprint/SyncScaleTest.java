package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication of three hundred posts, in which a few things have happened overnight. */
class SyncScaleTest {
    private static final int POSTS = 300;
    private static final int PAGE = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path work;

    private static ObjectNode post(int id) {
        var date = Instant.parse("2026-02-09T10:00:00Z").minus(POSTS - id, ChronoUnit.DAYS);
        return Responses.post(Nights.HOST, id, "post-" + id, "Post " + id, body(id))
                .put("post_date", date.toString())
                .put("updated_at", date.toString());
    }

    private static String body(int id) {
        return "<p>This is the text of post %d, and it has an <a href=\"%s/p/post-%d\">earlier</a> one.</p>"
                .formatted(id, Nights.PUBLICATION, id - 1);
    }

    private static void publish(Responses answers, List<ObjectNode> newestFirst) throws IOException {
        for (int from = 0; from <= newestFirst.size(); from += PAGE) {
            var page = JSON.createArrayNode();
            newestFirst
                    .subList(from, Math.min(from + PAGE, newestFirst.size()))
                    .forEach(post -> page.add(post.deepCopy().putNull("body_html")));
            answers.answer(listing(from), "application/json", page.toString());
            if (page.size() < PAGE) {
                answers.answer(listing(from + page.size()), "application/json", "[]");
            }
        }
        for (var post : newestFirst) {
            answers.answer(
                    Nights.PUBLICATION + "/api/v1/posts/" + post.get("slug").textValue(),
                    "application/json",
                    post.toString());
        }
    }

    private static String listing(int offset) {
        return Nights.PUBLICATION + "/api/v1/archive?sort=new&offset=" + offset + "&limit=" + PAGE;
    }

    @Test
    void one_edit_one_rename_one_removal_one_new_and_one_preview_are_exactly_what_changes() throws IOException {
        var nights = new Nights(work);
        export(nights);
        var before = nights.tree();

        var run = nights.sync(1, overnight(nights));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses())
                .containsExactlyInAnyOrder(
                        "substack:301 new",
                        "substack:250 updated",
                        "substack:200 known",
                        "substack:150 moved",
                        "substack:151 updated",
                        "substack:100 removed");
        assertThat(nights.problems()).contains("preview-left-out substack:200", "post-removed substack:100");
        assertThat(changed(before.files(), nights.tree().files()))
                .containsExactly(
                        ".offprint/originals/substack/150.json",
                        ".offprint/originals/substack/250.json",
                        ".offprint/originals/substack/301.json",
                        ".offprint/pages.sha256",
                        ".offprint/state.jsonl",
                        "archive.json",
                        "index.md",
                        "llms-full.txt",
                        "llms.txt",
                        file(150, "post-150"),
                        file(150, "renamed"),
                        file(151, "post-151"),
                        file(250, "post-250"),
                        file(301, "post-301"),
                        "redirects.csv");
    }

    private static void export(Nights nights) throws IOException {
        var answers = nights.answers();
        publish(
                answers,
                IntStream.rangeClosed(1, POSTS)
                        .mapToObj(id -> post(POSTS + 1 - id))
                        .toList());
        assertThat(nights.export(answers).exit()).isZero();
    }

    /** What the publication answers the next night. */
    private static Responses overnight(Nights nights) throws IOException {
        var posts = new ArrayList<ObjectNode>();
        for (int id = POSTS + 1; id > 0; id--) {
            posts.add(post(id));
        }
        posts.get(POSTS + 1 - 250)
                .put(
                        "body_html",
                        "<p>Quite another text, about as long as the one before it, so that nobody worries.</p>")
                .put("updated_at", "2026-02-10T01:00:00Z");
        posts.get(POSTS + 1 - 150).put("slug", "renamed").put("canonical_url", Nights.PUBLICATION + "/p/renamed");
        posts.get(POSTS + 1 - 200)
                .put("audience", "only_paid")
                .put("should_send_free_preview", true)
                .put("body_html", "<p>This is</p>");
        posts.remove(POSTS + 1 - 100);
        var answers = nights.answers();
        publish(answers, posts);
        return answers.answer(Nights.PUBLICATION + "/p/post-100", 404, "text/html", "no")
                .answer(Nights.PUBLICATION + "/api/v1/posts/post-100", 404, "application/json", "{}");
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    private static String file(int id, String name) {
        return "posts/" + post(id).get("post_date").textValue().substring(0, 10) + "-" + name + ".md";
    }
}
