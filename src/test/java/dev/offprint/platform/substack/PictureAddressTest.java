package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://substackcdn.com/image/fetch/$s_!YemM!,w_1456,c_limit,f_auto/https%3A%2F%2Fa.example%2Frye.png|https://a.example/rye.png",
                "https://cdn.substack.com/image/fetch/h_600,c_limit,f_auto/https%3A%2F%2Fa.example%2Frye.png|https://a.example/rye.png",
                "https://substackcdn.com/image/fetch/https%3A%2F%2Fa.example%2Frye.png|https://a.example/rye.png",
                "https://substackcdn.com/image/fetch/f_auto/https://a.example/rye.png|https://a.example/rye.png",
                "https://substackcdn.com/image/fetch/f_auto/https%3A%2F%2Fa.example%2Fa%2520b%2Bc.png|https://a.example/a%20b+c.png"
            })
    void the_original_is_the_last_part_decoded_once(String address, String original) {
        assertThat(PictureAddress.original(address)).contains(original);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://substackcdn.com/image/twitter_name/w_96/ada.jpg",
                "https://substackcdn.com/image/fetch/f_auto/https%3A%2F%2Fa.example%2F%zz.png",
                "https://a.example/image/fetch/f_auto/https%3A%2F%2Fb.example%2Frye.png",
                "rye.png",
                ""
            })
    void other_addresses_hide_no_original(String address) {
        assertThat(PictureAddress.original(address)).isEmpty();
        assertThat(PictureAddress.originalOrSame(address)).isEqualTo(address);
    }

    @Test
    void a_cover_is_given_as_its_original_unless_no_browser_shows_that() {
        var served = "https://substackcdn.com/image/fetch/h_600,f_auto/https%3A%2F%2Fa.example%2Frye.";

        assertThat(PictureAddress.ofCover(served + "png")).isEqualTo("https://a.example/rye.png");
        assertThat(PictureAddress.ofCover(served + "HEIC")).isEqualTo(served.replace("f_auto", "f_jpg") + "HEIC");
    }

    @Test
    void a_type_tells_what_a_name_does_not() {
        assertThat(PictureAddress.isHeic("image/heic", "https://a.example/rye_4032x3024"))
                .isTrue();
        assertThat(PictureAddress.isHeic(null, "https://a.example/rye.heic?x=1"))
                .isTrue();
        assertThat(PictureAddress.isHeic("image/png", "https://a.example/rye.png#.heic"))
                .isFalse();
    }
}
