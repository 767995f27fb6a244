package dev.offprint.platform.medium;

import org.jsoup.nodes.Element;

/** The invisible picture that counts readers of feeds: {@code <img src="https://medium.com/_/stat?event=…" width="1">}. */
final class StatPixel {
    private StatPixel() {}

    static boolean is(Element img) {
        return img.attr("src").matches("https?://(?:[\\w-]+\\.)*medium\\.com/_/stat\\?.*");
    }
}
