package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.PostLink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstackLinkTest {
    private static final String POST = "https://tidewater.substack.com/p/winter-hours";

    @ParameterizedTest
    @ValueSource(
            strings = {
                POST,
                "//tidewater.substack.com/p/winter-hours",
                "http://TideWater.Substack.com/p/Winter-Hours/",
                POST + "?utm_source=substack&utm_medium=email&r=1ab2c&s=r&triedRedirect=true",
                POST + "/comments?r=1ab2c",
                POST + "/comment/118467052",
                "https://open.substack.com/pub/tidewater/p/winter-hours?r=1ab2c&utm_campaign=post",
                "https://open.substack.com/pub/TideWater/p/winter-hours"
            })
    void a_link_that_names_a_slug_leads_to_the_post_of_the_publication(String url) {
        assertThat(SubstackLink.read(url).map(PostLink::post)).contains(POST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://substack.com/home/post/p-118467052?source=queue",
                "https://substack.com/@ina/p-118467052",
                "https://www.substack.com/inbox/post/p-118467052",
                "https://tidewater.substack.com/p-118467052",
                "https://tidewater.substack.com/i/118467052",
                "https://letters.example.com/i/118467052/the-rule-of-twelfths",
                "https://substack.com/app-link/post?publication_id=1&post_id=118467052&token=x",
                "https://open.substack.com/home/post/p-118467052"
            })
    void a_link_that_names_an_id_leads_to_the_post_with_it(String url) {
        assertThat(SubstackLink.read(url).map(PostLink::post)).contains("substack:118467052");
    }

    @Test
    void a_redirect_of_an_email_leads_where_it_ends() {
        var told = Base64.getUrlEncoder()
                .encodeToString(("{\"e\":\"" + POST + "?utm_source=email\",\"u\":1}").getBytes(StandardCharsets.UTF_8));

        assertThat(SubstackLink.read("https://substack.com/redirect/2/" + told + ".signature?r=1"))
                .contains(new PostLink(POST, new PostLink.Whole()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tidewater.substack.com",
                "https://tidewater.substack.com/archive",
                "https://tidewater.substack.com/s/recipes",
                "https://substack.com/@ina",
                "https://substack.com/@ina/note/c-118467052",
                "https://letters.example.com/about",
                "https://letters.example.com/p/two words",
                "mailto:ina@tidewater.example",
                "#winter",
                "",
                "https://?/p/bread"
            })
    void another_link_leads_to_no_post(String url) {
        assertThat(SubstackLink.read(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        POST + "#§the-rule-of-twelfths, the-rule-of-twelfths",
        POST + "#%C2%A7the-rule-of-twelfths, the-rule-of-twelfths",
        "https://tidewater.substack.com/i/118467052/the-rule-of-twelfths, the-rule-of-twelfths",
        POST + "#100%, 100%",
        POST + "?r=1#a b, a b"
    })
    void a_heading_is_told_by_its_name(String url, String name) {
        assertThat(SubstackLink.read(url).map(PostLink::place)).contains(new PostLink.Named(name));
    }

    @Test
    void a_footnote_is_told_by_its_number() {
        assertThat(SubstackLink.read(POST + "#footnote-12-118467052").map(PostLink::place))
                .contains(new PostLink.Footnote("12"));
        assertThat(SubstackLink.read(POST + "#footnote-anchor-1").map(PostLink::place))
                .contains(new PostLink.FootnoteReference("1"));
    }
}
