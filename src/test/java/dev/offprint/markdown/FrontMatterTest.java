package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static final List<String> HOSTILE = List.of(
            ": colon first",
            "colon: within",
            "# hash",
            "a # b",
            "it's",
            "\"quoted\"",
            "back\\slash",
            "{braces}",
            "[brackets]",
            "!tag",
            "&anchor",
            "*alias",
            "%directive",
            "@at",
            "`tick`",
            "| pipe",
            "> greater",
            "- dash",
            "? question",
            ", comma",
            "---",
            "...",
            "--- a",
            "👩‍👩‍👧 family 🌊",
            "two\nlines",
            "a\n---\nb",
            "tab\there",
            "no\u00a0break",
            "line\u2028separator",
            "next\u0085line",
            "\ufeffmark",
            "null",
            "~",
            "yes",
            "NO",
            "true",
            "1e3",
            "0x1F",
            "0o17",
            "12:30:45",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            " leading",
            "trailing ",
            "",
            "{{< shortcode >}}",
            "{% liquid %}",
            "a\r\nb",
            "\u0000\u0007\u001b",
            "\\u0041",
            "<<",
            "=",
            "x".repeat(10_000),
            "very ".repeat(2_000));

    static List<String> hostileTitles() {
        return HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostileTitles")
    void every_title_is_read_back_as_it_was(String title) {
        var fields = Map.of("title", title, "tags", List.of(title, "plain"), "source", Map.of("name", title));

        var split = FrontMatter.parse(FrontMatter.write(fields) + "\nBody\n");

        assertThat(split.fields()).isEqualTo(fields);
        assertThat(split.body()).isEqualTo("\nBody\n");
    }

    @Test
    void fields_keep_their_order_and_kind() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", "A day");
        fields.put("date", Instant.parse("2026-02-04T10:00:00.120Z"));
        fields.put("word_count", 120);
        fields.put("draft", true);

        assertThat(FrontMatter.write(fields)).isEqualTo("""
                        ---
                        title: "A day"
                        date: "2026-02-04T10:00:00.120Z"
                        word_count: 120
                        draft: true
                        ---
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Text\n", "----\n", "---\nnever closed\n", "\n---\na: b\n---\n"})
    void a_file_without_front_matter_is_all_body(String file) {
        assertThat(FrontMatter.parse(file)).isEqualTo(new FrontMatter.Split(Map.of(), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: Bread\n---\nText\n", "---\r\ntitle: Bread\r\n---\r\nText\n"})
    void front_matter_that_another_program_wrote_is_read(String file) {
        assertThat(FrontMatter.parse(file)).isEqualTo(new FrontMatter.Split(Map.of("title", "Bread"), "Text\n"));
    }

    @Test
    void front_matter_may_be_all_of_a_file_or_nothing() {
        assertThat(FrontMatter.parse("---\na: 1\n---")).isEqualTo(new FrontMatter.Split(Map.of("a", 1), ""));
        assertThat(FrontMatter.parse("---\n---\nText\n")).isEqualTo(new FrontMatter.Split(Map.of(), "Text\n"));
        assertThat(FrontMatter.parse("---\n# later\n---\nText\n")).isEqualTo(new FrontMatter.Split(Map.of(), "Text\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\na: [b\n---\nText\n", "---\n- a\n---\n", "---\ntext\n---\n"})
    void front_matter_that_is_not_a_mapping_is_refused(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrontMatter.parse(file))
                .withMessageContaining("not a YAML mapping");
    }
}
