package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a link of a story leads for who follows it. */
final class ShownTarget {
    // Seen 2015-2026: /m/global-identity?redirectUrl=…, /m/global-identity-2?redirectUrl=…, /r/?url=…
    private static final Pattern DETOUR = Pattern.compile(
            "https?://(?:[\\w-]+\\.)*medium\\.com/(?:m/global-identity[^?]*|r/?)\\?(?:.*&)?(?:redirectUrl|url)=([^&#]+).*");

    // Seen 2018-2026: source=post_page-----ID------…, source=rss-ID------2.
    private static final Pattern TRACKED = Pattern.compile("([?&])source=[^&#]*---[^&#]*(&|(?=#)|$)");

    private static final Pattern NOWHERE = Pattern.compile("(?is)(?:javascript|vbscript|data):.*");

    private final URI story;

    ShownTarget(URI story) {
        this.story = story;
    }

    /** The address of the story itself. */
    URI story() {
        return story;
    }

    /** The address; empty for one that leads nowhere. */
    String of(String written) {
        var href = written.strip();
        if (href.isEmpty() || NOWHERE.matcher(href).matches()) {
            return "";
        }
        var detour = DETOUR.matcher(href);
        if (detour.matches()) {
            var target = decoded(detour.group(1));
            if (target.startsWith("http")) {
                return of(target);
            }
        }
        return whole(untracked(href));
    }

    private static String untracked(String href) {
        var tracked = TRACKED.matcher(href);
        if (!tracked.find()) {
            return href;
        }
        var instead = tracked.group(2).isEmpty() ? "" : tracked.group(1);
        return href.substring(0, tracked.start()) + instead + href.substring(tracked.end());
    }

    private String whole(String href) {
        if (href.startsWith("www.")) {
            return "http://" + href;
        }
        if (href.startsWith("#") || href.matches("(?s)[A-Za-z][\\w+.-]*:.*") || !Hosts.isWeb(story)) {
            return href;
        }
        try {
            return story.resolve(href).toString();
        } catch (IllegalArgumentException e) {
            // What a browser accepts need not be a URI.
            return href.startsWith("/") ? Hosts.home(story) + href : href;
        }
    }

    /** A text with its percent escapes undone. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for itself.
            return text;
        }
    }
}
