package dev.offprint.cli;

import dev.offprint.archive.Profile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The tool that reads the result: plain, hugo, jekyll, astro, eleventy or obsidian (plain).")
    private @Nullable Profile profile;

    CommandLine line() {
        return spec.commandLine();
    }

    boolean withFrontMatter() {
        return frontMatter != FrontMatterChoice.NONE;
    }

    Profile profile() {
        return profile == null ? Profile.PLAIN : profile;
    }

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    String profileLabel() {
        return profile == null ? null : profile.label();
    }

    /** The choice for {@code offprint.yaml}; null when the user made none. */
    @Nullable
    String frontMatterLabel() {
        return frontMatter == null ? null : frontMatter.label();
    }
}
