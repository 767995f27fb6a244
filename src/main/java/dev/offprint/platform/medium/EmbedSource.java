package dev.offprint.platform.medium;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the figure of an embed shows, by its address. */
final class EmbedSource {
    private EmbedSource() {}

    /**
     * The address in a {@code figure.graf--iframe}: of its frame, its script, or the link that stands for what is shown; empty
     * where the figure holds none.
     */
    static String in(Element figure) {
        var frame = figure.selectFirst("iframe");
        if (frame != null) {
            var source = EmbedlyAddress.decoded(frame.attr("src").strip());
            // In feeds <iframe src="" width="0" height="0"><a href="https://medium.com/media/ID/href">; seen 2018-2026.
            // HTML
            // takes what stands in a frame for text.
            return source.isEmpty()
                    ? linkIn(Jsoup.parseBodyFragment(frame.wholeText()).body())
                    : source;
        }
        var script = figure.selectFirst("script[src*=gist.github.com]");
        return script == null ? linkIn(figure) : script.attr("src").strip();
    }

    private static String linkIn(Element element) {
        var link = element.selectFirst("blockquote a[href], body > a[href]");
        return link == null ? "" : link.attr("href").strip();
    }
}
