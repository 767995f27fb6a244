package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.model.Original;
import dev.offprint.model.Original.Format;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What is found in answers of Medium's, in each form that they have. */
class MediumInventoryTest {
    private static final URI ADDRESS = URI.create("https://medium.com/@ina/the-board-0c1d2e3f4a5b");
    private static final String EXPORT = """
            <html><body><article class="h-entry"><header><h1 class="p-name">The board</h1></header>
            <section data-field="body" class="e-content"><section class="section">
            <div class="section-divider"><hr class="section-divider"></div>%s</section></section>
            <footer><p>By <a href="https://medium.com/@ina" class="p-author h-card">Ina</a></p>
            <p><a href="https://medium.com/@ina/the-board-0c1d2e3f4a5b" class="p-canonical">Canonical link</a></p>
            </footer></article></body></html>
            """;
    private static final String MODEL = """
            {"paragraphs":[
            {"type":"H3","text":"The board","markups":[]},
            {"type":"P","text":"Ask the man at the sill.","markups":[
              {"type":"A","start":4,"end":11,"href":"https://quay.example/man?source=x"},
              {"type":"A","start":15,"end":23,"anchorType":"USER","userId":"ab12"}]},
            {"type":"H4","text":"By day","markups":[]},
            {"type":"BQ","text":"High.","markups":[]},{"type":"BQ","text":"Low.","markups":[]},
            {"type":"PRE","text":"tide()","markups":[]},{"type":"PRE","text":"  ebb()","markups":[]},
            {"type":"PRE","text":"flow()","markups":[],"codeBlockMetadata":{"mode":"EXPLICIT","lang":"js"}},
            {"type":"OLI","text":"one","markups":[]},{"type":"OLI","text":"two","markups":[]},
            {"type":"IMG","text":"At noon","markups":[],"href":"https://quay.example/big","metadata":{"id":"1*noon.png","alt":"A board"}},
            {"type":"IFRAME","text":"","markups":[],"iframe":{"mediaResource":{"id":"aa11","title":"Lock","iframeSrc":
              "https://cdn.embedly.com/widgets/media.html?src=x&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dab3DEfGHijk"}}},
            {"type":"MIXTAPE_EMBED","text":"Tables\\nOf tides.quay.example","markups":[
              {"type":"A","start":0,"end":28,"href":"https://quay.example/t"},{"type":"STRONG","start":0,"end":6},
              {"type":"EM","start":7,"end":16}]}],"sections":[{"startIndex":0}]}""";

    @Test
    void an_export_has_what_its_paragraphs_say_but_for_the_title() throws UnavailablePostException {
        var found = export("<h3 class=\"graf graf--h3 graf--title\">The board</h3>"
                + "<p class=\"graf graf--p\"><span class=\"graf-dropCap\">A</span>sk <code>x <strong>y</strong></code>.</p>"
                + "<h4 class=\"graf graf--h4\">By day</h4>");

        assertThat(found.words()).containsExactly("Ask", "x", "y.", "By", "day");
        assertThat(found.headings()).containsExactly(new Inventory.Heading(3, "By day"));
    }

    @Test
    void quotes_and_old_code_that_follow_each_other_are_one() throws UnavailablePostException {
        var found = export("<blockquote class=\"graf graf--blockquote\">High.</blockquote>"
                + "<blockquote class=\"graf graf--blockquote\">Low.</blockquote>"
                + "<pre class=\"graf graf--pre\">a<br>b</pre><pre class=\"graf graf--pre\">&nbsp;c</pre>"
                + "<pre class=\"graf graf--pre graf--preV2\">d</pre><pre class=\"graf graf--pre graf--preV2\">e</pre>");

        assertThat(found.quotes()).containsExactly("High. Low.");
        assertThat(found.codeBlocks()).containsExactly("a\nb\n c", "d", "e");
    }

    @Test
    void a_card_has_a_title_with_a_link_a_description_and_a_host() throws UnavailablePostException {
        var found = export(
                "<div class=\"graf graf--mixtapeEmbed\"><a href=\"https://quay.example/t\"><strong>Tables</strong>"
                        + "<br><em>Of tides.</em>quay.example</a><a class=\"mixtapeImage\" href=\"https://quay.example/t\"></a></div>");

        assertThat(found.words()).containsExactly("Tables", "Of", "tides.", "quay.example");
        assertThat(found.links()).containsExactly(new Inventory.Link("https://quay.example/t", "Tables"));
    }

    @Test
    void an_embed_is_known_by_what_leads_to_it() throws UnavailablePostException {
        var found = export(
                "<figure class=\"graf--iframe\"><script src=\"https://gist.github.com/ina/0a1b2c3d4e5f.js\"></script></figure>"
                        + "<figure class=\"graf--iframe\"><blockquote class=\"twitter-tweet\"><a href=\"https://twitter.com/ina/status/12\"></a></blockquote></figure>"
                        + "<figure class=\"graf--iframe\"></figure>");

        assertThat(found.embeds())
                .extracting(Inventory.Embed::address)
                .containsExactly("0a1b2c3d4e5f", "/status/12", "medium.com/@ina/the-board-0c1d2e3f4a5b");
    }

