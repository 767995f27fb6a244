package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChoiceTest {
    private static final Instant TIME = Instant.parse("2026-02-04T23:30:00Z");

    @Test
    void the_chosen_fields_stand_in_their_order_under_their_names_and_what_a_tool_needs_stays() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", "Rye");
        fields.put("date", TIME);
        fields.put("slug", "rye");
        fields.put("permalink", "/rye/");

        var told =
                new FieldRules(FieldChoice.parse(" date:published , title,subtitle, "), ZoneOffset.UTC).apply(fields);

        assertThat(told)
                .containsExactly(
                        Map.entry("published", TIME), Map.entry("title", "Rye"), Map.entry("permalink", "/rye/"));
    }

    @Test
    void times_are_those_of_the_zone() {
        var told = new FieldRules(null, ZoneId.of("Europe/Paris")).apply(Map.of("date", TIME));

        assertThat(told).hasToString("{date=2026-02-05T00:30+01:00}");
        assertThat(FieldRules.ALL.apply(Map.of("date", TIME))).containsEntry("date", TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel", "title:", "title:a b", "title:1", "title:a,date:a", "a:b:c"})
    void what_cannot_be_a_field_is_refused(String text) {
        assertThatThrownBy(() -> FieldChoice.parse(text))
                .isInstanceOf(FieldChoice.UnknownFieldException.class)
                .hasMessageContaining("is no field");
    }
}
