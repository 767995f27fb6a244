package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a frame shows, as a reader would call it, and where a reader can see it: the page of a video rather than its player.
 *
 * @param kind {@code YouTube video}
 * @param url the page; the frame's own address where no page is known
 */
record EmbedPage(String kind, String url) {

    /** What is known of one place that things are shown from. */
    private record Provider(String domain, String kind, UnaryOperator<String> page) {
        Provider(String domain, String kind) {
            this(domain, kind, UnaryOperator.identity());
        }

        Provider(String domain, String kind, String pattern, String page) {
            this(domain, kind, frame -> frame.replaceFirst("(?i)^https?://" + pattern, page));
        }
    }

    /** Seen 2015-2026 in exports, states and feeds. */
    private static final List<Provider> PROVIDERS = List.of(
            new Provider("youtube.com", "YouTube video", EmbedPage::youTube),
            new Provider("youtube-nocookie.com", "YouTube video", EmbedPage::youTube),
            new Provider("youtu.be", "YouTube video"),
            new Provider("vimeo.com", "Vimeo video", "player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/$1"),
            new Provider("twitter.com", "Tweet"),
            new Provider("x.com", "Tweet"),
            new Provider("instagram.com", "Instagram post"),
            new Provider("facebook.com", "Facebook post"),
            new Provider("tiktok.com", "TikTok video"),
            new Provider("gist.github.com", "Gist"),
            new Provider(
                    "codepen.io",
                    "CodePen",
                    "codepen\\.io/([^/?#]+)/embed/(?:preview/)?([^/?#]+).*",
                    "https://codepen.io/$1/pen/$2"),
            new Provider(
                    "codesandbox.io",
                    "CodeSandbox",
                    "codesandbox\\.io/embed/([^?#]+).*",
                    "https://codesandbox.io/s/$1"),
            new Provider("replit.com", "Replit", "([^?#]+).*", "https://$1"),
            new Provider("repl.it", "Replit", "([^?#]+).*", "https://$1"),
            new Provider("jsfiddle.net", "JSFiddle", "(jsfiddle\\.net/.+?)/embedd?ed(?:[/?#].*)?$", "https://$1/"),
            new Provider("speakerdeck.com", "Speaker Deck slides"),
            new Provider("slideshare.net", "SlideShare slides"),
            new Provider("soundcloud.com", "SoundCloud", frame -> inner(frame, "w.soundcloud.com")),
            new Provider(
                    "spotify.com",
                    "Spotify",
                    "open\\.spotify\\.com/embed(?:-podcast)?/([^?#]+).*",
                    "https://open.spotify.com/$1"),
            new Provider("figma.com", "Figma file", frame -> inner(frame, "www.figma.com")),
            new Provider("docs.google.com", "Google document"),
            new Provider("drive.google.com", "Google Drive file"),
            new Provider("google.com", "Google map"),
            new Provider("airtable.com", "Airtable", "airtable\\.com/embed/([^?#]+).*", "https://airtable.com/$1"),
            new Provider("carbon.now.sh", "Code on carbon.now.sh"),
            new Provider("giphy.com", "GIF", "giphy\\.com/embed/([^/?#]+).*", "https://giphy.com/gifs/$1"),
            new Provider("datawrapper.de", "Datawrapper chart"),
            new Provider("typeform.com", "Typeform"),
            new Provider("upscri.be", "Sign-up form"),
            new Provider("medium.com", "Embed on Medium", EmbedPage::media));

    /** What an address shows; nothing for an address that leads nowhere. */
    static Optional<EmbedPage> of(String source) {
        var address = source.startsWith("//") ? "https:" + source : source;
        return Links.web(escaped(address))
                .map(frame -> PROVIDERS.stream()
                        .filter(provider -> Hosts.isHostOrSubdomain(frame.getHost(), provider.domain()))
                        .findFirst()
                        .map(provider ->
                                new EmbedPage(provider.kind(), provider.page().apply(address)))
                        .orElseGet(() -> new EmbedPage(host(frame), address)));
    }

    private static String host(URI frame) {
        var host = Hosts.normal(frame.getHost());
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** What a browser accepts need not be a URI. */
    private static String escaped(String address) {
        return address.replaceAll("[\\s|<>\"{}^`\\[\\]\\\\]", "%20").replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }

    private static String youTube(String frame) {
        var playlist = Links.parameter(frame, "list").map(id -> "https://www.youtube.com/playlist?list=" + id);
        if (frame.contains("/embed/videoseries") && playlist.isPresent()) {
            return playlist.get();
        }
        var start =
                Links.parameter(frame, "start").map(second -> "&t=" + second).orElse("");
        return frame.replaceFirst(
                "(?i)^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]+).*",
                "https://www.youtube.com/watch?v=$1" + start);
    }

    /** Players that name what they play: {@code https://w.soundcloud.com/player/?url=…}. */
    private static String inner(String frame, String host) {
        return frame.contains(host)
                ? Links.parameter(frame, "url")
                        .filter(page -> Links.web(page).isPresent())
                        .orElse(frame)
                : frame;
    }

    private static String media(String frame) {
        return MediaAddress.of(frame).map(media -> media.href().toString()).orElse(frame);
    }
}
