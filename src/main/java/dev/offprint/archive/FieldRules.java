package dev.offprint.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a post's fields is written, and how.
 *
 * @param choice null for all of them
 * @param zone in which times are written; those in UTC are written as the platform gave them
 */
public record FieldRules(@Nullable FieldChoice choice, ZoneId zone) {
    /** Everything as it is. */
    public static final FieldRules ALL = new FieldRules(null, ZoneOffset.UTC);

    /** The fields that are written. */
    Map<String, Object> apply(Map<String, Object> fields) {
        var told = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> told.put(field, value instanceof Instant time ? inZone(time) : value));
        return choice == null ? told : choice.of(told);
    }

    private Object inZone(Instant time) {
        return zone.equals(ZoneOffset.UTC) ? time : time.atZone(zone).toOffsetDateTime();
    }
}
