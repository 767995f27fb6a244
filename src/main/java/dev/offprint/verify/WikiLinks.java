package dev.offprint.verify;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Obsidian's own links and pictures, {@code [[note|text]]} and {@code ![[file|text]]}, as Markdown's. */
final class WikiLinks {
    private static final Pattern LINK_OR_CODE =
            Pattern.compile("(?ms)^( *(?:> ?)*)(`{3,}|~{3,}).*?^\\1\\2|(`+)(?!`).*?(?<!`)\\3(?!`)"
                    + "|(?<!\\\\)(!?)\\[\\[([^\\[\\]|\\n]+)(?:\\|([^\\[\\]\\n]*))?\\]\\]");

    private WikiLinks() {}

    /** The text with links as every reader of Markdown knows them; code stays as it is. */
    static String asMarkdown(String text) {
        return LINK_OR_CODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(written(found)));
    }

    private static String written(MatchResult found) {
        var target = found.group(5);
        if (target == null) {
            return found.group();
        }
        boolean isPicture = !found.group(4).isEmpty();
        var shown = found.group(6) != null ? found.group(6) : isPicture ? "" : target;
        // A note is named without its folder and its ending, any other file by its place.
        boolean isNote = !isPicture && target.indexOf('/') < 0;
        var file = isNote ? target.replaceFirst("(?=#|$)", ".md") : target;
        var address =
                file.replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        return found.group(4) + "[" + shown + "](" + address + ")";
    }
}
