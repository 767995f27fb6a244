package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.http.FetchResult;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.model.Visibility;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The lists of a writer's or a publication's stories, and what is said of those that are short. */
class StoriesSourceTest {
    private static final String FEED = "https://medium.com/feed/@wren";
    private static final String ONE = "3f2a9c51d0b1";
    private static final String TWO = "3f2a9c51d0b2";
    private static final String THREE = "3f2a9c51d0b3";

    private final Network network = new Network();

    private PostSource wren() {
        return source("https://medium.com/@wren");
    }

    private PostSource source(String address) {
        return new MediumPlatform().open(URI.create(address), network);
    }

    @Test
    void pages_follow_each_other_until_there_is_no_next() {
        network.answering("\"homepagePostsFrom\":null", Stories.answer("L17", Stories.listed(ONE, "One")))
                .answering("\"homepagePostsFrom\":\"L17\"", Stories.answer("", Stories.listed(TWO, "Two")));

        assertThat(wren().list().map(PostRef::id)).containsExactly(ONE, TWO);
        assertThat(network.asked()).hasSize(3).endsWith(FEED);
    }

    @Test
    void a_caller_that_stops_early_causes_no_further_request() {
        network.answering("\"homepagePostsFrom\":null", Stories.answer("L17", Stories.listed(ONE, "One")));

        assertThat(wren().list().limit(1)).hasSize(1);
        assertThat(network.asked()).hasSize(1);
    }

    @Test
    void a_pinned_story_is_named_once_and_a_list_that_repeats_itself_ends() {
        network.answering("\"homepagePostsFrom\":null", Stories.answer("P1", Stories.listed(TWO, "Two")))
                .answering(
                        "\"homepagePostsFrom\":\"P1\"",
                        Stories.answer("P1", Stories.listed(ONE, "One"), Stories.listed(TWO, "Two")));

        assertThat(wren().list().map(PostRef::id)).containsExactly(TWO, ONE);
    }

    @Test
    void an_entry_without_an_id_is_known_by_its_address() {
        network.answering("username", Stories.answer("", """
                        {"mediumUrl":"https://wren.medium.com/on-rye-3f2a9c51d0b1"}""", """
                        {"mediumUrl":"https://wren.medium.com/on-salt-3f2a9c51d0b2"}"""));

        assertThat(wren().list().map(PostRef::id)).containsExactly(ONE, TWO);
    }

    @Test
    void an_entry_tells_all_that_a_ref_holds() {
        network.answering("username", Stories.answer("", """
                        {"id":"3f2a9c51d0b1","title":"On\u00a0rye","uniqueSlug":"on-rye-3f2a9c51d0b1",
                         "mediumUrl":"https://stories.example.com/on-rye-3f2a9c51d0b1","firstPublishedAt":1767323045000,
                         "latestPublishedAt":1767409445000,"isLocked":true,"visibility":"LOCKED"}""", """
                        {"id":"3f2a9c51d0b2","title":null,"uniqueSlug":"","mediumUrl":"no address",
                         "inResponseToPostResult":{"__typename":"Post"},"firstPublishedAt":0}""", "{\"id\":\"xyz\"}", "{}"));

        var refs = wren().list().toList();

        assertThat(refs).hasSize(2);
        var first = refs.get(0);
        assertThat(first.key()).isEqualTo("medium:3f2a9c51d0b1");
        assertThat(first.slug()).isEqualTo("on-rye");
        assertThat(first.title()).isEqualTo("On rye");
        assertThat(first.url()).hasToString("https://stories.example.com/on-rye-3f2a9c51d0b1");
        assertThat(first.visibility()).isEqualTo(Visibility.PAID);
        assertThat(first.kind()).isEqualTo(PostKind.STORY);
        assertThat(first.publishedAt()).hasToString("2026-01-02T03:04:05Z");
        assertThat(first.updatedAt()).hasToString("2026-01-03T03:04:05Z");
        var second = refs.get(1);
        assertThat(second.kind()).isEqualTo(PostKind.RESPONSE);
        assertThat(second.url()).hasToString("https://medium.com/p/3f2a9c51d0b2");
        assertThat(second.publishedAt()).isNull();
    }

    @Test
    void what_only_the_feed_names_is_fetched_to_be_listed_and_not_again_to_be_read() throws Exception {
        network.answering("username", Stories.answer("", Stories.listed(ONE, "One")))
                .with(FEED, Stories.feed(TWO, ONE))
                .with("https://medium.com/@wren/story-" + TWO, Stories.page(TWO, "Two"));
        var source = wren();

        var refs = source.list().toList();
        source.read(refs.get(1));

        assertThat(refs).extracting(PostRef::id).containsExactly(ONE, TWO);
        assertThat(network.asked()).hasSize(3);
        assertThat(source.problems()).extracting(Problem::code).containsExactly(Problem.Code.LISTING_COMPLETED);
    }

