package dev.offprint.platform.medium;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What an embed shows, by its address. */
final class EmbedSource {
    /** On an embed whose address was asked: where it led. */
    private static final String LED_TO = "data-led-to";

    private EmbedSource() {}

    /** Everything in a body that is shown from elsewhere, in order. */
    static List<Element> all(Element body) {
        return body.select("figure:has(iframe), figure.graf--iframe, iframe, script[src*=gist.github.com]").stream()
                .filter(element -> element.nameIs("figure") || element.closest("figure") == null)
                .toList();
    }

    /** Says where the address in an embed led. */
    static void ledTo(Element embed, String address) {
        embed.attr(LED_TO, address);
    }

    /**
     * The address in a figure, or of a frame or script by itself, or the link that stands for what is shown; empty where there
     * is none.
     */
    static String in(Element embed) {
        if (embed.hasAttr(LED_TO)) {
            return embed.attr(LED_TO);
        }
        var frame = embed.selectFirst("iframe");
        if (frame != null) {
            var source = written(frame);
            // In feeds <iframe src="" width="0" height="0"><a href="https://medium.com/media/ID/href">; seen 2018-2026.
            // HTML
            // takes what stands in a frame for text.
            return source.isEmpty()
                    ? linkIn(Jsoup.parseBodyFragment(frame.wholeText() + frame.data())
                            .body())
                    : source;
        }
        var script = embed.selectFirst("script[src*=gist.github.com]");
        return script == null ? linkIn(embed) : script.attr("src").strip();
    }

    private static String written(Element frame) {
        var source = frame.attr("src").isBlank()
                ? frame.attr("data-src").strip()
                : frame.attr("src").strip();
        var decoded = EmbedlyAddress.decoded(source);
        // Pages until 2018 have <iframe data-src="/media/ID?postId=…">.
        return decoded.startsWith("/media/") ? MediumPostReader.HOME + decoded : decoded;
    }

    private static String linkIn(Element element) {
        var links = element.select("blockquote a[href], body > a[href]");
        if (element.nameIs("blockquote") && links.isEmpty()) {
            links = element.select("a[href]");
        }
        // A tweet with its text has the link to itself at the end, behind those in the text.
        return links.isEmpty() ? "" : links.get(links.size() - 1).attr("href").strip();
    }
}
