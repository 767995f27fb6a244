package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.http.FetchResult;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways to posts that do not begin with a publication's archive list, or do not end with it. */
class WaysInTest {
    private static final String HOME = "https://bread.substack.com";
    private static final String READER = "https://substack.com";

    private final Pages pages = new Pages();
    private final SubstackPlatform platform = new SubstackPlatform();

    @Test
    void posts_that_only_the_sitemap_names_are_listed_and_it_is_said() throws UnavailablePostException {
        archive(entry(1, "rye")).with(HOME + "/sitemap.xml", sitemap("archive", "p/rye", "p/oat", "p/gone"));
        pages.with(HOME + "/api/v1/posts/oat", post(2, "oat", "everyone", "<p>Oat.</p>"));

        var source = open(HOME);
        var refs = source.list().toList();

        assertThat(refs).extracting(PostRef::id).containsExactly("1", "2");
        assertThat(read(source, refs.get(1)).bodyHtml()).isEqualTo("<p>Oat.</p>");
        assertThat(source.problems()).extracting(Problem::code).containsExactly(Problem.Code.LISTING_COMPLETED);
        assertThat(source.problems().get(0).message()).contains("the sitemap names posts that it lacks: 1");
        assertThat(pages.asked().stream().filter((HOME + "/api/v1/posts/oat")::equals))
                .hasSize(1);
    }

    @Test
    void a_sitemap_that_names_nothing_new_is_not_worth_a_word() {
        archive(entry(1, "rye")).with(HOME + "/sitemap.xml", sitemap("p/rye"));

        var source = open(HOME);

        assertThat(source.list()).hasSize(1);
        assertThat(source.problems()).isEmpty();
        assertThat(pages.asked()).doesNotContain(HOME + "/feed");
    }

    @Test
    void without_an_archive_list_the_sitemap_stands_for_it() {
        pages.with(HOME + "/sitemap.xml", sitemap("p/rye", "p/oat"))
                .with(HOME + "/api/v1/posts/rye", post(1, "rye", "everyone", "<p>Rye.</p>"))
                .with(HOME + "/api/v1/posts/oat", post(2, "oat", "everyone", "<p>Oat.</p>"));

        var source = open(HOME);

        assertThat(source.list().map(PostRef::slug)).containsExactly("rye", "oat");
        assertThat(source.problems()).extracting(Problem::code).containsExactly(Problem.Code.LISTING_COMPLETED);
    }

