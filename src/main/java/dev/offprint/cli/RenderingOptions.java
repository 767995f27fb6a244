package dev.offprint.cli;

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
}
