package dev.offprint.platform.substack;

import static dev.offprint.platform.substack.Cleaning.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedStepsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "youtube-wrap|{'videoId':'ab-3','startTime':'18s'}|[YouTube video](https://www.youtube.com/watch?v=ab-3&t=18s)",
                "youtube-wrap|{'videoId':'ab-3','startTime':'9'}|[YouTube video](https://www.youtube.com/watch?v=ab-3&t=9s)",
                "youtube-wrap|{'videoId':'ab-3','startTime':null}|[YouTube video](https://www.youtube.com/watch?v=ab-3)",
                "vimeo-wrap|{'videoId':'12','videoKey':''}|[Vimeo video](https://vimeo.com/12)",
                "vimeo-wrap|{'videoId':'12','videoKey':'ab'}|[Vimeo video](https://vimeo.com/12/ab)",
                "spotify-wrap|{'url':'https://a.example/s','title':'Mix','subtitle':'Ada'}|[Mix](https://a.example/s) — Ada",
                "soundcloud-wrap|{'url':'https://a.example/api','targetUrl':'https://a.example/s','title':'Mix','author_name':'Ada'}|[Mix](https://a.example/s) — Ada",
                "bandcamp-wrap|{'url':'https://a.example/s','author':'Ada'}|[Bandcamp](https://a.example/s) — Ada",
                "tiktok-wrap|{'url':'https://a.example/s','author':'Ada','thumbnail_url':'https://a.example/t.png'}|[TikTok video](https://a.example/s) — Ada",
                "instagram|{'instagram_id':'Q1','title':'Loaf','author_name':'ada'}|[Loaf](https://www.instagram.com/p/Q1) — ada",
                "polymarket-embed|{'eventSlug':'bread-2026'}|[Polymarket](https://polymarket.com/event/bread-2026)",
                "native-video-embed|{'mediaUploadId':'u-1','duration':null}|[Video](https://api.substack.com/api/v1/video/upload/u-1/src)",
                "native-audio-embed|{'mediaUploadId':'u-1','label':'Oven'}|[Oven](https://api.substack.com/api/v1/audio/upload/u-1/src)",
                "native-audio-embed|{'mediaUploadId':'u-1','duration':3723.9}|[Audio](https://api.substack.com/api/v1/audio/upload/u-1/src) — 1:02:03",
                "youtube-wrap|{'videoId':'ab-3','startTime':'1h1m30s'}|[YouTube video](https://www.youtube.com/watch?v=ab-3&t=3690s)",
                "youtube-wrap|{'videoId':'ab-3','startTime':'soon'}|[YouTube video](https://www.youtube.com/watch?v=ab-3)",
                "vimeo-wrap|{'videoId':12,'videoKey':null}|[Vimeo video](https://vimeo.com/12)",
                "polymarket-embed|{'eventSlug':'','fullEmbedUrl':'https://a.example/m'}|[Polymarket](https://a.example/m)"
            })
    void an_embed_of_one_line_is_a_link(String cssClass, String data, String markdown) {
        assertThat(markdown(embed(cssClass, data))).isEqualTo(markdown);
        assertThat(Cleaning.problems(embed(cssClass, data))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "embedded-post-wrap|{'url':'https://oats.substack.com/p/o?utm_source=x','title':'Oats','publication_name':'Oats','bylines':[{'name':'Ada'},{'name':'Bo'}],'truncated_body_text':'Sweet.'}|[Oats](https://oats.substack.com/p/o) — Oats, Ada, Bo",
                "digest-post-embed|{'canonical_url':'https://bread.substack.com/p/o','title':'Oats','caption':'Sweet.','publishedBylines':[{'name':'Ada'}]}|[Oats](https://bread.substack.com/p/o) — Ada",
                "embedded-publication-wrap|{'base_url':'https://oats.example','name':'Oats','hero_text':'Sweet.','author_name':'Ada'}|[Oats](https://oats.example) — Ada",
                "comment|{'url':'https://a.example/c','comment':{'name':'Ada','body':'Sweet.','date':'2025-03-05T05:39:41.237Z'}}|[Comment](https://a.example/c) — Ada, 2025-03-05",
                "community-post|{'url':'https://a.example/c','communityPost':{'body':'Sweet.'}}|[Chat post](https://a.example/c)",
                "bluesky-wrap|{'uri':'at://did:plc:a/app.bsky.feed.post/3m','authorName':'Ada','authorHandle':'ada.example','text':'Sweet.'}|[Bluesky post](https://bsky.app/profile/did:plc:a/post/3m) — Ada (@ada.example)",
                "twitter-embed|{'url':'https://x.com/a/status/1','full_text':'Sweet. ','name':'Ada','username':'ada','date':'2026-04-08T20:34:06.000Z'}|[Tweet](https://x.com/a/status/1) — Ada (@ada), 2026-04-08",
                "tweet|{'url':'https://x.com/a/status/1','full_text':'Sweet.','username':'ada','date':'Sun Jun 12 11:19:35 +0000 2022'}|[Tweet](https://x.com/a/status/1) — @ada, 2022-06-12",
                "tweet|{'url':'https://x.com/a/status/1','full_text':'Sweet.','date':'some day'}|[Tweet](https://x.com/a/status/1) — some day"
            })
    void an_embed_with_text_quotes_it(String cssClass, String data, String line) {
        assertThat(markdown(embed(cssClass, data))).isEqualTo(line + "\n\n> Sweet.");
        assertThat(Cleaning.problems(embed(cssClass, data))).isEmpty();
    }

    @Test
    void a_tweet_keeps_its_lines_links_pictures_and_what_it_quotes() {
        var html = """
                <div class="tweet" data-attrs="{&quot;url&quot;:&quot;https://x.com/a/status/1&quot;,
                &quot;full_text&quot;:&quot;Rye &amp;amp; oats\\nby &lt;span class=\\&quot;tweet-fake-link\\&quot;&gt;@bo&lt;/span&gt;\\n\\nSee &lt;a class=\\&quot;tweet-url\\&quot; href=\\&quot;https://oven.example/long\\&quot;&gt;oven.example&lt;/a&gt; &quot;,
                &quot;photos&quot;:[{&quot;img_url&quot;:&quot;https://pbs.substack.com/media/a.jpg&quot;}],
                &quot;quoted_tweet&quot;:{&quot;full_text&quot;:&quot;Quiet.&quot;,&quot;name&quot;:&quot;Cy&quot;,&quot;username&quot;:&quot;cy&quot;},
                &quot;expanded_url&quot;:{&quot;url&quot;:&quot;https://oven.example&quot;,&quot;title&quot;:&quot;The oven&quot;}}"><a
                href="https://x.com/a/status/1">rendered text</a></div>""";

        assertThat(markdown(html)).isEqualTo("""
                [Tweet](https://x.com/a/status/1)

                > Rye & oats\\
                > by @bo
                >
                > See [oven.example](https://oven.example/long)
                >
                > ![](https://pbs.substack.com/media/a.jpg)
                >
                > > Cy (@cy)
                > >
                > > Quiet.
                >
                > [The oven](https://oven.example)""");
    }

    @Test
    void a_payload_on_an_inner_element_is_found() {
        var html =
                "<div class=\"apple-podcast-container\" data-component-name=\"ApplePodcastToDom\"><iframe class=\"apple-podcast\" "
                        + "data-attrs='{\"targetUrl\":\"https://a.example/e\",\"title\":\"Rye\",\"podcastTitle\":\"Loaves\"}'></iframe></div>";

        assertThat(markdown(html)).isEqualTo("[Rye](https://a.example/e) — Loaves");
    }

    @Test
    void players_without_data_are_known_by_their_address() {
        assertThat(
                        markdown(
                                "<div class=\"youtube-wrap\"><iframe src=\"https://www.youtube-nocookie.com/embed/ab-3?rel=0\"></iframe></div>"))
                .isEqualTo("[YouTube video](https://www.youtube.com/watch?v=ab-3)");
        assertThat(markdown("<iframe class=\"spotify-wrap\" src=\"https://open.spotify.com/embed/album/x\"></iframe>"))
                .isEqualTo("[Spotify](https://open.spotify.com/album/x)");
    }

    @Test
    void a_chart_and_a_market_show_their_picture() {
        assertThat(
                        markdown(
                                embed(
                                        "datawrapper-wrap",
                                        "{'url':'https://dw.example/1','thumbnail_url':'https://a.example/t.png','title':'Loaves','description':'Per year.'}")))
                .isEqualTo("""
                        [![Loaves](https://a.example/t.png)](https://dw.example/1)

                        [Loaves](https://dw.example/1)

                        > Per year.""");
        assertThat(markdown(embed("prediction-market-wrap", "{'url':'https://m.example/embed/1'}")))
                .isEqualTo("[Prediction market](https://m.example/embed/1)");
    }

    @Test
    void a_file_has_its_name_its_size_and_no_icon() {
        var html = """
                <div class="file-embed-wrapper" data-component-name="FileToDOM"><div class="file-embed-container-top">
                <image class="file-embed-thumbnail-default" src="https://substack.com/img/attachment_icon.svg"></image>
                <div class="file-embed-details-h1">Recipes</div><div class="file-embed-details-h2">31KB ∙ PDF file</div>
                <div class="file-embed-details-h3">All of them.</div>
                <a class="file-embed-button wide" href="https://bread.substack.com/api/v1/file/a.pdf">Download</a></div>
                <a class="file-embed-button narrow" href="https://bread.substack.com/api/v1/file/a.pdf">Download</a></div>""";

        assertThat(markdown(html))
                .isEqualTo(
                        "[Recipes](https://bread.substack.com/api/v1/file/a.pdf) — 31KB ∙ PDF file\n\n> All of them.");
    }

    @Test
    void a_gist_is_its_code() {
        var html = """
                <div class="github-gist" data-component-name="GitgistToDOM"><div class="gist"><div class="gist-file"><table class="highlight"><tbody>
                <tr><td class="blob-num"></td><td class="blob-code">def bake():</td></tr><tr><td class="blob-code">
                </td></tr><tr><td class="blob-code">    <span>return</span> 1</td></tr></tbody></table>
                <div class="gist-meta"><a href="https://gist.github.com/ada/1/raw/9/oven.py">view raw</a>
                <a href="https://gist.github.com/ada/1">oven.py</a> hosted by GitHub</div></div></div></div>""";

        assertThat(markdown(html)).isEqualTo("""
                ```py
                def bake():

                    return 1
                ```

                [oven.py](https://gist.github.com/ada/1/raw/9/oven.py)""");
    }

    @Test
    void a_poll_leads_to_the_post_and_is_reported() {
        assertThat(markdown(embed("poll-embed", "{'id':12}")))
                .isEqualTo("[Poll 12: see the original](https://bread.substack.com/p/on-rye)");
        assertThat(Cleaning.problems(embed("poll-embed", "{'id':12}")))
                .containsExactly("Poll 12 is not in the platform's answer; a link to the post was kept in its place");
        assertThat(Cleaning.problems(embed("recipe-embed", "{}")))
                .singleElement()
                .asString()
                .startsWith("Recipe is not in the platform's answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "youtube-wrap",
                "vimeo-wrap",
                "spotify-wrap",
                "soundcloud-wrap",
                "bandcamp-wrap",
                "tiktok-wrap",
                "instagram",
                "bluesky-wrap",
                "embedded-post-wrap",
                "digest-post-embed",
                "embedded-publication-wrap",
                "comment",
                "community-post",
                "twitter-embed",
                "tweet",
                "datawrapper-wrap",
                "prediction-market-wrap",
                "polymarket-embed",
                "native-audio-embed",
                "file-embed-wrapper",
                "github-gist",
                "image-gallery-embed",
                "latex-rendered"
            })
    void an_embed_that_says_nothing_keeps_its_text_and_is_reported(String cssClass) {
        var html = "<div class=\"" + cssClass + "\" data-attrs=\"{}\"><p>Some words.</p></div>";

        assertThat(markdown(html)).contains("Some words.").contains("https://bread.substack.com/p/on-rye");
        assertThat(Cleaning.problems(html)).singleElement().asString().startsWith(cssClass + " is not carried over");
    }

    @Test
    void a_component_that_is_not_known_keeps_its_text_and_its_link() {
        var html =
                "<div data-component-name=\"StravaToDOM\" data-attrs='{\"url\":\"https://strava.example/1\"}'><p>A run.</p></div>";

        assertThat(markdown(html)).contains("A run.").contains("](https://strava.example/1)");
        assertThat(Cleaning.problems(html))
                .containsExactly(
                        "StravaToDOM is not carried over; its text and a link to https://strava.example/1 were kept");
        assertThat(markdown("<p>See <span data-component-name=\"NewThing\">this</span>.</p>"))
                .isEqualTo("See [this](https://bread.substack.com/p/on-rye).");
        assertThat(markdown("<iframe src=\"https://player.example/9\"></iframe>"))
                .contains("](https://player.example/9)");
    }

    private static String embed(String cssClass, String data) {
        return "<div class=\"" + cssClass + "\" data-attrs=\"" + data.replace("'", "&quot;") + "\"></div>";
    }
}
