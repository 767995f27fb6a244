package dev.offprint.archive;

import dev.offprint.markdown.Dialect;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tools that an archive can be made for. Where files lie, what front matter says and how a body is written follow from it. */
public enum Profile {
    /** For reading, and for tools that take any Markdown. */
    PLAIN,
    HUGO,
    JEKYLL,
    ASTRO,
    ELEVENTY,
    OBSIDIAN;

    /** The value of {@code --profile}, and of {@code profile} in {@code offprint.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile of a label; empty for a word that is none. */
    public static Optional<Profile> labelled(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label().equals(label))
                .findFirst();
    }

    /** Every label, in the order in which help names them. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Profile::label).toList();
    }

    /** Where its files lie; days in UTC. */
    public Layout layout() {
        return layout(ZoneOffset.UTC);
    }

    /** Where its files lie, named by days of this zone. */
    public Layout layout(ZoneId zone) {
        return switch (this) {
            case PLAIN -> new PlainLayout(zone);
            case HUGO -> new HugoLayout();
            case JEKYLL -> new JekyllLayout(zone);
            case ASTRO -> new AstroLayout();
            case ELEVENTY -> new EleventyLayout();
            case OBSIDIAN -> new ObsidianLayout();
        };
    }

    /** How its reader reads Markdown. */
    public Dialect dialect() {
        return switch (this) {
            case PLAIN -> Dialect.GITHUB;
            case HUGO -> Dialect.HUGO;
            case JEKYLL -> Dialect.KRAMDOWN;
            case ASTRO, ELEVENTY -> Dialect.BARE;
            case OBSIDIAN -> Dialect.OBSIDIAN;
        };
    }

    /** True for a tool that publishes what it is given, so that what is not for everybody must be held back. */
    public boolean isSite() {
        return switch (this) {
            case HUGO, JEKYLL, ASTRO, ELEVENTY -> true;
            case PLAIN, OBSIDIAN -> false;
        };
    }
}
