package dev.offprint.platform.substack;

import static dev.offprint.platform.substack.Cleaning.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Embeds whose payload is missing or broken: what they show is read instead. */
class EmbedCardsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "youtube-wrap|<iframe src='https://www.youtube-nocookie.com/embed/ab-3?start=18s&rel=0'></iframe>|[YouTube video](https://www.youtube.com/watch?v=ab-3&t=18s)",
                "youtube-wrap|<a href='https://m.example'><img src='https://substackcdn.com/image/youtube/w_728,c_limit/ab-3'></a>|[YouTube video](https://www.youtube.com/watch?v=ab-3)",
                "vimeo-wrap|<iframe src='https://player.vimeo.com/video/12?autoplay=0&h=ab'></iframe>|[Vimeo video](https://vimeo.com/12/ab)",
                "soundcloud-wrap|<iframe src='https://w.soundcloud.com/player/?url=x'></iframe>|[SoundCloud](https://w.soundcloud.com/player/?url=x)",
                "bandcamp-wrap|<iframe src='https://bandcamp.com/EmbeddedPlayer/t=1'></iframe>|[Bandcamp](https://bandcamp.com/EmbeddedPlayer/t=1)",
                "apple-podcast-container|<iframe src='https://embed.podcasts.apple.com/gb/id1'></iframe>|[Apple Podcasts](https://podcasts.apple.com/gb/id1)",
                "tiktok-wrap|<a href='https://www.tiktok.com/@ada/video/1'><img src='https://a.example/t.png'></a>|[TikTok video](https://www.tiktok.com/@ada/video/1)",
                "bluesky-wrap|<iframe src='https://embed.bsky.app/embed/did:plc:a/app.bsky.feed.post/3m?id=1'></iframe>|[Bluesky post](https://bsky.app/profile/did:plc:a/post/3m)",
                "datawrapper-wrap|<iframe src='https://dw.example/1'></iframe>|[Chart](https://dw.example/1)",
                "prediction-market-wrap|<iframe src='https://m.example/1'></iframe>|[Prediction market](https://m.example/1)",
                "polymarket-embed|<iframe src='https://polymarket.com/e/1'></iframe>|[Polymarket](https://polymarket.com/e/1)",
                "native-video-embed|<div id='media-u-1'></div>|[Video](https://api.substack.com/api/v1/video/upload/u-1/src)",
                "embedded-publication-wrap|<a href='https://oats.example'><img class='embedded-publication-logo' src='https://a.example/l.png'><span class='embedded-publication-name'>Oats</span></a>|[Oats](https://oats.example)",
                "embedded-post-wrap|<a href='https://oats.example/p/o'><span class='embedded-post-title'>Oats</span><span class='embedded-post-cta'>Read more</span></a>|[Oats](https://oats.example/p/o)",
                "digest-post-embed|<a href='https://oats.example/p/o'><h4>Oats</h4></a><a href='https://oats.example/p/o'>Read full story</a>|[Oats](https://oats.example/p/o)"
            })
    void an_embed_without_data_is_known_by_what_it_shows(String cssClass, String card, String markdown) {
        var html = "<div class=\"" + cssClass + "\">" + card + "</div>";

        assertThat(markdown(html)).isEqualTo(markdown);
        assertThat(Cleaning.problems(html)).isEmpty();
    }

    @Test
    void a_digest_card_without_data_has_its_writer_and_its_caption() {
        var html = "<div data-component-name=\"DigestPostEmbed\" class=\"digestPostEmbed-x1\">"
                + "<a href=\"https://bread.substack.com/p/oats\"><h2>Oats</h2></a>"
                + "<a href=\"https://substack.com/profile/12-ada\">Ada</a><div>August 17, 2025</div>"
                + "<a href=\"https://bread.substack.com/p/oats\"><img src=\"https://a.example/cover.png\"></a>"
                + "<p class=\"caption-x2\">Sweet.</p><a href=\"https://bread.substack.com/p/oats\">Read full story</a></div>";

        assertThat(markdown(html)).isEqualTo("[Oats](https://bread.substack.com/p/oats) — Ada\n\n> Sweet.");
    }

    @Test
    void a_tweet_of_a_page_shows_text_pictures_and_the_tweet_it_quotes() {
        var html =
                "<a data-component-name=\"Twitter2ToDOM\" href=\"https://x.com/a/status/1\"><div class=\"tweet-x1 twitter-embed\">"
                        + "<img src=\"https://pbs.substack.com/profile_images/1/a.jpg\"><span class=\"weight-semibold-a1b2c3\">Ada</span>"
                        + "<span class=\"color-secondary-a1b2c3\">@ada</span><div class=\"size-15 text-aFN1BV\">Look: </div>"
                        + "<img src=\"https://pbs.substack.com/media/a.jpg\"><div><span class=\"weight-semibold-a1b2c3\">Bo</span>"
                        + "<span class=\"color-secondary-a1b2c3\">@bo</span><div class=\"text-aFN1BV\">Quiet.</div></div>"
                        + "<span>3:17 PM · Sep 30, 2026</span><span>297 Likes</span></div></a>";

        assertThat(markdown(html)).isEqualTo("""
                [Tweet](https://x.com/a/status/1) — Ada (@ada), 3:17 PM · Sep 30, 2026

                > Look:
                >
                > ![](https://pbs.substack.com/media/a.jpg)
                >
                > > Bo (@bo)
                > >
                > > Quiet.""");
    }

    @Test
    void a_tweet_without_data_keeps_the_links_in_its_text() {
        var html = "<div class=\"tweet static\"><a href=\"https://x.com/a/status/1\"><div class=\"tweet-header\">"
                + "<span class=\"tweet-author-name\">Ada</span><span class=\"tweet-author\">@ada</span></div></a>"
                + "<div class=\"tweet-text\"><a href=\"https://x.com/a/status/1\">See </a><a class=\"tweet-url\" href=\"https://oven.example\">the oven</a></div>"
                + "<div class=\"tweet-footer\"><p class=\"tweet-date\">June 12th 2022</p><span class=\"likes\">9 Likes</span></div></div>";

        assertThat(markdown(html)).isEqualTo("""
                [Tweet](https://x.com/a/status/1) — Ada (@ada), June 12th 2022

                > See [the oven](https://oven.example)""");
    }

    @Test
    void the_picture_of_a_video_leads_to_it_and_without_a_picture_there_is_a_link() {
        var video = "\"url\":\"https://x.com/a/status/1\",\"video_url\":\"https://video.example/1.mp4\"";

        assertThat(markdown("<div class=\"tweet\" data-attrs='{" + video
                        + ",\"photos\":[{\"img_url\":\"https://a.example/t.png\"}]}'></div>"))
                .endsWith("> [![](https://a.example/t.png)](https://video.example/1.mp4)");
        assertThat(markdown("<div class=\"tweet\" data-attrs='{" + video + "}'></div>"))
                .endsWith("> [Video](https://video.example/1.mp4)");
    }

    @Test
    void an_instagram_post_keeps_its_picture() {
        var html =
                "<div class=\"instagram\"><a class=\"instagram-author-name\" href=\"https://instagram.com/ada\">ada</a>"
                        + "<a class=\"instagram-image\" href=\"https://instagram.com/p/Q1\"><img src=\"https://a.example/i.png\"></a>"
                        + "<div class=\"instagram-title\">Loaf</div></div>";

        assertThat(markdown(html)).isEqualTo("""
                [![Loaf](https://a.example/i.png)](https://www.instagram.com/p/Q1)

                [Loaf](https://www.instagram.com/p/Q1) — ada""");
    }

    @Test
    void data_that_are_cut_off_give_what_can_be_read_and_a_problem() {
        var html =
                "<div class=\"twitter-embed\" data-attrs='{\"url\":\"https://x.com/a/status/1\",\"name\":\"Ada\",\"full_text\":\"Half a'></div>";

        assertThat(markdown(html)).isEqualTo("[Tweet](https://x.com/a/status/1) — Ada");
        assertThat(Cleaning.problems(html))
                .containsExactly("the data of twitter-embed cannot be read as JSON; what stands around it was kept");
    }

    @Test
    void an_embed_that_leads_nowhere_keeps_what_its_data_say() {
        var html =
                "<div class=\"comment\" data-attrs='{\"url\":\"javascript:alert(1)\",\"comment\":{\"name\":\"Ada\",\"body\":\"Sweet.\"}}'></div>";

        assertThat(markdown(html)).isEqualTo("""
                Ada

                Sweet.

                [comment: see the original](https://bread.substack.com/p/on-rye)""");
        assertThat(Cleaning.problems(html)).hasSize(1);
    }

    @Test
    void a_note_keeps_its_picture_and_a_comment_its_own_address() {
        var html =
                "<div class=\"comment\" data-attrs='{\"url\":\"https://open.substack.com/pub/oats/p/o/comment/9?utm_source=x\",\"comment\":{\"body\":\"Look:\",\"attachments\":[{\"imageUrl\":\"https://a.example/n.png\"}]}}'></div>";

        assertThat(markdown(html)).isEqualTo("""
                [Comment](https://oats.substack.com/p/o/comment/9)

                > Look:
                >
                > ![](https://a.example/n.png)""");
    }

    @Test
    void a_gist_that_is_empty_is_read_from_its_data() {
        var html =
                "<div class=\"github-gist\" data-attrs='{\"innerHTML\":\"<div class=\\\"gist-file\\\"><table><tr><td class=\\\"blob-code\\\">bake</td></tr></table>"
                        + "<div class=\\\"gist-meta\\\"><a href=\\\"https://gist.github.com/ada/1/raw/\\\">view raw</a><a href=\\\"https://gist.github.com/ada/1\\\">oven.sh</a></div></div>\"}'></div>";

        assertThat(markdown(html)).isEqualTo("""
                ```sh
                bake
                ```

                [oven.sh](https://gist.github.com/ada/1/raw/)""");
    }

    @Test
    void a_poll_that_a_page_shows_keeps_its_words() {
        assertThat(markdown("<div class=\"poll-embed\" data-attrs='{\"id\":12}'><p>Rye or oats?</p></div>"))
                .isEqualTo("Rye or oats?\n\n[Poll 12: see the original](https://bread.substack.com/p/on-rye)");
    }

    @Test
    void an_unknown_component_keeps_its_picture_and_what_its_data_say() {
        assertThat(markdown("<div data-component-name=\"New\"><img src=\"https://a.example/n.png\"></div>"))
                .startsWith("![](https://a.example/n.png)");
        assertThat(markdown("<div data-component-name=\"New\" data-attrs='{\"title\":\"Rye\",\"text\":null}'></div>"))
                .startsWith("Rye\n");
        assertThat(markdown("<div data-component-name=\"New\"><iframe src=\"//player.example/9\"></iframe></div>"))
                .isEqualTo("[New: see the original](https://player.example/9)");
    }
}
