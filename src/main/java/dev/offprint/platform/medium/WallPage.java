package dev.offprint.platform.medium;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Pages that Medium, or who stands before it, gives with status 200 in the place of a story. A page with a story in it is
 * never one, whatever words are in it: pages that were served normally hold the challenge's script, too (seen 2026).
 */
final class WallPage {
    // Seen 2023-2026: <title>Just a moment...</title>, <title>Attention Required! | Cloudflare</title>.
    private static final Pattern CHALLENGE =
            Pattern.compile("<title>\\s*(?:Just a moment|Attention Required)", Pattern.CASE_INSENSITIVE);

    // Seen 2016-2026: a deleted story is served with status 200 and one of these sentences, or with a state in which
    // the
    // story's result is of another type.
    private static final List<String> NOT_FOUND = List.of(
            "page not found",
            "out of nothing, something",
            "the author deleted this medium story",
            "deactivated or deleted their account",
            "this story is unavailable",
            "this story has been deleted",
            "not found – medium",
            "not found - medium");

    // "postResult({\"id\":\"3f2a9c51d0b4\"})":{"__typename":"NotFound"}, or null; a story's is {"__ref":"Post:…"}.
    private static final Pattern NO_RESULT =
            Pattern.compile("\"postResult\\([^)]*\\)\":\\s*(?:null|\\{\"__typename\":\"(?!Post\")\\w+\")");

    private WallPage() {}

    /** True for a page that wants a browser to prove itself. */
    static boolean isChallenge(String page) {
        return isPage(page) && CHALLENGE.matcher(page).find() && !hasStory(page);
    }

    /** True for a page that says that there is no such story. */
    static boolean isNotFound(String page) {
        if (!isPage(page)) {
            return false;
        }
        if (NO_RESULT.matcher(page).find() && !page.contains("<article")) {
            return true;
        }
        if (hasStory(page)) {
            return false;
        }
        var text = Jsoup.parse(page);
        var shown = (text.title() + " " + text.text()).toLowerCase(Locale.ROOT);
        return NOT_FOUND.stream().anyMatch(shown::contains);
    }

    private static boolean isPage(String text) {
        return text.stripLeading().startsWith("<") && !text.contains("<rss");
    }

    private static boolean hasStory(String page) {
        return page.contains("<article") || (page.contains("__APOLLO_STATE__") && page.contains("\"Paragraph:"));
    }
}
