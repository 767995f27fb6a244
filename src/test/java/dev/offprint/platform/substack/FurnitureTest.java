package dev.offprint.platform.substack;

import static dev.offprint.platform.substack.Cleaning.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"subscription-widget-wrap-editor\" data-component-name=\"SubscribeWidgetToDOM\"><div class=\"preamble\"><p class=\"cta-caption\">Bread is free.</p></div><form><input type=\"email\"></form></div>",
                "<div class=\"subscription-widget-wrap\"><div data-component-name=\"SubscribeWidget\"><p>Type your email</p></div></div>",
                "<div class=\"install-substack-app-embed\" data-component-name=\"InstallSubstackAppToDOM\"><img src=\"i.png\">Get more</div>",
                "<div class=\"community-chat\" data-attrs=\"{}\" data-component-name=\"CommunityChatRenderPlaceholder\">Join</div>",
                "<div class=\"directMessage button\" data-component-name=\"DirectMessageToDOM\">Message the baker</div>",
                "<div class=\"sponsorship-campaign-embed\" data-component-name=\"SponsorshipCampaignToDOM\"></div>",
                "<div class=\"paywall-jump\" data-component-name=\"PaywallToDOM\"></div>",
                "<div class=\"captioned-button-wrap\" data-component-name=\"CaptionedButtonToDOM\"><div class=\"preamble\"><p class=\"cta-caption\">Thanks!</p></div><p class=\"button-wrapper\" data-attrs='{\"url\":\"https://bread.substack.com/p/on-rye?action=share\"}'><a class=\"button\">Share</a></p></div>"
            })
    void what_serves_the_platform_goes_without_a_problem(String html) {
        assertThat(markdown("<p>Before.</p>" + html + "<p>After.</p>")).isEqualTo("Before.\n\nAfter.");
        assertThat(Cleaning.problems(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bread.substack.com/subscribe?",
                "https://bread.substack.com/subscribe",
                "https://bread.substack.com/subscribe?gift=true",
                "https://www.custom.example/subscribe?",
                "https://www.custom.example/p/rye?utm_source=substack&action=share",
                "https://bread.substack.com/p/on-rye/comments",
                "https://www.custom.example/p/on-rye/comments",
                "https://open.substack.com/pub/bread/chat",
                "https://substack.com/app/app-store-redirect",
                "%%share_url%%"
            })
    void buttons_for_the_platforms_own_purposes_go(String url) {
        assertThat(markdown(button(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oven.example/donate",
                "https://oven.example/subscribe",
                "https://oven.example/chat",
                "https://bread.substack.com/p/another-loaf",
                "mailto:baker@oven.example"
            })
    void buttons_of_the_authors_own_become_links(String url) {
        assertThat(markdown(button(url))).isEqualTo("[Go there](" + url + ")");
    }

    @Test
    void a_button_is_read_from_its_link_where_it_has_no_data() {
        assertThat(
                        markdown(
                                "<p class=\"button-wrapper\"><a class=\"button\" href=\"https://oven.example\"><span>Buy\n bread</span></a></p>"))
                .isEqualTo("[Buy bread](https://oven.example)");
        assertThat(markdown("<p class=\"button-wrapper\"><a class=\"button\" href=\"https://oven.example/a\"></a></p>"))
                .isEqualTo("[https://oven.example/a](https://oven.example/a)");
    }

    @Test
    void the_sentence_over_an_authors_button_stays_with_it() {
        var html =
                "<div class=\"captioned-button-wrap\"><div class=\"preamble\"><p class=\"cta-caption\">The oven is broken.</p></div>"
                        + button("https://oven.example/donate") + "</div>";

        assertThat(markdown(html)).isEqualTo("The oven is broken.\n\n[Go there](https://oven.example/donate)");
    }

    @Test
    void a_heading_loses_its_link_sign_and_an_empty_one_is_none() {
        var html =
                "<h2 class=\"header-anchor-post\"><strong><span>Rye</span></strong><div class=\"pencraft header-anchor-parent\">"
                        + "<div><div id=\"§rye\" class=\"header-anchor\"></div><button aria-label=\"Link\"><svg></svg>Copy</button></div></div></h2>"
                        + "<h2 class=\"header-anchor-post\"><div class=\"header-anchor-parent\"><button>Link</button></div></h2>";

        assertThat(markdown(html)).isEqualTo("## **Rye**");
    }

    @ParameterizedTest
    @CsvSource({
        "https://oven.example/?utm_source=x, https://oven.example/?utm_source=x",
        "https://bread.substack.com/p/oat?r=1x&utm_medium=web, https://bread.substack.com/p/oat",
        "https://open.substack.com/pub/bread/p/oat?r=1x, https://bread.substack.com/p/oat"
    })
    void links_lose_what_the_platform_added_and_nothing_else(String href, String url) {
        assertThat(markdown("<p>See<a href=\"" + href.replace("&", "&amp;")
                        + "\" title=\"Oats\"> the <em>oats</em> </a>now</p>"))
                .isEqualTo("See [the *oats*](" + url + " \"Oats\") now");
    }

    private static String button(String url) {
        return "<p class=\"button-wrapper\" data-attrs='{\"url\":\"" + url
                + "\",\"text\":\"Go there\"}' data-component-name=\"ButtonCreateButton\"><a class=\"button primary\" href=\""
                + url + "\"><span>Go there</span></a></p>";
    }
}
