package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.http.FetchResult;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.SourceException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to one story, and the walls before them. */
class StoryFetchTest {
    private static final String ID = "3f2a9c51d0b4";
    private static final String ADDRESS = "https://medium.com/@wren/on-rye-" + ID;

    private final Network network = new Network();

    private StoryFetch.Outcome fetch() {
        return new StoryFetch(network, new Feeds(network))
                .fetch(ID, URI.create(ADDRESS), URI.create("https://medium.com/feed/@wren"));
    }

    private StoryFetch.Lost lost() {
        var outcome = fetch();
        assertThat(outcome).isInstanceOf(StoryFetch.Lost.class);
        return (StoryFetch.Lost) outcome;
    }

    @Test
    void a_story_is_found_at_the_end_of_redirects() {
        network.redirect(ADDRESS, "https://stories.example.com/on-rye-" + ID, Stories.page(ID, "On rye"));

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        StoryFetch.Got.class,
                        got -> assertThat(got.original().address())
                                .hasToString("https://stories.example.com/on-rye-" + ID));
    }

    @Test
    void another_story_is_not_taken_for_the_one_that_was_asked_for() {
        network.with(ADDRESS, Stories.page("aaaaaaaaaaaa", "On oats"));

        assertThat(lost().message()).contains("gave another story, aaaaaaaaaaaa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>medium.comVerify you are human</body></html>",
                "<html><head><title>Attention Required! | Cloudflare</title></head></html>",
            })
    void a_challenge_with_status_200_is_a_refusal_that_names_three_ways_round(String page) {
        network.with(ADDRESS, page);

        var lost = lost();

        assertThat(lost.refused()).isTrue();
        assertThat(lost.code()).isEqualTo(Problem.Code.POST_UNAVAILABLE);
        assertThat(lost.message()).contains("a challenge", "--cookies", "export ZIP", "pages that your browser saved");
        assertThat(network.asked()).containsExactly(ADDRESS, "https://medium.com/feed/@wren");
    }

    @Test
    void a_page_with_a_story_is_no_wall_though_it_ends_with_the_challenges_script_or_speaks_of_a_moment() {
        network.with(
                ADDRESS,
                Stories.page(ID, "Just a moment")
                        .replace(
                                "</body>",
                                "<script src=\"/cdn-cgi/challenge-platform/scripts/jsd/main.js\"></script></body>"));

        assertThat(fetch()).isInstanceOf(StoryFetch.Got.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Medium</title></head><body><h2>PAGE NOT FOUND</h2><p>Out of nothing, something.</p></body></html>",
                "<!DOCTYPE html><html><body><p>The author deleted this Medium story.</p></body></html>",
                "<!DOCTYPE html><html><body><script>window.__APOLLO_STATE__ = {\"ROOT_QUERY\":{\"postResult({\\\"id\\\":\\\"3f2a9c51d0b4\\\"})\":{\"__typename\":\"NotFound\"}}}</script></body></html>",
            })
    void a_deleted_story_with_status_200_is_missing_and_nothing_else_is_tried(String page) {
        network.with(ADDRESS, page);

        var lost = lost();

        assertThat(lost.missing()).isTrue();
        assertThat(lost.code()).isEqualTo(Problem.Code.POST_UNAVAILABLE);
        assertThat(lost.message()).contains("says there is no such story", "deleted");
        assertThat(network.asked()).containsExactly(ADDRESS);
    }

    @Test
    void a_server_that_stays_overloaded_refuses() {
        network.with(
                new FetchResult.Failed(URI.create(ADDRESS), "medium.com: the server answered 503 (tries: 4)", 503));

        assertThat(lost().refused()).isTrue();
    }

    @Test
    void too_many_requests_are_a_refusal() {
        network.with(new FetchResult.Refused(URI.create(ADDRESS), 429, "medium.com: the server answered 429"));

        assertThat(lost().message()).contains("refused with 429", "three ways round");
    }

    @Test
    void an_answer_without_a_story_is_followed_by_the_json_and_the_feed() {
        network.with(ADDRESS, "<!DOCTYPE html><html><body>An empty shell</body></html>");

        var lost = lost();

        assertThat(lost.code()).isEqualTo(Problem.Code.POST_UNREADABLE);
        assertThat(network.asked()).containsExactly(ADDRESS, ADDRESS + "?format=json", "https://medium.com/feed/@wren");
    }

    @Test
    void after_three_walls_no_page_is_asked_for_any_more() {
        network.refusing(ADDRESS);
        var stories = new StoryFetch(network, new Feeds(network));

        for (int i = 0; i < 5; i++) {
            stories.fetch(ID, URI.create(ADDRESS), null);
        }

        assertThat(network.asked()).hasSize(3);
    }

    @Test
    void one_story_by_its_address_is_fetched_once() throws Exception {
        network.with("https://link.medium.com/aBc", Stories.page(ID, "On rye"));
        var source = new MediumPlatform().open(URI.create("https://link.medium.com/aBc"), network);

        var refs = source.list().toList();
        source.read(refs.get(0));

        assertThat(refs).extracting(PostRef::id).containsExactly(ID);
        assertThat(network.asked()).hasSize(1);
    }

    @Test
    void one_story_that_is_walled_off_ends_as_a_refusal() {
        network.refusing(ADDRESS);
        var source = new MediumPlatform().open(URI.create(ADDRESS), network);

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source.list().toList())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.REFUSED));
    }

    @Test
    void a_preview_on_another_host_is_asked_for_where_the_readers_session_counts() {
        var there = "https://stories.example.com/on-rye-" + ID;
        var preview = """
                <html><head><meta property="al:android:url" content="medium://p/3f2a9c51d0b4"></head><body><script>window.__APOLLO_STATE__ =
                {"ROOT_QUERY":{"postResult({\\"id\\":\\"3f2a9c51d0b4\\"})":{"__ref":"Post:3f2a9c51d0b4"}},"Post:3f2a9c51d0b4":{"id":"3f2a9c51d0b4",
                "title":"On rye","content({})":{"isLockedPreviewOnly":true,"bodyModel":{"sections":[],"paragraphs":[{"__ref":"Paragraph:p_0"}]}}},
                "Paragraph:p_0":{"name":"a1","type":"P","text":"It begins…","markups":[]}}</script></body></html>""";
        network.redirect(ADDRESS, there, preview).answering("\"postId\":\"3f2a9c51d0b4\"", """
                        [{"data":{"post":{"id":"3f2a9c51d0b4","title":"On rye","mediumUrl":"https://stories.example.com/on-rye-3f2a9c51d0b4",
                        "firstPublishedAt":1767323045000,"viewerEdge":{"fullContent":{"isLockedPreviewOnly":false,"bodyModel":{"sections":[],
                        "paragraphs":[{"name":"a1","type":"P","text":"It begins and ends.","markups":[]}]}}}}}}]""");

        assertThat(fetch()).isInstanceOfSatisfying(StoryFetch.Got.class, got -> {
            assertThat(got.post().complete()).isTrue();
            assertThat(got.post().bodyHtml()).contains("It begins and ends.");
        });
    }
}
