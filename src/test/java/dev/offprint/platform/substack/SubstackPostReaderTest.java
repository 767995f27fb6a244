package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.offprint.model.Author;
import dev.offprint.model.Original;
import dev.offprint.model.Original.Format;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.Problem;
import dev.offprint.model.Visibility;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstackPostReaderTest {
    private static final URI ADDRESS = URI.create("https://bread.substack.com/p/rye");
    private static final String OBJECT = """
            {"id":7,"publication_id":3,"slug":"rye","title":"Rye <3","subtitle":"","description":"All of it","type":"newsletter",
             "audience":"everyone","post_date":"2026-02-03T04:05:06.789Z","updated_at":"2026-02-04T00:00:00Z",
             "canonical_url":"https://www.bread.example/p/rye","wordcount":3,"section_id":5,
             "cover_image":"https://substackcdn.com/image/fetch/h_600/https%3A%2F%2Fa.example%2Frye.png",
             "postTags":[{"name":"Grain"},{"name":"Ovens","hidden":true}],
             "publishedBylines":[{"name":"Ada Baker","handle":"ada","publicationUsers":[
               {"publication":{"id":1,"name":"Other"}},{"publication":{"id":3,"name":"Bread"}}]},{"name":"Bo"}],
             "body_html":"<p>Say \\")\\" and \\"}\\" &lt;/script&gt;</p>"}""";
    private static final String ARTICLE = """
            <h3>Share this post</h3><div class="post-header"><h1 class="post-title published title-X77">Oats</h1>
            <h3 class="subtitle subtitle-H">Sweet</h3><time datetime="2026-08-12T18:33:49.796Z">Aug 12</time></div>
            <div class="available-content"><div class="body markup" dir="auto"><p>Sweet oats.</p></div></div>""";

    private final SubstackPlatform platform = new SubstackPlatform();

    @Test
    void an_answer_of_the_interface_tells_everything() throws UnavailablePostException {
        var post = read(Format.JSON, OBJECT);

        assertThat(post.ref().key()).isEqualTo("substack:7");
        assertThat(post.ref().title()).isEqualTo("Rye <3");
        assertThat(post.ref().url()).hasToString("https://www.bread.example/p/rye");
        assertThat(post.ref().publishedAt()).hasToString("2026-02-03T04:05:06.789Z");
        assertThat(post.publication().name()).isEqualTo("Bread");
        assertThat(post.publication().id()).isEqualTo("3");
        assertThat(post.publication().home()).hasToString("https://www.bread.example");
        assertThat(post.details().subtitle()).isNull();
        assertThat(post.details().description()).isEqualTo("All of it");
        assertThat(post.details().authors())
                .containsExactly(new Author("Ada Baker", "https://substack.com/@ada"), new Author("Bo", null));
        assertThat(post.details().tags()).containsExactly("Grain", "Ovens");
        assertThat(post.details().cover()).isEqualTo("https://a.example/rye.png");
        assertThat(post.details().wordCount()).isEqualTo(3);
        assertThat(post.bodyHtml()).startsWith("<p>Say");
        assertThat(post.complete()).isTrue();
    }

    @Test
    void an_answer_with_its_publication_tells_that_too() throws UnavailablePostException {
        var post = read(
                Format.JSON,
                "{\"post\":" + OBJECT.replace("\"publicationUsers\"", "\"none\"")
                        + ",\"publication\":{\"id\":3,\"name\":\"Bread & Co\",\"sections\":[{\"id\":5,\"name\":\"Grains\"}]}}");

        assertThat(post.publication().name()).isEqualTo("Bread & Co");
        assertThat(post.details().section()).isEqualTo("Grains");
    }

    @Test
    void every_member_may_be_missing_null_or_of_another_type() throws UnavailablePostException {
        var bare = read(Format.JSON, "{\"body_html\":\"<p>Rye.</p>\"}");
        var odd = read(
                Format.JSON,
                "{\"id\":\"7\",\"slug\":null,\"title\":5,\"post_date\":\"soon\",\"postTags\":null,\"publishedBylines\":{},\"wordcount\":\"3\",\"canonical_url\":\"javascript:x\",\"body_html\":\"<p>Rye.</p>\"}");

        assertThat(bare.ref().id()).isEqualTo("rye");
        assertThat(bare.ref().url()).isEqualTo(ADDRESS);
        assertThat(bare.publication().name()).isEqualTo("bread.substack.com");
        assertThat(odd.ref().key()).isEqualTo("substack:7");
        assertThat(odd.ref().url()).isEqualTo(ADDRESS);
        assertThat(odd.details().wordCount()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "podcast,PODCAST",
        "video,VIDEO",
        "thread,THREAD",
        "page,PAGE",
        "newsletter,NEWSLETTER",
        "novelty,NEWSLETTER"
    })
    void a_kind_is_told_by_the_type(String type, PostKind kind) throws UnavailablePostException {
        assertThat(read(Format.JSON, OBJECT.replace("\"newsletter\"", "\"" + type + "\""))
                        .ref()
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "everyone,EVERYONE",
        "only_paid,PAID",
        "founding,FOUNDING",
        "only_free,SUBSCRIBERS",
        "novelty,SUBSCRIBERS"
    })
    void an_audience_that_is_not_known_is_not_the_public(String audience, Visibility visibility)
            throws UnavailablePostException {
        assertThat(read(Format.JSON, OBJECT.replace("\"everyone\"", "\"" + audience + "\""))
                        .ref()
                        .visibility())
                .isEqualTo(visibility);
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "literal", "cdata"})
    void both_forms_of_a_pages_data_are_read(String form) throws UnavailablePostException {
        var data = "{\"isEU\":false,\"pub\":{\"id\":3,\"name\":\"Bread\"},\"post\":" + OBJECT + "}";
        var value = form.equals("literal") ? "JSON.parse(" + TextNode.valueOf(data) + ")" : data;
        var start = form.equals("cdata") ? "<script>\n<![CDATA[\n" : "<script>";

        var post = read(
                Format.PAGE,
                page(
                        "https://www.bread.example/p/rye?s=r",
                        start + "window._preloads        = " + value + "\nwindow.x = {}</script>"));

        assertThat(post.ref().key()).isEqualTo("substack:7");
        assertThat(post.publication().name()).isEqualTo("Bread");
        assertThat(post.bodyHtml()).isEqualTo("<p>Say \")\" and \"}\" &lt;/script&gt;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window._preloads = {\"post\":" + "{\"slug\":\"rye\",\"title\":\"Rye\",\"body_html\":\"<p>Rye.</p>\"}}",
                "window._preloads = {\"newPosts\":[]}",
                "window._preloads = {\"post\":{\"slug\":\"oa",
                "window._preloads = JSON.parse(\"{\\\"post\")",
                "window._preloads = \"text\"",
                "let it = be"
            })
    void the_article_is_read_where_the_data_are_another_pages_or_none(String script) throws UnavailablePostException {
        var post = read(
                Format.PAGE, page("https://oats.substack.com/p/oats", "<script>" + script + "</script>" + article()));

        assertThat(post.ref().title()).isEqualTo("Oats");
        assertThat(post.bodyHtml()).isEqualTo("<p>Sweet oats.</p>");
    }

    @Test
    void an_article_tells_what_readers_see() throws UnavailablePostException {
        var head = """
                <meta name="author" content="Ada Baker"><meta name="description" content="About oats">
                <meta property="og:image" content="https://a.example/o.png">
                <meta name="twitter:image" content="https://x.example/api%2Fv1%2Fpost_preview%2F99%2Ftwitter.jpg">
                <link rel="alternate" type="application/rss+xml" href="/feed" title="Oats and more">""";
        var post = read(Format.PAGE, page("https://oats.substack.com/p/oats", head + article()));

        assertThat(post.ref().key()).isEqualTo("substack:99");
        assertThat(post.ref().slug()).isEqualTo("oats");
        assertThat(post.ref().publishedAt()).hasToString("2026-08-12T18:33:49.796Z");
        assertThat(post.details().subtitle()).isEqualTo("Sweet");
        assertThat(post.details().description()).isEqualTo("About oats");
        assertThat(post.details().authors()).containsExactly(new Author("Ada Baker", null));
        assertThat(post.details().cover()).isEqualTo("https://a.example/o.png");
        assertThat(post.publication().name()).isEqualTo("Oats and more");
        assertThat(post.complete()).isTrue();
    }

    @Test
    void a_description_for_search_engines_tells_times_authors_and_the_publication() throws UnavailablePostException {
        var data = """
                <script type="application/ld+json">{"@type":"BreadcrumbList"}</script><script type="application/ld+json">not json {</script>
                <script type="application/ld+json"><![CDATA[{"@type":"NewsArticle","headline":"Oats",
                "datePublished":"2026-08-12T11:33:49-07:00","dateModified":"2026-08-13T00:00:00Z","isAccessibleForFree":false,
                "image":[{"url":"https://a.example/o.png"}],"author":[{"name":"Ada","url":"https://substack.com/@ada"}],
                "publisher":{"name":"Oats","identifier":"pub:12"}}]]></script>""";
        var post = read(Format.PAGE, page("https://oats.substack.com/p/oats", data + article()));

        assertThat(post.ref().publishedAt()).hasToString("2026-08-12T18:33:49Z");
        assertThat(post.ref().updatedAt()).hasToString("2026-08-13T00:00:00Z");
        assertThat(post.ref().visibility()).isEqualTo(Visibility.PAID);
        assertThat(post.details().authors()).containsExactly(new Author("Ada", "https://substack.com/@ada"));
        assertThat(post.publication().id()).isEqualTo("12");
    }

    @Test
    void a_paywall_in_the_article_marks_a_preview_and_one_over_the_comments_does_not() throws UnavailablePostException {
        var locked =
                "<div class=\"paywall\" data-testid=\"paywall\"><h2 class=\"paywall-title\">For paid subscribers</h2></div>";
        var comments = locked.replace("\"paywall\" data", "\"paywall modal-paywall\" data");

        assertThat(read(Format.PAGE, page("https://oats.substack.com/p/oats", article(locked)))
                        .complete())
                .isFalse();
        assertThat(read(Format.PAGE, page("https://oats.substack.com/p/oats", article(comments)))
                        .complete())
                .isTrue();
    }

    @Test
    void a_preview_in_a_pages_data_is_told_by_the_pages_paywall() throws UnavailablePostException {
        var paid = OBJECT.replace("everyone", "only_paid");
        var script = "<script>window._preloads = {\"post\":" + paid + "}</script>";
        var locked = article("<div class=\"paywall\">For paid subscribers</div>");

        assertThat(read(Format.PAGE, page("https://bread.example/p/rye", script + article()))
                        .complete())
                .isTrue();
        assertThat(read(Format.PAGE, page("https://bread.example/p/rye", script + locked))
                        .complete())
                .isFalse();
    }

    @Test
    void a_post_whose_data_lack_the_body_has_the_one_that_is_shown() throws UnavailablePostException {
        var script = "<script>window._preloads = {\"post\":{\"id\":8,\"slug\":\"oats\",\"title\":\"Oats!\"}}</script>";
        var post = read(Format.PAGE, page("https://oats.substack.com/p/oats", script + article()));

        assertThat(post.ref().key()).isEqualTo("substack:8");
        assertThat(post.bodyHtml()).isEqualTo("<p>Sweet oats.</p>");
        assertThat(post.complete()).isTrue();
    }

    @Test
    void a_bare_body_is_all_there_is() throws UnavailablePostException {
        var known = platform.read(new Original(ADDRESS, Format.FRAGMENT, "<p>Rye.</p>"));
        var file = platform.read(new Original(URI.create("file:///tmp/7.rye.html"), Format.FRAGMENT, "<p>Rye.</p>"));

        assertThat(known.ref().slug()).isEqualTo("rye");
        assertThat(file.ref().slug()).isEqualTo("7.rye");
        assertThat(file.bodyHtml()).isEqualTo("<p>Rye.</p>");
        assertThat(file.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"Not found\"}", "[]", "{\"id\":7", "<html></html>", "null"})
    void an_answer_without_a_post_is_named(String text) {
        assertThatExceptionOfType(UnavailablePostException.class)
                .isThrownBy(() -> read(Format.JSON, text))
                .withMessageContaining(ADDRESS.toString())
                .withMessageContaining("give a post's page")
                .satisfies(e -> assertThat(e.code()).isEqualTo(Problem.Code.POST_UNREADABLE));
    }

    @Test
    void answers_of_the_platform_are_recognised_and_others_are_not() {
        assertThat(recognises(Format.JSON, OBJECT)).isTrue();
        assertThat(recognises(Format.JSON, "{\"title\":\"x\",\"slug\":\"y\"}")).isFalse();
        assertThat(recognises(Format.JSON, "<html>")).isFalse();
        assertThat(recognises(Format.PAGE, "<link rel=preconnect href=\"https://substackcdn.com\"><p>x"))
                .isTrue();
        assertThat(recognises(Format.PAGE, page("https://oats.substack.com/p/oats", "")))
                .isTrue();
        assertThat(recognises(Format.PAGE, page("https://notsubstack.com/p/oats", "")))
                .isFalse();
        assertThat(recognises(Format.PAGE, "<p>About <code>window._preloads = {}</code>"))
                .isFalse();
        assertThat(recognises(Format.FRAGMENT, "<div class=\"pullquote\"><p>x</p></div>"))
                .isTrue();
        assertThat(recognises(Format.FRAGMENT, "<p>x</p>")).isFalse();
    }

    private Post read(Format format, String text) throws UnavailablePostException {
        return platform.read(new Original(ADDRESS, format, text));
    }

    private boolean recognises(Format format, String text) {
        return platform.recognises(new Original(ADDRESS, format, text));
    }

    private static String page(String canonical, String rest) {
        return "<!DOCTYPE html><html><head><link rel=\"canonical\" href=\"" + canonical + "\"></head><body>" + rest;
    }

    private static String article() {
        return article("");
    }

    private static String article(String end) {
        return "<article>" + ARTICLE + end + "</article>";
    }
}
