package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {
    @Test
    void ways_to_write_a_tag_are_one_tag() {
        assertThat(Tags.of(List.of("Food & Drink", "food  drink", "#Food-Drink", " ")))
                .containsExactly(new Tags.Tag("Food & Drink", "food-drink"));
    }

    @Test
    void a_tag_that_no_address_can_hold_is_a_tag() {
        assertThat(Tags.of(List.of("🍞", "潮", "🍞"))).containsExactly(new Tags.Tag("🍞", "🍞"), new Tags.Tag("潮", "潮"));
    }

    @Test
    void any_number_of_tags_is_taken() {
        var words = IntStream.range(0, 5000).mapToObj("Tag %d"::formatted).toList();

        assertThat(Tags.names(words)).isEqualTo(words);
    }
}
