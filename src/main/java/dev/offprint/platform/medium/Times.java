package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as Medium writes them: ISO in exports and pages, milliseconds in JSON, RFC 1123 in feeds. */
final class Times {
    private static final DateTimeFormatter FEED = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    private Times() {}

    /** A time with its zone; null where there is none or it is malformed. */
    static @Nullable Instant instant(@Nullable String time) {
        return time == null ? null : parsed(time.strip(), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** A time of a feed; null where there is none or it is malformed. */
    static @Nullable Instant ofFeed(@Nullable String time) {
        var iso = instant(time);
        return time == null || iso != null ? iso : parsed(time.strip(), FEED);
    }

    /** A day as pages in English show it, {@code Aug 8, 2016}, as the time of its beginning; null for anything else. */
    static @Nullable String ofDay(String day) {
        try {
            return LocalDate.parse(day.strip(), DAY) + "T00:00:00Z";
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Milliseconds; null for 0, which stands for never, and for what is no number. */
    static @Nullable Instant millis(JsonNode value) {
        return value.canConvertToLong() && value.longValue() > 0 ? Instant.ofEpochMilli(value.longValue()) : null;
    }

    private static @Nullable Instant parsed(String time, DateTimeFormatter format) {
        try {
            return OffsetDateTime.parse(time, format).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
