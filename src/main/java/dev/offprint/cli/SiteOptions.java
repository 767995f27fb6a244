package dev.offprint.cli;

import dev.offprint.app.Choices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about the whole that is made of posts: where it will stand, and what days, fields and doubles there are in it. */
final class SiteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The root of the site that the archive becomes; redirects and llms.txt lead there.")
    private @Nullable String baseUrl;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "Whose days are those in names and dates, such as Europe/Paris (UTC).")
    private @Nullable String timezone;

    @Option(
            names = "--fields",
            paramLabel = "LIST",
            description = "Which front matter is written, as FIELD or FIELD:NAME with commas between (all).")
    private @Nullable String fields;

    @Option(
            names = "--keep-duplicates",
            description = "Keep a story twice that is on two platforms, even where one names the other.")
    private boolean keepDuplicates;

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    String baseUrl() {
        return checked("--base-url", baseUrl, Choices.baseUrl(baseUrl));
    }

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    String timezone() {
        return checked("--timezone", timezone, Choices.timezone(timezone));
    }

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    String fields() {
        return checked("--fields", fields, Choices.fields(fields));
    }

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    Boolean keepDuplicates() {
        return keepDuplicates ? Boolean.TRUE : null;
    }

    private @Nullable String checked(String option, @Nullable String value, @Nullable String problem) {
        if (problem != null) {
            throw new ParameterException(spec.commandLine(), option + ": " + problem);
        }
        return value;
    }
}
