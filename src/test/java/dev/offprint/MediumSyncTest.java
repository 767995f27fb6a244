package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync sees of Medium: whose the address is now, and which stories are gone. */
class MediumSyncTest {
    private static final String PROFILE = "https://medium.com/@wren";
    private static final String MAGAZINE = "https://medium.com/the-oven";
    private static final String RYE = "3f2a9c51d0b1";
    private static final String OAT = "3f2a9c51d0b2";
    private static final String GONE =
            "<!DOCTYPE html><html><head><title>Medium</title></head><body><h1>PAGE NOT FOUND</h1></body></html>";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void setUp() {
        nights = new Nights(work);
    }

    @Test
    void a_profile_that_is_somebody_elses_now_changes_nothing_and_ends_with_4() throws IOException {
        first(PROFILE, ofWren("a1", RYE, OAT));
        var before = nights.tree();

        var run = nights.sync(1, ofWren("b2", "3f2a9c51d0b9"));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .contains(PROFILE + " is now another publication (b2)")
                .contains("(a1)");
        nights.tree().assertSameAs(before);
    }

    @Test
    void a_publication_that_is_another_now_changes_nothing_and_ends_with_4() throws IOException {
        first(MAGAZINE, ofMagazine("c1", RYE));
        var before = nights.tree();

        var run = nights.sync(1, ofMagazine("c2", "3f2a9c51d0b9"));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("is now another publication (c2)").contains("(c1)");
        nights.tree().assertSameAs(before);
    }

    @Test
    void a_writer_whose_stories_all_stand_in_publications_is_nobody_else() throws IOException {
        var inMagazine = stories("userResult", "a1", collection("c1"), RYE);
        first(PROFILE, inMagazine);

        assertThat(nights.sync(1, inMagazine).exit()).isZero();
    }

    @Test
    void a_writer_whose_stories_all_stand_in_publications_may_become_somebody_else() throws IOException {
        first(PROFILE, stories("userResult", "a1", collection("c1"), RYE));
        var before = nights.tree();

        var run = nights.sync(1, stories("userResult", "b2", collection("c1"), RYE));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains(PROFILE + " is now another publication (b2)", "(a1)");
        nights.tree().assertSameAs(before);
    }

    @Test
    void a_name_below_the_platforms_domain_that_is_somebody_elses_now_changes_nothing() throws IOException {
        first("https://wren.medium.com", ofWren("a1", RYE, OAT));
        var before = nights.tree();
        assertThat(before.files()).containsKey(".offprint/sources.jsonl");

        assertThat(nights.sync(1, ofWren("a1", RYE, OAT)).exit()).isZero();
        nights.tree().assertSameAs(before);

        var run = nights.sync(2, ofWren("b2", RYE));
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("https://wren.medium.com is now another publication (b2)", "(a1)");
        nights.tree().assertSameAs(before);
    }

