package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ides-are-dead|ides-are-dead",
                "Crème Brûlée|creme-brulee",
                "Straße nach Århus|strasse-nach-arhus",
                "İstanbul'da ıssız|istanbulda-issiz",
                "Łódź, Tromsø & Þingvellir|lodz-tromso-thingvellir",
                "don’t-panic|dont-panic",
                "caf%C3%A9|cafe",
                "100%-sure|100-sure",
                "snake_case.md|snake-case-md",
                "--edges--|edges",
                "..hidden.|hidden",
                "ＦＵＬＬ ﬁne|full-fine",
                "日本 2024|2024",
                "../../etc/passwd|etc-passwd",
                "%2e%2e%2fetc|etc",
                "C:\\Windows|c-windows"
            })
    void a_slug_becomes_plain_letters_digits_and_hyphens(String slug, String name) {
        assertThat(Slug.of(slug, "7")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "日本語", "😀😀", "---", "../..", "\0"})
    void a_slug_of_which_nothing_is_left_is_named_by_the_id(String slug) {
        assertThat(Slug.of(slug, "158324559")).isEqualTo("post-158324559");
    }

    @Test
    void an_id_is_made_safe_too() {
        assertThat(Slug.of("", "../Ä/7")).isEqualTo("post-a-7");
        assertThat(Slug.of("", "語")).isEqualTo("post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "aux", "prn", "com1", "lpt9", "COM¹"})
    void the_name_of_a_device_is_not_given(String device) {
        assertThat(Slug.of(device, "7")).startsWith("post-");
    }

    @Test
    void a_long_slug_is_cut_at_the_end_of_a_word() {
        var name = Slug.of("twelve-chars-".repeat(20), "7");

        assertThat(name).hasSizeBetween(90, 100).endsWith("-twelve");
    }

    @Test
    void a_single_long_word_is_cut_where_it_must_be() {
        assertThat(Slug.of("x".repeat(10_000), "7")).isEqualTo("x".repeat(100));
        assertThat(Slug.withId("x".repeat(100), "158324559")).hasSize(100).endsWith("x-158324559");
    }
}