    @Test
    void a_picture_is_known_by_its_id_however_often_it_is_there() throws UnavailablePostException {
        var found =
                export("<figure class=\"graf graf--figure\"><img src=\"https://miro.medium.com/max/60/1*a.png?q=20\">"
                        + "<noscript><img src=\"https://miro.medium.com/max/1400/1*a.png\" alt=\"Image for post\"></noscript>"
                        + "<figcaption>At <em>noon</em></figcaption></figure>"
                        + "<img src=\"https://medium.com/_/stat?event=post.clientViewed\" width=\"1\">");

        assertThat(found.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.addresses()).startsWith("https://miro.medium.com/v2/1*a.png");
            assertThat(picture.alt()).isEmpty();
        });
        assertThat(found.words()).containsExactly("At", "noon");
    }

    @Test
    void a_model_has_the_same_in_json_and_in_a_page_s_state() throws UnavailablePostException {
        var post =
                "{\"id\":\"0c1d2e3f4a5b\",\"title\":\"The board\",\"mediumUrl\":\"%s\",\"firstPublishedAt\":1600000000000,%s}";
        var json = of(
                Format.JSON,
                "])}while(1);</x>{\"success\":true,\"payload\":{\"value\":"
                        + post.formatted(ADDRESS, "\"content\":{\"bodyModel\":" + MODEL + "}") + "}}");
        var page = of(
                Format.PAGE,
                "<html><body><img src=\"https://miro.medium.com/x\"><script>window.__APOLLO_STATE__ = "
                        + "{\"ROOT_QUERY\":{},\"Post:0c1d2e3f4a5b\":"
                        + post.formatted(ADDRESS, "\"content({})\":{\"bodyModel\":{\"__ref\":\"Body:1\"}}")
                        + ",\"Body:1\":" + MODEL + "}</script></body></html>");

        assertThat(page).isEqualTo(json);
        assertThat(json.quotes()).containsExactly("High. Low.");
        assertThat(json.codeBlocks()).containsExactly("tide()\n  ebb()", "flow()");
        assertThat(json.items()).extracting(Inventory.Item::number).containsExactly(1, 2);
        assertThat(json.headings()).containsExactly(new Inventory.Heading(3, "By day"));
        assertThat(json.links())
                .extracting(Inventory.Link::target)
                .containsExactly(
                        "https://quay.example/man?source=x",
                        "https://medium.com/u/ab12",
                        "https://quay.example/big",
                        "https://quay.example/t");
        assertThat(json.embeds()).extracting(Inventory.Embed::address).containsExactly("ab3DEfGHijk");
    }

    @Test
    void a_feed_s_frame_names_what_it_shows_in_the_text_within() throws UnavailablePostException {
        var found = of(
                Format.FRAGMENT,
                "<rss><channel><item><guid>https://medium.com/p/0c1d2e3f4a5b</guid><content:encoded><![CDATA[<p>Code:</p>"
                        + "<iframe src=\"\" width=\"0\"><a href=\"https://medium.com/media/0a1b2c/href\">x</a></iframe>"
                        + "<hr><p><a href=\"https://x.example\">T</a> was originally published in <a href=\"https://x.example\">P</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>"
                        + "]]></content:encoded></item></channel></rss>");

        assertThat(found.words()).containsExactly("Code:");
        assertThat(found.embeds()).extracting(Inventory.Embed::address).containsExactly("/media/0a1b2c");
    }

    @Test
    void of_a_rendered_page_only_named_paragraphs_are_the_author_s() throws UnavailablePostException {
        var found = of(
                Format.PAGE,
                "<html><head><meta property=\"og:site_name\" content=\"Medium\"><meta property=\"og:title\" content=\"The board\"></head>"
                        + "<body><article><div><span>Ina</span><span>4 min read</span></div><h1 id=\"0a01\" data-testid=\"storyTitle\">The board</h1>"
                        + "<p>Follow</p><p id=\"0a02\" class=\"pw-post-body-paragraph\">Text.</p><h2 id=\"0a03\">By day</h2><h3 id=\"0a04\">Early</h3>"
                        + "<ul><li id=\"0a05\">six</li></ul></article></body></html>");

        assertThat(found.words()).containsExactly("Text.", "By", "day", "Early", "six");
        assertThat(found.headings()).extracting(Inventory.Heading::level).containsExactly(2, 3);
    }

    @Test
    void detours_and_trackers_are_no_part_of_a_link() throws UnavailablePostException {
        var found =
                export("<p class=\"graf\"><a href=\"https://medium.com/r/?url=https%3A%2F%2Fquay.example%2Fa\">a</a> "
                        + "<a href=\"https://medium.com/p/1?source=post_page-----1---#x\">b</a> <a href=\"www.quay.example\">c</a> "
                        + "<a href=\"/p/2\">d</a> <a href=\"javascript:x()\">e</a></p>");

        assertThat(found.links())
                .extracting(Inventory.Link::target)
                .containsExactly(
                        "https://quay.example/a",
                        "https://medium.com/p/1#x",
                        "http://www.quay.example",
                        "https://medium.com/p/2");
    }

    @Test
    void an_answer_without_a_story_has_nothing() {
        assertThatThrownBy(() -> of(Format.JSON, "{\"success\":false}")).isInstanceOf(UnavailablePostException.class);
    }

    private static Inventory export(String body) throws UnavailablePostException {
        return of(Format.PAGE, EXPORT.formatted(body));
    }

    private static Inventory of(Format format, String text) throws UnavailablePostException {
        return new MediumPlatform().inventory(new Original(ADDRESS, format, text));
    }
}
