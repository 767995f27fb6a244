package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'audience':'everyone','type':'newsletter','wordcount':200|200|true",
                "'audience':'everyone','type':'newsletter','wordcount':200,'should_send_free_preview':true|20|true",
                "'audience':'everyone','type':'newsletter','wordcount':200|0|false",
                "'audience':'everyone','type':'podcast'|0|true",
                "'audience':'everyone','type':'podcast','wordcount':90|0|false",
                "'audience':'only_paid','type':'podcast'|0|false",
                "'audience':'only_paid','wordcount':200,'should_send_free_preview':true|190|true",
                "'audience':'only_paid','wordcount':200,'should_send_free_preview':true|60|false",
                "'audience':'only_paid','wordcount':20,'should_send_free_preview':true|60|false",
                "'audience':'only_paid','wordcount':20|60|true",
                "'audience':'founding','wordcount':200|60|false"
            })
    void a_body_is_held_against_what_else_is_known(String members, int words, boolean complete)
            throws JsonProcessingException {
        assertThat(isComplete(members, "bread ".repeat(words))).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>Free.</p><div class=\"paywall-jump\"></div><p>Rest.</p>, true",
        "<p>黑麦面包的故事黑麦面包的故事黑麦面包的故事黑麦面包的故事黑麦面包的故事黑麦面包的故事黑麦面包的故事黑麦面包</p>, true",
        "<p>Free <b>words</b>.</p>, false"
    })
    void a_mark_of_the_whole_and_scripts_without_spaces_count(String body, boolean complete)
            throws JsonProcessingException {
        var members = "'audience':'only_paid','wordcount':60,'should_send_free_preview':true";

        assertThat(isComplete(members, body)).isEqualTo(complete);
    }

    private static boolean isComplete(String members, String body) throws JsonProcessingException {
        var json = Json.read(("{'slug':'rye','title':''," + members + "}").replace('\'', '"'));
        var post = PostObject.in(json, URI.create("https://bread.substack.com")).orElseThrow();
        return Completeness.of(post.ref(), body, json);
    }
}
