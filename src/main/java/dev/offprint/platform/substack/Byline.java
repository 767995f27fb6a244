package dev.offprint.platform.substack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who said something elsewhere, and when: {@code Ada Baker (@ada), 2022-06-12}. */
final class Byline {
    // Seen 2019-2022: "Sun Jun 12 11:19:35 +0000 2022"; ISO-8601 since.
    private static final DateTimeFormatter OLD =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH);

    private Byline() {}

    /** The line; null where nothing is known. A date in no known form is given as it is. */
    static @Nullable String of(@Nullable String name, @Nullable String handle, @Nullable String date) {
        var at = handle == null ? null : "@" + handle;
        var who = name == null ? at : at == null ? name : name + " (" + at + ")";
        var line = Stream.of(who, date == null ? null : day(date))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : PlainText.line(line);
    }

    private static String day(String date) {
        Instant known = PostObject.instant(date);
        if (known != null) {
            return LocalDate.ofInstant(known, ZoneOffset.UTC).toString();
        }
        try {
            return LocalDate.ofInstant(Instant.from(OLD.parse(date)), ZoneOffset.UTC)
                    .toString();
        } catch (DateTimeException e) {
            return date;
        }
    }
}