    @Test
    void the_feed_gives_what_it_has_and_the_gap_is_an_error() {
        pages.with(HOME + "/feed", """
                <rss><channel><generator>Substack</generator><link>https://bread.substack.com</link>
                <item><link>https://bread.substack.com/p/rye?utm=1</link></item></channel></rss>""").with(HOME + "/api/v1/posts/rye", post(1, "rye", "everyone", "<p>Rye.</p>"));
        var listed = new ArrayList<String>();

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> open(HOME).list().map(PostRef::slug).forEach(listed::add))
                .withMessageContaining("archive list cannot be read");
        assertThat(listed).containsExactly("rye");
    }

    @Test
    void a_refusal_ends_the_search_for_what_is_missing() {
        archive(entry(1, "rye")).with(HOME + "/sitemap.xml", sitemap("p/oat", "p/spelt"));
        pages.with(new FetchResult.Refused(URI.create(HOME + "/api/v1/posts/oat"), 403, "a challenge page came"));

        var source = open(HOME);

        assertThat(source.list()).hasSize(1);
        assertThat(source.problems()).extracting(Problem::code).containsExactly(Problem.Code.LISTING_INCOMPLETE);
        assertThat(pages.asked()).doesNotContain(HOME + "/api/v1/posts/spelt");
    }

    @Test
    void a_section_has_its_own_posts_only() {
        archive(
                "{\"id\":1,\"slug\":\"rye\",\"title\":\"\",\"section_slug\":\"grain\"}",
                "{\"id\":2,\"slug\":\"jam\",\"title\":\"\",\"section_slug\":\"jars\"}",
                entry(3, "news"));

        assertThat(open(HOME + "/s/grain").list().map(PostRef::slug)).containsExactly("rye");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> open(HOME + "/s/grains").list().toList())
                .withMessageContaining("no post of " + HOME + " stands in a section \"grains\"")
                .withMessageContaining("grain, jars");
    }

    @Test
    void a_post_is_found_by_its_id() throws UnavailablePostException {
        var answer = post(7, "rye", "everyone", "<p>Rye.</p>");
        pages.with(READER + "/api/v1/posts/by-id/7", "{\"post\":" + answer + ",\"publication\":{\"name\":\"Bread\"}}");

        for (var address : List.of(READER + "/home/post/p-7", READER + "/@baker/p-7", HOME + "/i/7/the-crust")) {
            var post = only(address);

            assertThat(post.ref().url()).hasToString(HOME + "/p/rye");
            assertThat(post.publication().name()).isEqualTo("Bread");
        }
    }

    @Test
    void a_preview_found_by_its_id_gives_way_to_what_its_publication_gives() throws UnavailablePostException {
        pages.with(READER + "/api/v1/posts/by-id/7", "{\"post\":" + post(7, "rye", "only_paid", "") + "}")
                .with(HOME + "/api/v1/posts/rye", post(7, "rye", "only_paid", "<p>All of it.</p>"));

        assertThat(only(READER + "/home/post/p-7").complete()).isTrue();
    }

    @Test
    void a_post_that_nobody_gives_by_its_id_is_looked_for_on_its_publications_page() throws UnavailablePostException {
        pages.with(HOME + "/i/7", """
                <!doctype html><html><head><link rel="canonical" href="https://bread.substack.com/p/rye">
                <meta name="twitter:image" content="https://x.example/api/v1/post_preview/7/twitter.jpg"></head>
                <body><article><div class="body markup"><p>Rye.</p></div></article></body></html>""");

        assertThat(only(HOME + "/i/7").bodyHtml()).contains("Rye.");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> open(READER + "/home/post/p-8").list().toList())
                .withMessageContaining("by-id/8 answered 404");
    }

    @Test
    void a_note_is_a_short_post() throws UnavailablePostException {
        pages.with(READER + "/api/v1/reader/comment/5", """
                {"item":{"entity_key":"c-5","type":"comment","context":{"type":"note"},"comment":{"id":5,
                 "name":"Ina Fellowes","handle":"ina","date":"2026-02-03T04:05:06.789Z",
                 "body":"The starter is awake, and so is half the street by the sound of it.\\nGood.",
                 "body_json":{"type":"doc","attrs":{"schemaVersion":"v1"},"content":[
                  {"type":"paragraph","content":[{"type":"text","text":"The "},
                   {"type":"text","text":"starter","marks":[{"type":"bold"},{"type":"italic"}]},
                   {"type":"text","text":" is <awake>","marks":[{"type":"link","attrs":{"href":"https://a.example/?a=1&b=2"}}]},
                   {"type":"hardBreak"},{"type":"substack_mention","attrs":{"id":3,"label":"Jo"}}]},
                  {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph"}]}]},
                  {"type":"heading","attrs":{"level":9},"content":[{"type":"text","text":"H"}]}]},
                 "attachments":[{"type":"image","imageUrl":"https://pictures.example/1.png"},
                  {"type":"link","linkMetadata":{"url":"https://b.example/","title":"B"}},
                  {"type":"comment","comment":{"id":9,"body":"Older"}},
                  {"type":"hologram"}]}}}""");

        var note = only(READER + "/@ina/note/c-5");

        assertThat(note.ref().key()).isEqualTo("substack:c-5");
        assertThat(note.ref().kind()).isEqualTo(PostKind.NOTE);
        assertThat(note.ref().url()).hasToString("https://substack.com/@ina/note/c-5");
        assertThat(note.ref().title()).isEqualTo("The starter is awake, and so is half the street by the sound…");
        assertThat(note.bodyHtml()).isEqualTo("""
                <p>The <strong><em>starter</em></strong><a href="https://a.example/?a=1&amp;b=2"> is &lt;awake&gt;</a>\
                <br>Jo</p><ul><li><p></p></li></ul><h6>H</h6>\
                <figure><img src="https://pictures.example/1.png"></figure>\
                <p><a href="https://b.example/">B</a></p><p><a href="https://substack.com/note/c-9">Older</a></p>\
                <div data-component-name="note attachment of type hologram"></div>""");
    }

    @Test
    void a_note_without_format_keeps_its_lines() throws UnavailablePostException {
        pages.with(
                READER + "/api/v1/reader/comment/6",
                "{\"item\":{\"comment\":{\"id\":6,\"body\":\"One\\ntwo\\n\\nthree\",\"body_json\":null}}}");

        var note = only(READER + "/note/c-6");

        assertThat(note.bodyHtml()).isEqualTo("<p>One<br>two</p><p>three</p>");
        assertThat(note.ref().url()).hasToString("https://substack.com/note/c-6");
    }

    @Test
    void a_writers_own_publications_are_listed() throws UnavailablePostException {
        pages.with(READER + "/api/v1/user/baker/public_profile", """
                {"id":12,"publicationUsers":[
                 {"role":"admin","publication":{"subdomain":"bread","custom_domain":null}},
                 {"role":"contributor","publication":{"subdomain":"other"}}]}""");
        archive(entry(1, "rye")).with(HOME + "/api/v1/posts/rye", post(1, "rye", "everyone", "<p>Rye.</p>"));

        assertThat(only(READER + "/@baker").bodyHtml()).isEqualTo("<p>Rye.</p>");
        assertThat(pages.asked()).noneMatch(address -> address.contains("other."));
    }

    @Test
    void a_writer_with_a_number_is_found_by_the_posts_of_the_profile() {
        pages.with(READER + "/api/v1/profile/posts?profile_user_id=12&limit=50", """
                {"posts":[],"publications":[{"author_id":12,"subdomain":"bread"},{"author_id":13,"subdomain":"other"}]}""");
        archive(entry(1, "rye"));

        var source = open(READER + "/profile/12-baker");

        assertThat(source.list().map(PostRef::slug)).containsExactly("rye");
        assertThat(source.problems()).isEmpty();
    }

    @Test
    void a_writer_whose_publications_are_not_known_is_named_with_advice() {
        pages.with(READER + "/api/v1/user/nobody/public_profile", "{\"id\":14,\"publicationUsers\":[]}");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> open(READER + "/@nobody").list().toList())
                .withMessageContaining("no publication of the writer \"nobody\" could be found")
                .withMessageContaining("give the publication's own address");
    }

    private PostSource open(String address) {
        return platform.open(URI.create(address), pages);
    }

    private Post only(String address) throws UnavailablePostException {
        var source = open(address);
        var refs = source.list().toList();
        assertThat(refs).hasSize(1);
        return read(source, refs.get(0));
    }

    private Post read(PostSource source, PostRef ref) throws UnavailablePostException {
        return platform.read(source.read(ref));
    }

    private Pages archive(String... entries) {
        var address = HOME + "/api/v1/archive?sort=new&limit=50&offset=";
        return pages.with(
                        address.replace("limit=50&offset=", "offset=0&limit=50"), "[" + String.join(",", entries) + "]")
                .with(address.replace("limit=50&offset=", "offset=" + entries.length + "&limit=50"), "[]");
    }

    private static String entry(int id, String slug) {
        return "{\"id\":%d,\"slug\":\"%s\",\"title\":\"A title\"}".formatted(id, slug);
    }

    private static String post(int id, String slug, String audience, String body) {
        return """
                {"id":%d,"slug":"%s","title":"A title","type":"newsletter","audience":"%s",
                 "canonical_url":"https://bread.substack.com/p/%s","body_html":"%s"}""".formatted(id, slug, audience, slug, body);
    }

    private static String sitemap(String... paths) {
        var text = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (var path : paths) {
            text.append("<url><loc>")
                    .append(HOME)
                    .append('/')
                    .append(path)
                    .append("</loc><lastmod>2026-01-01</lastmod></url>");
        }
        return text.append("</urlset>").toString();
    }
}
