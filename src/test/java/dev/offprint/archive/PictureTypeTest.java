package dev.offprint.archive;

import static dev.offprint.archive.PictureBytes.latin1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(PictureType.PNG, PictureBytes.PNG),
                Arguments.of(PictureType.JPEG, PictureBytes.JPEG),
                Arguments.of(PictureType.GIF, latin1("GIF87a\u0001\0")),
                Arguments.of(PictureType.GIF, latin1("GIF89a\u0001\0")),
                Arguments.of(PictureType.WEBP, latin1("RIFF$\0\0\0WEBPVP8 ")),
                Arguments.of(PictureType.AVIF, latin1("\0\0\0\u001cftypavif\0\0\0\0mif1miaf")),
                Arguments.of(PictureType.AVIF, latin1("\0\0\0\u001cftypmif1\0\0\0\0miafavif")),
                Arguments.of(PictureType.HEIC, latin1("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                Arguments.of(PictureType.HEIC, latin1("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic")),
                Arguments.of(PictureType.BMP, latin1("BMF\0\0\0\0\0\0\0x\0\0\0(\0\0\0\u0001")),
                Arguments.of(PictureType.ICO, latin1("\0\0\u0001\0\u0001\0" + "\u0010".repeat(20))),
                Arguments.of(PictureType.TIFF, latin1("II*\0\u0008\0\0\0")),
                Arguments.of(PictureType.TIFF, latin1("MM\0*\0\0\0\u0008")));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_is_known_by_its_first_bytes(PictureType type, byte[] content) {
        assertThat(PictureType.of(content)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg>",
                "<SVG/>",
                " \r\n<?xml version=\"1.0\"?>\n<svg:svg xmlns:svg=''>",
                "\ufeff<?xml version=\"1.0\"?><!-- made <svg> by --><!-- two -->\n<svg\n>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\"><svg >",
                "<!DOCTYPE svg [ <!ENTITY ns \"http://www.w3.org/\"> ]><svg >"
            })
    void an_svg_is_known_behind_its_declarations(String content) {
        assertThat(PictureType.of(content.getBytes(UTF_8))).contains(PictureType.SVG);
    }

    @Test
    void an_svg_may_be_in_utf_16() {
        assertThat(PictureType.of("<?xml version=\"1.0\"?><svg/>".getBytes(UTF_16)))
                .contains(PictureType.SVG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<!DOCTYPE html><html><body><svg></svg>",
                "<html>404</html>",
                "<!-- <svg> --><html>",
                "<!-- <svg>",
                "<?xml <svg>",
                "<!DOCTYPE svg [ <svg>",
                "<svgfoo>",
                "{\"error\":\"not found\"}",
                "BMW builds cars in Munich and elsewhere",
                "RIFF____WAVEfmt ",
                "\0\0\0\u0018ftypisom\0\0\0\0isommp42",
                "\0\0\0",
                "GIF",
                "%PDF-1.7"
            })
    void what_is_no_picture_is_not_taken_for_one(String content) {
        assertThat(PictureType.of(latin1(content))).isEmpty();
    }

    @Test
    void a_picture_cut_within_its_first_bytes_is_none() {
        for (var picture : new byte[][] {PictureBytes.PNG, latin1("RIFF$\0\0\0WEBP")}) {
            assertThat(PictureType.of(Arrays.copyOf(picture, 7))).isEmpty();
        }
    }

    @Test
    void a_hundred_thousand_comments_are_read_in_one_pass() {
        assertThat(PictureType.of(("<!---->".repeat(100_000) + "<svg>").getBytes(UTF_8)))
                .isEmpty();
        assertThat(PictureType.of(("<!---->".repeat(9_000) + "<svg>").getBytes(UTF_8)))
                .contains(PictureType.SVG);
    }
}
