package dev.offprint.platform.medium;

import dev.offprint.platform.InventoryBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Something that a story shows from elsewhere: which address it names, and what a link to it must hold. */
final class ShownFrame {
    static final String MARKUP = "iframe, script[src*=gist.github.com], blockquote.twitter-tweet";

    // Seen 2016-2026: https://cdn.embedly.com/widgets/media.html?src=PLAYER&url=PAGE&…
    private static final Pattern EMBEDLY = Pattern.compile("https?://cdn\\.embedly\\.com/.*");

    private static final Pattern GIST =
            Pattern.compile("(?:https?:)?//gist\\.github\\.com/(?:[^/]+/)?([0-9a-f]{5,}).*");
    private static final Pattern MEDIA = Pattern.compile("(?:https?://[^/]*medium\\.com)?/media/([0-9a-f]+).*");
    private static final Pattern CARBON = Pattern.compile("https?://carbon\\.now\\.sh/.*[?&]code=([^&]+).*");

    /** Players, each with what the page of the thing has of their addresses. Seen 2015-2026. */
    private static final Map<Pattern, String> PLAYERS = Map.ofEntries(
            Map.entry(Pattern.compile("https?://[^/]*youtube[^/]*/embed/videoseries\\?(?:.*&)?list=([\\w-]+).*"), "$1"),
            Map.entry(
                    Pattern.compile(
                            "https?://[^/]*youtube[^/]*/(?:embed/(?!videoseries)|v/|watch\\?(?:.*&)?v=)([\\w-]+).*"),
                    "$1"),
            Map.entry(Pattern.compile("https?://youtu\\.be/([\\w-]+).*"), "$1"),
            Map.entry(Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+).*"), "vimeo.com/$1"),
            Map.entry(GIST, "$1"),
            Map.entry(
                    Pattern.compile("https?://codepen\\.io/([^/?#]+)/(?:embed|pen)/(?:preview/)?([^/?#]+).*"),
                    "$1/pen/$2"),
            Map.entry(Pattern.compile("https?://codesandbox\\.io/(?:embed|s)/([^?#]+).*"), "codesandbox.io/s/$1"),
            Map.entry(Pattern.compile("https?://(jsfiddle\\.net/.+?)/embedd?ed.*"), "$1"),
            Map.entry(
                    Pattern.compile("https?://open\\.spotify\\.com/embed(?:-podcast)?/([^?#]+).*"),
                    "open.spotify.com/$1"),
            Map.entry(Pattern.compile("https?://airtable\\.com/embed/([^?#]+).*"), "airtable.com/$1"),
            Map.entry(Pattern.compile("https?://giphy\\.com/embed/([^/?#]+).*"), "giphy.com/gifs/$1"),
            Map.entry(
                    Pattern.compile("https?://(?:mobile\\.)?(?:twitter|x)\\.com/[^/]+/status/(\\d+).*"), "/status/$1"),
            Map.entry(MEDIA, "/media/$1"));

    private final URI story;
    private final Map<String, Answers.Shown> asked;

    /** {@code asked} is what was asked for because the story shows it. */
    ShownFrame(URI story, Map<String, Answers.Shown> asked) {
        this.story = story;
        this.asked = asked;
    }

    /** The address that markup names; empty for none. */
    static String address(Element element) {
        var frame = element.nameIs("iframe") ? element : element.selectFirst("iframe");
        if (frame != null) {
            var source = (frame.attr("src").isBlank() ? frame.attr("data-src") : frame.attr("src")).strip();
            // Feeds: what stands in a frame without address is text for a parser of HTML.
            return source.isEmpty() ? lastLink(Jsoup.parseBodyFragment(frame.wholeText() + frame.data())) : source;
        }
        var script = element.nameIs("script") ? element : element.selectFirst("script[src*=gist.github.com]");
        return script != null ? script.attr("src").strip() : lastLink(element);
    }

    private static String lastLink(Element element) {
        var scope = element.nameIs("blockquote") ? element : element.selectFirst("blockquote.twitter-tweet");
        var links = (scope == null ? element : scope).select("a[href]").not("figcaption a");
        return links.isEmpty() ? "" : links.get(links.size() - 1).attr("href").strip();
    }

    /** Takes it down: the way to it, and the code that it holds as far as that is known. */
    void take(String written, String title, InventoryBuilder found) {
        var source = inner(written);
        var carbon = CARBON.matcher(source);
        if (carbon.matches()) {
            var code = ShownTarget.decoded(carbon.group(1));
            found.code(ShownCode.plain(code.contains("%") ? ShownTarget.decoded(code) : code));
        }
        var media = MEDIA.matcher(source);
        var led = media.matches()
                ? Optional.ofNullable(asked.get("https://medium.com/media/" + media.group(1) + "/href"))
                        .map(Answers.Shown::address)
                : Optional.<String>empty();
        var address = led.orElse(source);
        var codes = gist(address);
        if (codes.isEmpty()) {
            embed(address, title, found);
        }
        codes.forEach(code -> {
            found.code(code);
            embed(address, title, found);
        });
    }

    private void embed(String address, String title, InventoryBuilder found) {
        var words = Set.copyOf(List.of((title + " see the original: Gist figure embed").split("\\s+")));
        found.embed(place(address), List.of(), words, Set.of());
    }

    /** What a link to it must hold; of nothing known, the story's own place. */
    String place(String address) {
        if (address.isEmpty()) {
            return withoutParameters(story.toString());
        }
        var whole = address.startsWith("//") ? "https:" + address : address;
        return PLAYERS.entrySet().stream()
                .map(player -> Map.entry(player.getKey().matcher(whole), player.getValue()))
                .filter(player -> player.getKey().matches())
                .findFirst()
                .map(player -> player.getKey().replaceFirst(player.getValue()))
                .orElseGet(() -> withoutParameters(whole));
    }

    private static String withoutParameters(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    }

    private static String inner(String written) {
        var source = written.startsWith("//") ? "https:" + written : written;
        boolean names = EMBEDLY.matcher(source).matches()
                || source.matches("https?://(?:w\\.soundcloud\\.com|www\\.figma\\.com/embed).*");
        if (names) {
            var page = parameter(source, "url");
            var player = page.isEmpty() ? parameter(source, "src") : page;
            return player.isEmpty() ? source : inner(player);
        }
        return source;
    }

    private static String parameter(String address, String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^&#]+)").matcher(address);
        return matcher.find() ? ShownTarget.decoded(matcher.group(1)) : "";
    }

    /** The files of a gist, as its own server gave them. */
    private List<String> gist(String address) {
        var gist = GIST.matcher(address);
        if (!gist.matches()) {
            return List.of();
        }
        var wanted = Pattern.compile("#file-(.*?)(?:\\.js)?$").matcher(address);
        var only = wanted.find() ? wanted.group(1) : "";
        return asked.entrySet().stream()
                .filter(answer -> answer.getKey().contains(gist.group(1)))
                .flatMap(answer -> ShownCode.ofGist(answer.getValue().text(), only).stream())
                .toList();
    }
}
