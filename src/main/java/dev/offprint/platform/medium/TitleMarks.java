package dev.offprint.platform.medium;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a body the title and the subtitle that its author's editor keeps there, and marks them as the official export does,
 * by {@code graf--title}, {@code graf--subtitle} and {@code graf--kicker}: {@link TitleStep} goes by that.
 */
final class TitleMarks {
    private static final String GRAFS = "h1, h2, h3, h4, p, blockquote, figure, li, pre, .graf--mixtapeEmbed";

    /** The title is among the first paragraphs, behind a kicker, a picture or a line. Seen 2013-2026. */
    private static final int FIRST = 4;

    private TitleMarks() {}

    /**
     * Marks them, where they are not marked yet.
     *
     * @param title as the post's data say it
     * @param subtitle what the post's data show below the title, which may be its first sentence instead; null for none
     */
    static void set(Element body, String title, @Nullable String subtitle) {
        var grafs = body.select(GRAFS).stream()
                .filter(graf -> graf.parents().stream().noneMatch(parent -> parent.is(GRAFS)))
                .limit(FIRST + 1L)
                .toList();
        int at = body.selectFirst(".graf--title") == null ? title(grafs, title) : indexOf(grafs, "graf--title");
        if (at < 0) {
            return;
        }
        grafs.get(at).addClass("graf--title");
        if (at > 0 && grafs.get(at - 1).nameIs("h4")) {
            grafs.get(at - 1).addClass("graf--kicker");
        }
        boolean hasNext = at + 1 < grafs.size() && isHeading(grafs.get(at + 1));
        if (subtitle != null && hasNext && says(grafs.get(at + 1), subtitle)) {
            grafs.get(at + 1).addClass("graf--subtitle");
        }
    }

    private static int title(List<Element> grafs, String title) {
        for (int at = 0; at < Math.min(FIRST, grafs.size()); at++) {
            if (isHeading(grafs.get(at)) && says(grafs.get(at), title)) {
                return at;
            }
        }
        return -1;
    }

    private static int indexOf(List<Element> grafs, String cssClass) {
        for (int at = 0; at < grafs.size(); at++) {
            if (grafs.get(at).hasClass(cssClass)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean says(Element graf, String text) {
        var shown = graf.text();
        return PlainText.same(shown, text)
                || (text.strip().endsWith("…") && PlainText.isBeginning(text, shown))
                || PlainText.line(shown)
                        .toLowerCase(Locale.ROOT)
                        .equals(PlainText.line(text).toLowerCase(Locale.ROOT));
    }

    private static boolean isHeading(Element graf) {
        return switch (graf.normalName()) {
            case "h1", "h2", "h3", "h4" -> true;
            default -> false;
        };
    }
}
