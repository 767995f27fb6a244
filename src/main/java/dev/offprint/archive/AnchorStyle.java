package dev.offprint.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a reader of Markdown names headings and footnotes, which is what a link to a place in a post must say. */
public enum AnchorStyle {
    /** GitHub and what follows it: github-slugger, which Astro uses, and most editors. */
    GITHUB("user-content-fn-", "user-content-fnref-"),
    /** Goldmark as Hugo sets it up. */
    GOLDMARK("fn:", "fnref:"),
    /** kramdown as Jekyll sets it up, with GitHub's rules. */
    KRAMDOWN("fn:", "fnref:"),
    /** markdown-it with its footnote plugin, and headings named by GitHub's rules. */
    MARKDOWN_IT("fn", "fnref"),
    /** Obsidian, whose links name headings by their text, and footnotes not at all. */
    OBSIDIAN("", "");

    // Kept by github-slugger, goldmark and kramdown's GFM alike: letters with their accents, digits, _ and -.
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");
    private static final Pattern SYNTAX_OF_WIKI_LINKS = Pattern.compile("[#^|\\[\\]]|%%");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String footnote;
    private final String reference;

    AnchorStyle(String footnote, String reference) {
        this.footnote = footnote;
        this.reference = reference;
    }

    /** The name of a heading with this text, as if no other had the same; empty for one that has none. */
    String heading(String text) {
        var line = SPACES.matcher(text.strip()).replaceAll(" ");
        return switch (this) {
            case GITHUB, GOLDMARK, KRAMDOWN, MARKDOWN_IT ->
                NOT_IN_NAMES
                        .matcher(line.toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-');
            case OBSIDIAN ->
                SPACES.matcher(SYNTAX_OF_WIKI_LINKS.matcher(line).replaceAll(" "))
                        .replaceAll(" ")
                        .strip();
        };
    }

    /** The name of the heading that is the {@code number}th after the first with this name. */
    String repeated(String name, int number) {
        return this == OBSIDIAN ? name : name + "-" + number;
    }

    /** The name of a footnote's text; empty where it has none. */
    Optional<String> footnote(String label) {
        return footnote.isEmpty() ? Optional.empty() : Optional.of(footnote + label);
    }

    /** The name of a reference to a footnote; empty where it has none. */
    Optional<String> reference(String label) {
        return reference.isEmpty() ? Optional.empty() : Optional.of(reference + label);
    }
}
