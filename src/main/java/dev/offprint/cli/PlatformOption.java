package dev.offprint.cli;

import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says whose a source is, for those that are not recognised. */
final class PlatformOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--platform", paramLabel = "NAME", description = "The platform, where it is not recognised.")
    private @Nullable String platform;

    /** The name for {@code offprint.yaml}; null when the user gave none. */
    @Nullable
    String name(Platforms platforms) {
        return platform(platforms) == null ? null : platform;
    }

    @Nullable
    Platform platform(Platforms platforms) {
        return platform == null
                ? null
                : platforms
                        .named(platform)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--platform: '%s' is not known; expected %s".formatted(platform, names(platforms))));
    }

    private static String names(Platforms platforms) {
        return platforms.all().stream().map(Platform::name).collect(Collectors.joining(" or "));
    }
}
