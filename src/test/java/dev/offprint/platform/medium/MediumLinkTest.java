package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.PostLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediumLinkTest {
    private static final String ID = "0a1b2c3d4e5f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://medium.com/@ina/on-bread-" + ID,
                "https://medium.com/@ina/" + ID,
                "http://ina.medium.com/on-bread-" + ID + "/",
                "https://medium.com/the-loaf/on-bread-" + ID
                        + "?source=user_profile---------0----------------------------",
                "https://loaf.example/on-bread-" + ID,
                "//loaf.example/%E9%BA%B5-" + ID,
                "https://medium.com/p/" + ID,
                "https://medium.com/p/on-bread-" + ID,
                "medium://p/" + ID,
                "https://medium.com/@ina/on-bread-" + ID + "#.wsv7amxfq",
                "https://medium.com/m/global-identity?redirectUrl=https%3A%2F%2Floaf.example%2Fon-bread-" + ID,
                "https://medium.com/m/global-identity-2?x=1&redirectUrl=https%3A%2F%2Fmedium.com%2Fp%2F" + ID,
                "https://medium.com/m/signin?actionUrl=x&redirect=https%3A%2F%2Floaf.example%2Fon-bread-" + ID,
                "https://medium.com/r/?url=https%3A%2F%2Fmedium.com%2Fp%2F" + ID
            })
    void a_story_is_known_by_its_id(String url) {
        assertThat(MediumLink.read(url)).contains(new PostLink("medium:" + ID, new PostLink.Whole()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://medium.com/@ina",
                "https://medium.com/u/" + ID,
                "https://medium.com/u/" + ID + "/about",
                "https://loaf.example/" + ID,
                "https://loaf.example/on-bread",
                "https://medium.com/m/signin",
                "https://medium.com/r/?url=%20",
                "https://loaf.example/two words-" + ID,
                "mailto:ina@loaf.example",
                ""
            })
    void another_link_leads_to_no_story(String url) {
        assertThat(MediumLink.read(url)).isEmpty();
    }

    @Test
    void links_that_wrap_each_other_are_followed_only_so_far() {
        var url = "https://medium.com/p/" + ID;
        for (int wrappers = 0; wrappers < 5; wrappers++) {
            url = "https://medium.com/r/?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        }

        assertThat(MediumLink.read(url)).isEmpty();
    }

    @Test
    void a_paragraph_is_told_by_its_name() {
        assertThat(MediumLink.read("https://medium.com/@ina/on-bread-" + ID + "#b7e1")
                        .map(PostLink::place))
                .contains(new PostLink.Named("b7e1"));
    }
}
