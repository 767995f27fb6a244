package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteNameTest {

    private static PostRef ref(String id, String title) {
        return new PostRef(
                "substack",
                id,
                "the-slug",
                URI.create("https://e.com/p/x"),
                title,
                PostKind.NEWSLETTER,
                Visibility.EVERYONE,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Bread and salt ~ Bread and salt",
                "What is \"bread\"? [part #2] ~ What is bread part 2",
                "a/b\\c:d ~ a b c d",
                "The `map` of a %d%% case ~ The map of a %d% case",
                "...and then. ~ and then",
                "🍞 ~ 🍞",
                "??? ~ the-slug-1",
                "Index ~ the-slug-1",
                "con ~ the-slug-1"
            })
    void a_note_bears_its_title_as_far_as_a_file_and_a_link_can(String title, String name) {
        assertThat(NoteName.of(ref("1", title))).isEqualTo(name);
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        var name = NoteName.of(ref("1", "длинное слово ".repeat(20)));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
        assertThat(name).matches("(длинное|слово)( (длинное|слово))*");
    }

    @Test
    void no_two_notes_have_one_name() {
        var names = new PostNames(Profile.OBSIDIAN);

        assertThat(names.of(ref("1", "Bread"))).isEqualTo("Bread");
        assertThat(names.of(ref("2", "BREAD"))).isEqualTo("BREAD-2");
        assertThat(names.of(ref("1", "Another title"))).isEqualTo("Bread");
    }
}