    @Test
    void a_story_that_is_gone_with_404_stays_and_is_marked() throws IOException {
        first(PROFILE, ofWren("a1", RYE, OAT));

        var run = nights.sync(1, ofWren("a1", RYE).answer(address(OAT), 404, "text/html", "no"), "--full");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.statuses()).contains("medium:" + OAT + " removed");
        assertThat(nights.problems()).containsExactly("post-removed medium:" + OAT);
        assertThat(run.err()).contains("its address answers 404");
    }

    @Test
    void a_story_is_gone_too_where_a_page_says_so_with_status_200() throws IOException {
        first(PROFILE, ofWren("a1", RYE, OAT));

        var run = nights.sync(1, ofWren("a1", RYE).answer(address(OAT), "text/html", GONE), "--full");

        assertThat(nights.problems()).containsExactly("post-removed medium:" + OAT);
        assertThat(run.err()).contains("its address answers with a page that says there is no such post");
    }

    @Test
    void a_story_that_only_the_list_lacks_is_not_gone() throws IOException {
        first(PROFILE, ofWren("a1", RYE, OAT));

        nights.sync(1, ofWren("a1", RYE).answer(address(OAT), "text/html", page("a1", "", OAT)), "--full");

        assertThat(nights.problems()).isEmpty();
        assertThat(state()).doesNotContain("removed_at_source");
    }

    @Test
    void a_list_that_the_interface_refuses_says_nothing_of_what_is_gone() throws IOException {
        first(PROFILE, ofWren("a1", RYE, OAT));
        var refused = nights.answers()
                .answerTo("https://medium.com/_/graphql", 403, "no")
                .answer("https://medium.com/feed/@wren", "application/rss+xml", feed(RYE))
                .answer(address(RYE), "text/html", page("a1", "", RYE))
                .answer(address(OAT), "text/html", GONE);

        nights.sync(1, refused, "--full");

        assertThat(state()).doesNotContain("removed_at_source");
    }

    private void first(String address, Responses answers) {
        var run = nights.export(address, answers);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private String state() throws IOException {
        return Files.readString(nights.archive().resolve(".offprint/state.jsonl"));
    }

    private Responses ofWren(String user, String... ids) throws IOException {
        return stories("userResult", user, "", ids);
    }

    private Responses ofMagazine(String collection, String... ids) throws IOException {
        return stories("collectionByDomainOrSlug", collection, collection(collection), ids);
    }

    private static String collection(String id) {
        return "\"collection\":{\"id\":\"%s\",\"name\":\"The Oven\",\"slug\":\"the-oven\"},".formatted(id);
    }

    private Responses stories(String member, String whose, String collection, String... ids) throws IOException {
        var listed = Stream.of(ids).map(id -> "{" + facts(id) + "}").collect(Collectors.joining(","));
        var answers =
                nights.answers().answerTo("https://medium.com/_/graphql", 200, """
                        [{"data":{"%s":{"id":"%s","homepagePostsConnection":{"posts":[%s],"pagingInfo":{"next":null}}}}}]""".formatted(member, whose, listed));
        for (var feed : List.of("@wren", "the-oven")) {
            answers.answer("https://medium.com/feed/" + feed, "application/rss+xml", feed(ids));
        }
        for (var id : ids) {
            answers.answer(address(id), "text/html", page(member.equals("userResult") ? whose : "a1", collection, id));
        }
        return answers;
    }

    private static String address(String id) {
        return PROFILE + "/story-" + id;
    }

    private static String facts(String id) {
        return """
                "id":"%1$s","title":"Story %1$s","uniqueSlug":"story-%1$s","mediumUrl":"%2$s",
                "firstPublishedAt":1767323045000,"latestPublishedAt":1767409445000""".formatted(id, address(id));
    }

    private static String page(String user, String collection, String id) {
        return """
                <!DOCTYPE html><html><body><script>window.__APOLLO_STATE__ = {"ROOT_QUERY":{"postResult({\\"id\\":\\"%1$s\\"})":
                {"__ref":"Post:%1$s"}},"Post:%1$s":{"__typename":"Post",%2$s,%3$s
                "creator":{"id":"%4$s","name":"Wren","username":"wren"},
                "content({})":{"bodyModel":{"paragraphs":[{"__ref":"Paragraph:1_0"}],"sections":[]}}},
                "Paragraph:1_0":{"id":"1_0","name":"a1b1","type":"P","text":"Words of %1$s.","markups":[]}}</script></body></html>""".formatted(id, facts(id), collection, user);
    }

    private static String feed(String... ids) {
        var items = new ArrayList<String>();
        for (var id : ids) {
            items.add("<item><title>Story</title><link>%s</link><guid>https://medium.com/p/%s</guid></item>"
                    .formatted(address(id), id));
        }
        return "<rss version=\"2.0\"><channel><generator>Medium</generator>" + String.join("", items)
                + "</channel></rss>";
    }
}
