package dev.offprint.markdown;

/** Whose reader the Markdown is for. All read CommonMark, tables, strikethrough and footnotes; see {@link Style} for the rest. */
public enum Dialect {
    /** What most readers have in common: GitHub's. */
    GITHUB,
    /** Hugo: Goldmark, which sets quotes and dashes itself, behind a reader of shortcodes. */
    HUGO,
    /** Jekyll: kramdown in its own reading of GitHub's Markdown. */
    KRAMDOWN,
    /** Readers that have no callouts and, without a plugin, no formulas: Astro's and Eleventy's. */
    BARE,
    /** Obsidian, which links with double brackets and has tags and comments within the text. */
    OBSIDIAN;

    Style style() {
        return switch (this) {
            case GITHUB -> new Style();
            case HUGO -> new HugoStyle();
            case KRAMDOWN -> new KramdownStyle();
            case BARE -> new BareStyle();
            case OBSIDIAN -> new ObsidianStyle();
        };
    }
}
