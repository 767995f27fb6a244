package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedStepTest {

    @Test
    void a_tweet_that_holds_its_text_shows_it() {
        var html = """
                <figure class="graf--iframe"><blockquote class="twitter-tweet"><p>The tide is <b>high</b></p>— Milo \
                <a href="https://twitter.com/milo/status/1">May 1</a></blockquote></figure>""";

        assertThat(Cleaning.markdown(html)).isEqualTo("""
                        [Tweet](https://twitter.com/milo/status/1)

                        > The tide is **high**
                        >
                        > — Milo [May 1](https://twitter.com/milo/status/1)""");
    }

    @Test
    void a_frame_that_leads_nowhere_is_reported_with_its_name() {
        var html = "<figure class=\"graf--iframe\"><iframe src=\"javascript:x\" title=\"A map\"></iframe></figure>";

        assertThat(Cleaning.markdown(html))
                .isEqualTo("[A map: see the original](https://medium.com/@ann/on-rye-3f2a9c01b7de)");
        assertThat(Cleaning.problems(html)).containsExactly(Problem.Code.UNSUPPORTED_MARKUP);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/embed/videoseries?list=PL12, https://www.youtube.com/playlist?list=PL12",
        "https://www.youtube-nocookie.com/embed/aB-c_1?start=30, https://www.youtube.com/watch?v=aB-c_1&t=30",
        "//player.vimeo.com/video/7, https://vimeo.com/7",
        "https://open.spotify.com/embed-podcast/show/4x?t=0, https://open.spotify.com/show/4x",
        "https://w.soundcloud.com/player/?url=nothing, https://w.soundcloud.com/player/?url=nothing",
        "https://giphy.com/embed/x1/twitter/iframe, https://giphy.com/gifs/x1",
        "https://quay.example/a b|c, https://quay.example/a b|c"
    })
    void a_player_leads_to_the_page_of_what_it_plays(String frame, String page) {
        assertThat(EmbedPage.of(frame).orElseThrow().url()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gist.github.com/milo/0123456789abcdef.js, https://gist.github.com/milo/0123456789abcdef",
        "https://gist.github.com/0123456789abcdef, https://gist.github.com/0123456789abcdef",
        "https://gist.github.com/milo/0123456789abcdef#file-tide-py.js, https://gist.github.com/milo/0123456789abcdef#file-tide-py"
    })
    void a_gist_is_known_in_every_form_of_its_address(String address, String shown) {
        assertThat(GistAddress.of(address).orElseThrow().shown()).isEqualTo(shown);
    }
}
