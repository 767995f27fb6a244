package dev.offprint.app;

import dev.offprint.archive.FieldChoice;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Checks choices that are free texts, whether they were typed or stand in {@code offprint.yaml}. */
public final class Choices {
    private Choices() {}

    /** Checks those of an {@code offprint.yaml}. */
    static void check(ArchiveSettings settings) throws SettingsException {
        check("base_url", baseUrl(settings.baseUrl()));
        check("timezone", timezone(settings.timezone()));
        check("fields", fields(settings.fields()));
    }

    private static void check(String key, @Nullable String problem) throws SettingsException {
        if (problem != null) {
            throw new SettingsException("offprint.yaml: %s: %s".formatted(key, problem));
        }
    }

    /** What is wrong with the root of a site; null where nothing is. */
    public static @Nullable String baseUrl(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var address = new URI(value);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null) {
                return null;
            }
        } catch (URISyntaxException e) {
            return "'%s' is no address (%s); expected one such as https://example.org or https://example.org/blog"
                    .formatted(value, e.getReason());
        }
        return "'%s' is no root of a site; expected an address such as https://example.org or https://example.org/blog"
                .formatted(value);
    }

    /** What is wrong with a time zone; null where nothing is. */
    public static @Nullable String timezone(@Nullable String value) {
        try {
            return value == null || ZoneId.of(value) != null ? null : value;
        } catch (DateTimeException e) {
            return "'%s' is no time zone%s; expected one such as Europe/Paris, America/New_York or UTC"
                    .formatted(value, Suggestion.among(ZoneId.getAvailableZoneIds(), String.valueOf(value)));
        }
    }

    /** What is wrong with a choice of fields; null where nothing is. */
    public static @Nullable String fields(@Nullable String value) {
        try {
            return value == null || !FieldChoice.parse(value).names().isEmpty() ? null : "it names no field";
        } catch (FieldChoice.UnknownFieldException e) {
            return "'%s' is no field%s; expected some of %s, each with :NAME behind it where it is to be called otherwise"
                    .formatted(
                            e.field(),
                            Suggestion.among(FieldChoice.KNOWN, e.field()),
                            String.join(", ", FieldChoice.KNOWN));
        }
    }
}
