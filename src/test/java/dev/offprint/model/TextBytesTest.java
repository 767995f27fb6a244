package dev.offprint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesTest {
    private static final String TEXT = "<p>The tide is high. Übung — “low”, 潮水, 🌊</p>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void the_bytes_show_what_they_are(String charset) {
        assertThat(TextBytes.decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        assertThat(TextBytes.decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(TextBytes.decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "ISO-8859-1"})
    void what_was_taken_for_another_charset_and_encoded_again_is_put_right(String mistaken) {
        var twice = new String(TEXT.getBytes(StandardCharsets.UTF_8), Charset.forName(mistaken));

        assertThat(TextBytes.decode(twice.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void a_text_that_only_speaks_of_such_mistakes_stays() {
        var text = "Ã© for é";

        assertThat(TextBytes.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void bytes_that_are_no_text_at_all_are_read_somehow() {
        assertThat(TextBytes.decode(new byte[] {(byte) 0xc3})).isEqualTo("\ufffd");
        assertThat(TextBytes.decode(new byte[0])).isEmpty();
    }
}
