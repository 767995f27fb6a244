package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where something that is shown from elsewhere has its place: what a link to it must hold, whichever way that is written. */
final class ShownPlace {

    /** Members that say where an embed is, by its class; those of any other are {@link #ANY}. Seen 2019-2026. */
    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry("youtube-wrap", List.of("videoId")),
            Map.entry("vimeo-wrap", List.of("videoId")),
            Map.entry("soundcloud-wrap", List.of("targetUrl", "url")),
            Map.entry("apple-podcast-container", List.of("targetUrl", "url")),
            Map.entry("instagram", List.of("instagram_id")),
            Map.entry("bluesky-wrap", List.of("uri")),
            Map.entry("embedded-post-wrap", List.of("url", "canonical_url")),
            Map.entry("digest-post-embed", List.of("canonical_url", "url")),
            Map.entry("embedded-publication-wrap", List.of("base_url", "url")),
            Map.entry("native-video-embed", List.of("mediaUploadId")),
            Map.entry("native-audio-embed", List.of("mediaUploadId")),
            Map.entry("polymarket-embed", List.of("eventSlug")));

    private static final List<String> ANY = List.of("url", "targetUrl", "canonical_url", "fullEmbedUrl", "embed_url");

    /** What of a shown card leads to the thing itself, where other links of the card come first. */
    private static final Map<String, String> LINKS =
            Map.of("instagram", "a[href*=/p/], a[href*=/reel/]", "bluesky-wrap", "a[href*=/post/]");

    private static final Pattern POST_PATH = Pattern.compile("https?://[^?#]*(/p/[^/?#]+).*");

    /** Addresses of players, each with what the page of the thing has of them. Seen 2019-2026. */
    private static final List<Player> PLAYERS = List.of(
            new Player("https?://[^/]*youtube[^/]*/(?:embed/|shorts/|live/|watch\\?(?:.*&)?v=)([\\w-]+).*", "$1"),
            new Player("https?://(?:youtu\\.be|[^/]+/image/youtube/[^/]+)/([\\w-]+).*", "$1"),
            new Player("https?://player\\.vimeo\\.com/video/(\\d+).*", "vimeo.com/$1"),
            new Player("https?://open\\.spotify\\.com/embed/([^?#]+).*", "open.spotify.com/$1"),
            new Player("https?://embed\\.podcasts\\.apple\\.com/([^?#]+).*", "podcasts.apple.com/$1"),
            new Player("https?://(?:www\\.)?instagram\\.com/(?:p|reel)/([\\w-]+).*", "instagram.com/p/$1"),
            new Player("https?://embed\\.bsky\\.app/embed/[^?#]*/([^/?#]+)(?:[?#].*)?", "$1"),
            new Player("at://.*/([^/]+)", "$1"));

    private final Element element;
    private final @Nullable String sort;
    private final JsonNode payload;
    private final URI post;
    private final ShownAddress addresses;

    /**
     * Looks for the place of one embed.
     *
     * @param sort its class; null for a player without one
     */
    ShownPlace(Element element, @Nullable String sort, JsonNode payload, URI post) {
        this.element = element;
        this.sort = sort;
        this.payload = payload;
        this.post = post;
        this.addresses = new ShownAddress(post);
    }

    private record Player(Pattern address, String place) {
        Player(String address, String place) {
            this(Pattern.compile(address), place);
        }

        Optional<String> placeOf(String given) {
            var matcher = address.matcher(given);
            return matcher.matches() ? Optional.of(matcher.replaceFirst(place)) : Optional.empty();
        }
    }

    /** Places that something in it leads to, besides its own: a film, a page of which it shows a card. */
    List<String> further() {
        return Stream.of(Json.text(payload, "video_url"), Json.text(payload.path("expanded_url"), "url"))
                .flatMap(Stream::ofNullable)
                .filter(ShownPlace::isAddress)
                .map(this::essence)
                .toList();
    }

    /** What its data say, or what is shown; the post where neither names a place. */
    String found() {
        return told().or(this::shown).orElseGet(() -> essence(post.toString()));
    }

    /** What its data say; empty where they do not. */
    Optional<String> told() {
        var members = Objects.requireNonNullElse(sort == null ? null : MEMBERS.get(sort), ANY);
        return Stream.concat(members.stream(), ANY.stream())
                .flatMap(member -> Stream.ofNullable(Json.id(payload, member)).filter(value -> isPlace(member, value)))
                .findFirst()
                .map(value -> "vimeo-wrap".equals(sort) ? "vimeo.com/" + value : value)
                .map(this::essence);
    }

    /** Members that are no addresses are ids. */
    private static boolean isPlace(String member, String value) {
        return member.endsWith("Id") || member.endsWith("_id") || member.endsWith("Slug") || isAddress(value);
    }

    private static boolean isAddress(String value) {
        return value.startsWith("http") || value.startsWith("at://") || value.startsWith("//");
    }

    /** Where a player or a link in it leads. */
    private Optional<String> shown() {
        var frames = Stream.concat(Stream.of(element), element.select("iframe, source").stream())
                .map(frame -> frame.attr(frame.nameIs("object") ? "data" : "src"));
        var special = sort == null ? null : LINKS.get(sort);
        var links = Stream.concat(
                        special == null ? Stream.<Element>empty() : element.select(special).stream(),
                        element.select("a[href]").stream())
                .map(link -> link.attr("href"));
        return Stream.concat(frames, links)
                .map(String::strip)
                .filter(ShownPlace::isAddress)
                .findFirst()
                .map(this::essence)
                .or(this::upload);
    }

    // Seen 2025 on pages: the player of an upload has the id media-UUID.
    private Optional<String> upload() {
        return Optional.ofNullable(element.selectFirst("[id^=media-]"))
                .map(player -> player.id().substring("media-".length()));
    }

    /** What stays of an address whichever way a link is written: no parameters, and of a post only which it is. */
    private String essence(String value) {
        if (!isAddress(value)) {
            return value;
        }
        var whole = value.startsWith("//") ? "https:" + value : value;
        return PLAYERS.stream()
                .flatMap(player -> player.placeOf(whole).stream())
                .findFirst()
                .orElseGet(() -> withoutParameters(addresses.of(whole)));
    }

    private static String withoutParameters(String address) {
        var path = POST_PATH.matcher(address);
        return path.matches()
                ? path.group(1)
                : address.replaceFirst("^https?://", "").replaceFirst("[?#].*", "");
    }
}