    @Test
    void a_list_that_breaks_off_is_told_with_what_the_feed_could_add_and_the_ways_round() {
        network.answering("\"homepagePostsFrom\":null", Stories.answer("L17", Stories.listed(ONE, "One")))
                .refusing(StoryPages.INTERFACE.toString())
                .with(FEED, Stories.feed(ONE, TWO))
                .with("https://medium.com/@wren/story-" + TWO, Stories.page(TWO, "Two"));
        var source = wren();

        assertThat(source.list().map(PostRef::id)).containsExactly(ONE, TWO);

        assertThat(source.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.LISTING_INCOMPLETE);
            assertThat(problem.message())
                    .contains("after 1 stories", "the feed holds the 2 newest, and more may exist")
                    .contains("--cookies", "sid and uid", "export ZIP", "pages that your browser saved");
        });
    }

    @Test
    void nobody_of_the_name_is_an_error_that_says_so() {
        network.answering("username", "[{\"data\":{\"userResult\":{\"__typename\":\"NotFound\"}}}]");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> wren().list().toList())
                .withMessageContaining("no story of https://medium.com/@wren could be listed")
                .withMessageContaining("names no writer or publication of that name")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.UNUSABLE));
    }

    @Test
    void who_refuses_everything_is_a_refusal_with_three_ways_round() {
        network.refusing(StoryPages.INTERFACE.toString()).refusing(FEED);

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> wren().list().toList())
                .withMessageContaining("refused with 403")
                .withMessageContaining("three ways round")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.REFUSED));
    }

    @Test
    void an_error_of_the_interface_is_told_and_a_feed_that_is_a_page_is_none() {
        network.answering("username", "[{\"errors\":[{\"message\":\"Cannot query field\"}]}]")
                .with(FEED, "<!DOCTYPE html><html><body>Not a feed</body></html>");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> wren().list().toList())
                .withMessageContaining("Cannot query field")
                .withMessageContaining(FEED + " gave a page that is no feed");
    }

    @Test
    void a_host_below_the_platform_is_a_writers_or_else_a_publications() {
        network.answering("\"username\":\"the-oven\"", "[{\"data\":{\"userResult\":null}}]")
                .answering(
                        "\"slug\":\"the-oven.medium.com\"",
                        Stories.answer("", Stories.listed(ONE, "One"))
                                .replace("userResult", "collectionByDomainOrSlug"));

        assertThat(source("https://the-oven.medium.com").list().map(PostRef::id))
                .containsExactly(ONE);
    }

    @Test
    void a_domain_of_its_own_is_recognised_by_its_feed_or_its_front_page() {
        var answer = Stories.answer("", Stories.listed(ONE, "One"));
        network.answering("\"slug\":\"stories.example.com\"", answer)
                .answering("\"slug\":\"other.example.com\"", answer)
                .with("https://stories.example.com/feed", Stories.feed(ONE))
                .with("https://other.example.com/", "<meta property=\"al:ios:url\" content=\"medium://other\">");

        assertThat(source("https://stories.example.com/").list()).hasSize(1);
        assertThat(source("https://other.example.com/").list()).hasSize(1);
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source("https://foreign.example.com/").list().toList())
                .withMessageContaining("cannot be told to be on Medium");
    }

    @Test
    void the_sitemap_and_the_archive_pages_stand_in_for_the_interface() {
        var home = "https://stories.example.com";
        network.with(home + "/feed", Stories.feed(ONE))
                .with(home + "/sitemap/sitemap.xml", """
                        <sitemapindex><sitemap><loc>https://stories.example.com/sitemap/posts/2024/posts-2024-02-26.xml</loc></sitemap>
                        <sitemap><loc>https://stories.example.com/sitemap/users/2024.xml</loc></sitemap></sitemapindex>""")
                .with(
                        home + "/sitemap/posts/2024/posts-2024-02-26.xml",
                        "<urlset><url><loc>https://stories.example.com/two-%s</loc><lastmod>2026-01-01</lastmod></url></urlset>"
                                .formatted(TWO))
                .with(
                        home + "/archive",
                        "<a href='/archive/2024'>2024</a><a href='https://elsewhere.example/x-aaaaaaaaaaaa'>x</a>")
                .with(
                        home + "/archive/2024",
                        "<a href='/three-%s?source=collection_archive---------1-----'>Three</a>".formatted(THREE))
                .with(home + "/two-" + TWO, Stories.page(TWO, "Two"))
                .with(home + "/three-" + THREE, Stories.page(THREE, "Three"))
                .with("https://medium.com/@wren/story-" + ONE, Stories.page(ONE, "One"));
        var source = source(home);

        assertThat(source.list().map(PostRef::id)).containsExactly(TWO, THREE, ONE);
        assertThat(source.problems()).extracting(Problem::code).containsExactly(Problem.Code.LISTING_COMPLETED);
    }

    @Test
    void a_story_that_cannot_be_fetched_to_be_listed_is_a_problem_and_a_deleted_one_is_none() {
        network.answering("username", Stories.answer("", Stories.listed(ONE, "One")))
                .with(FEED, Stories.feed(TWO, THREE).replace("<p>Words of " + TWO, "<p>"))
                .with(new FetchResult.Missing(URI.create("https://medium.com/@wren/story-" + THREE), 410))
                .with(
                        "https://medium.com/@wren/story-" + TWO,
                        "<!DOCTYPE html><html><body>An empty shell</body></html>");
        var source = wren();

        assertThat(source.list().map(PostRef::id)).contains(ONE).doesNotContain(THREE);
    }
}
