package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FixtureUpdateTest {

    @Test
    void an_ordinary_run_compares_every_case() {
        var update = FixtureUpdate.asked(new Properties(), Map.of());

        assertThat(update.writing()).isFalse();
        assertThat(update.concerns("substack/lists")).isTrue();
    }

    @Test
    void an_update_concerns_the_case_named_or_a_folder_of_cases() {
        var one = FixtureUpdate.asked(told("true", "substack/list"), Map.of());
        var all = FixtureUpdate.asked(told("true", "substack"), Map.of());

        assertThat(one.writing()).isTrue();
        assertThat(one.concerns("substack/list")).isTrue();
        assertThat(one.concerns("substack/lists")).isFalse();
        assertThat(all.concerns("substack/lists")).isTrue();
    }

    @Test
    void an_update_is_refused_in_CI() {
        assertThatThrownBy(() -> FixtureUpdate.asked(told("true", "substack/lists"), Map.of("CI", "true")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CI");
    }

    @Test
    void an_update_of_everything_at_once_is_refused() {
        assertThatThrownBy(() -> FixtureUpdate.asked(told("true", ""), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("-Dfixtures.only");
    }

    private static Properties told(String update, String only) {
        var properties = new Properties();
        properties.setProperty("fixtures.update", update);
        if (!only.isEmpty()) {
            properties.setProperty("fixtures.only", only);
        }
        return properties;
    }
}
