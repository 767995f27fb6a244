package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinksTest {
    private static final String HOST = "www.bread.example";

    @ParameterizedTest
    @CsvSource({
        "https://bread.substack.com/p/rye?utm_source=a&utm_medium=b, https://bread.substack.com/p/rye",
        "https://bread.substack.com/p/rye?r=1x&s=r&page=2#crust, https://bread.substack.com/p/rye?page=2#crust",
        "https://bread.substack.com/p/rye?triedRedirect=true, https://bread.substack.com/p/rye",
        "https://bread.substack.com/p/rye?showWelcomeOnShare=false, https://bread.substack.com/p/rye",
        "https://bread.substack.com/?action=share, https://bread.substack.com/",
        "https://www.bread.example/p/rye?utm_campaign=x, https://www.bread.example/p/rye",
        "https://open.substack.com/pub/bread/p/rye?r=1x#crust, https://bread.substack.com/p/rye#crust",
        "https://open.substack.com/pub/bread/p/rye/comment/9?r=1x, https://bread.substack.com/p/rye/comment/9"
    })
    void what_the_platform_added_to_its_own_links_goes(String link, String clean) {
        assertThat(OwnLinks.clean(link, HOST)).isEqualTo(clean);
        assertThat(OwnLinks.mayBearAdditions(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/?utm_source=newsletter&r=1",
                "https://notsubstack.com/p/x?r=1",
                "https://bread.substack.com/p/rye?action=read&page=2",
                "https://substack.com/app-link/post?publication_id=1&post_id=2",
                "https://bread.substack.com/p/rye#a?r=1",
                "https://substack.com/redirect/2/bm90LWpzb24",
                "https://substack.com/redirect/9f0a?j=eyJ1Ijoi",
                "https://example.org/a b?r=1",
                "#footnote-1",
                "mailto:baker@example.org"
            })
    void other_links_stay_to_the_character(String link) {
        assertThat(OwnLinks.clean(link, HOST)).isEqualTo(link);
    }

    @Test
    void a_counted_redirect_becomes_its_target() {
        var json = "{\"e\":\"https://open.substack.com/pub/bread/p/rye?utm_source=email\",\"p\":1,\"u\":2}";
        var link = "https://substack.com/redirect/2/" + encoded(json) + ".c2lnbmF0dXJl?j=x";

        assertThat(OwnLinks.mayBearAdditions(link)).isTrue();
        assertThat(OwnLinks.clean(link, null)).isEqualTo("https://bread.substack.com/p/rye");
    }

    @Test
    void a_redirect_to_no_page_stays() {
        var link = "https://substack.com/redirect/2/" + encoded("{\"e\":\"javascript:alert(1)\"}");

        assertThat(OwnLinks.clean(link, null)).isEqualTo(link);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
