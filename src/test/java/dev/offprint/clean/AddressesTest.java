package dev.offprint.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses addresses = new Addresses(URI.create("https://example.org/blog/press?from=feed"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.com/$s_!k!,w_4/x%2Fy.png",
                "https://e.com/two words",
                "mailto:ann@e.com",
                "#note",
                "",
                "HTTPS://E.com/A",
                "tel:+1"
            })
    void a_whole_address_stays_as_it_was_written(String written) {
        assertThat(addresses.complete(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, https://example.org/blog/ink",
        "../ink, https://example.org/ink",
        "/ink?a=b#c, https://example.org/ink?a=b#c",
        "//e.com/ink, https://e.com/ink",
        "/two words, https://example.org/two words",
        "two words, https://example.org/blog/two words",
        "?two words, https://example.org/blog/press?two words"
    })
    void a_relative_address_starts_from_the_page(String written, String complete) {
        assertThat(addresses.complete(written)).isEqualTo(complete);
    }

    @Test
    void white_space_that_a_browser_ignores_is_left_out() {
        assertThat(addresses.complete(" \nhttps://e.com/a\n\tb ")).isEqualTo("https://e.com/ab");
    }

    @Test
    void without_a_page_a_relative_address_stays() {
        assertThat(new Addresses(URI.create("page.html")).complete("ink")).isEqualTo("ink");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:x()", "JaVa\tScript:x()", " data:text/html,x", "vbscript:x", "\u0001javascript:x"})
    void programs_lead_nowhere(String address) {
        assertThat(Addresses.leadsNowhere(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e.com/javascript:x", "#data:", "dataset:1"})
    void addresses_that_only_look_like_programs_lead_somewhere(String address) {
        assertThat(Addresses.leadsNowhere(address)).isFalse();
    }
}
