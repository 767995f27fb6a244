package dev.offprint.document;

import static dev.offprint.document.Mark.EMPHASIS;
import static dev.offprint.document.Mark.STRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RunsTest {

    @Test
    void white_space_is_collapsed_and_none_is_left_at_the_ends() {
        assertThat(tidy(text("  a \n\t b  "), new Inline.HardBreak(), text(" c "), new Inline.HardBreak()))
                .containsExactly(text("a b"), new Inline.HardBreak(), text("c"));
    }

    @Test
    void a_space_that_does_not_break_is_kept() {
        assertThat(tidy(text("\u00a0 a\u00a0\u00a0b"))).containsExactly(text("\u00a0 a\u00a0\u00a0b"));
    }

    @Test
    void spaces_leave_the_marks_they_stand_at_the_edge_of() {
        assertThat(tidy(text("a"), strong(text(" b ")), text("c")))
                .containsExactly(text("a "), strong(text("b")), text(" c"));
    }

    @Test
    void breaks_leave_the_marks_they_stand_at_the_edge_of() {
        assertThat(tidy(strong(text("a"), new Inline.HardBreak()), text("b")))
                .containsExactly(strong(text("a")), new Inline.HardBreak(), text("b"));
    }

    @Test
    void a_mark_without_text_is_dropped() {
        assertThat(tidy(text("a"), strong(text(" ")), emphasis(), new Inline.Code(""), text("b")))
                .containsExactly(text("a b"));
    }

    @Test
    void equal_neighbours_are_joined() {
        assertThat(tidy(strong(text("a")), strong(text("b")), new Inline.Code("c"), new Inline.Code("d")))
                .containsExactly(strong(text("ab")), new Inline.Code("cd"));
    }

    @Test
    void a_mark_in_the_same_mark_counts_once() {
        assertThat(tidy(strong(text("a"), strong(text("b"))))).containsExactly(strong(text("ab")));
    }

    @Test
    void emphasis_in_emphasis_stands_out_where_there_is_something_to_stand_out_from() {
        var inner = new Inline.Marked(Mark.INNER_EMPHASIS, List.of(text("b")));

        assertThat(tidy(emphasis(text("a "), emphasis(text("b")), text(" c"))))
                .containsExactly(emphasis(text("a "), inner, text(" c")));
        assertThat(tidy(emphasis(emphasis(text("a"), emphasis(text("b")))))).containsExactly(emphasis(text("ab")));
        assertThat(tidy(text("a"), inner)).containsExactly(text("a"), emphasis(text("b")));
    }

    @Test
    void the_same_address_twice_is_two_links() {
        assertThat(tidy(link(text("a")), link(text("b")))).containsExactly(link(text("a")), link(text("b")));
    }

    @Test
    void a_link_in_a_link_leads_where_the_outer_one_does() {
        var inner = new Inline.Link("https://b.example", null, List.of(text("b")));

        assertThat(tidy(link(text("a "), inner))).containsExactly(link(text("a b")));
    }

    @Test
    void the_longer_of_two_marks_stands_outside() {
        assertThat(tidy(emphasis(strong(text("a"))), emphasis(text("b"))))
                .containsExactly(emphasis(strong(text("a")), text("b")));
    }

    @Test
    void of_two_marks_of_one_extent_strong_stands_outside() {
        assertThat(tidy(emphasis(strong(text("a"))))).containsExactly(strong(emphasis(text("a"))));
    }

    @Test
    void a_mark_reaches_over_whole_links() {
        assertThat(tidy(strong(text("see "), link(text("this")), text(" now"))))
                .containsExactly(strong(text("see "), link(text("this")), text(" now")));
    }

    @Test
    void a_link_stands_outside_a_mark_of_the_same_extent() {
        assertThat(tidy(strong(link(text("this"))))).containsExactly(link(strong(text("this"))));
    }

    @Test
    void a_mark_that_ends_within_a_link_is_split_and_the_link_is_not() {
        var runs = Runs.of(List.of(link(text("b"), text("c"))));
        var half = List.of(
                new Run(text("a"), Set.of(STRONG), null),
                new Run(text("b"), Set.of(STRONG), runs.get(0).link()),
                runs.get(1));

        assertThat(Runs.nest(half)).containsExactly(strong(text("a")), link(strong(text("b")), text("c")));
    }

    @Test
    void a_run_holds_a_leaf_only() {
        var tree = strong(text("a"));

        assertThatThrownBy(() -> new Run(tree, Set.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tidying_and_nesting_what_is_tidy_and_nested_changes_nothing() {
        for (int seed = 0; seed < 2_000; seed++) {
            var once = tidy(random(new Random(seed), 4).toArray(Inline[]::new));

            assertThat(tidy(once.toArray(Inline[]::new))).as("seed %d", seed).isEqualTo(once);
            assertThat(Runs.nest(Runs.of(once))).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void a_long_list_of_runs_takes_no_time_that_grows_with_its_square() {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < 200_000; i++) {
            runs.add(new Run(text("a"), i % 2 == 0 ? Set.of(STRONG, EMPHASIS) : Set.of(STRONG), null));
        }

        var content = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Runs.nest(Runs.tidy(runs)));

        assertThat(content).hasSize(1);
        assertThat(Runs.of(content)).hasSize(200_000);
    }

    private static List<Inline> random(Random random, int depth) {
        var content = new ArrayList<Inline>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            content.add(
                    switch (random.nextInt(depth == 0 ? 4 : 8)) {
                        case 0 -> text(" ");
                        case 1 -> text("a ");
                        case 2 -> random.nextBoolean() ? new Inline.HardBreak() : new Inline.Code("c");
                        case 3 -> text("\u00a0b");
                        case 4 -> strong(random(random, depth - 1).toArray(Inline[]::new));
                        case 5 -> emphasis(random(random, depth - 1).toArray(Inline[]::new));
                        case 6 -> link(random(random, depth - 1).toArray(Inline[]::new));
                        default -> new Inline.Marked(Mark.SUPERSCRIPT, random(random, depth - 1));
                    });
        }
        return content;
    }

    private static List<Inline> tidy(Inline... content) {
        return Runs.nest(Runs.tidy(Runs.of(List.of(content))));
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }

    private static Inline strong(Inline... content) {
        return new Inline.Marked(STRONG, List.of(content));
    }

    private static Inline emphasis(Inline... content) {
        return new Inline.Marked(EMPHASIS, List.of(content));
    }

    private static Inline link(Inline... content) {
        return new Inline.Link("https://a.example", null, List.of(content));
    }
}
