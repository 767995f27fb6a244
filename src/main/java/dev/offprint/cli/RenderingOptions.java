package dev.offprint.cli;

import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about what a post becomes, shared by the commands that render. */
final class RenderingOptions {
    /** What stands before the Markdown. */
    enum FrontMatterChoice {
        YAML,
        NONE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--front-matter", paramLabel = "yaml|none", description = "What stands before the Markdown (yaml).")
    private @Nullable FrontMatterChoice frontMatter;

    @Option(names = "--platform", paramLabel = "NAME", description = "The platform, where it is not recognised.")
    private @Nullable String platform;

    CommandLine line() {
        return spec.commandLine();
    }

    boolean withFrontMatter() {
        return frontMatter != FrontMatterChoice.NONE;
    }

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    String frontMatterLabel() {
        return frontMatter == null ? null : frontMatter.label();
    }

    @Nullable
    String platformName(Platforms platforms) {
        return platform(platforms) == null ? null : platform;
    }

    @Nullable
    Platform platform(Platforms platforms) {
        return platform == null
                ? null
                : platforms
                        .named(platform)
                        .orElseThrow(() -> new ParameterException(
                                line(),
                                "--platform: '%s' is not known; expected %s".formatted(platform, names(platforms))));
    }

    private static String names(Platforms platforms) {
        return platforms.all().stream().map(Platform::name).collect(Collectors.joining(" or "));
    }
}
