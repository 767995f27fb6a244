package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.platform.Inventory;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Something of a body that is shown from elsewhere: how it is known, and which address leads to it. */
final class ShownEmbed {

    /** Classes of embeds, each with the members of its payload that say where it is. Seen 2019-2026. */
    private static final Map<String, List<String>> BY_CLASS = Map.ofEntries(
            Map.entry("tweet", List.of("url")),
            Map.entry("twitter-embed", List.of("url")),
            Map.entry("youtube-wrap", List.of("videoId")),
            Map.entry("vimeo-wrap", List.of("videoId")),
            Map.entry("spotify-wrap", List.of("url")),
            Map.entry("soundcloud-wrap", List.of("targetUrl", "url")),
            Map.entry("apple-podcast-container", List.of("targetUrl", "url")),
            Map.entry("bandcamp-wrap", List.of("url")),
            Map.entry("tiktok-wrap", List.of("url")),
            Map.entry("instagram", List.of("instagram_id")),
            Map.entry("bluesky-wrap", List.of("uri")),
            Map.entry("embedded-post-wrap", List.of("url", "canonical_url")),
            Map.entry("digest-post-embed", List.of("canonical_url", "url")),
            Map.entry("embedded-publication-wrap", List.of("base_url", "url")),
            Map.entry("community-post", List.of("url")),
            Map.entry("poll-embed", List.of()),
            Map.entry("recipe-embed", List.of()),
            Map.entry("file-embed-wrapper", List.of()),
            Map.entry("native-video-embed", List.of("mediaUploadId")),
            Map.entry("native-audio-embed", List.of("mediaUploadId")),
            Map.entry("datawrapper-wrap", List.of("url")),
            Map.entry("prediction-market-wrap", List.of("url")),
            Map.entry("polymarket-embed", List.of("eventSlug")));

    /** Component names of embeds that come without their class on pages. Seen 2025. */
    private static final Map<String, String> BY_COMPONENT = Map.of(
            "Twitter2ToDOM",
            "tweet",
            "DigestPostEmbed",
            "digest-post-embed",
            "EmbeddedPostToDOM",
            "embedded-post-wrap");

    // What a card counts and asks for, which nobody wrote. Seen 2019-2026.
    private static final String CALLS = ".embedded-post-meta, .embedded-post-cta, .embedded-post-read-more, .retweets,"
            + " .likes, .tweet-ufi, .file-embed-button, .gist-meta, form, button";

    private static final Set<String> CALL_TEXTS =
            Set.of("Read full story", "Read more", "Read now", "Listen now", "Watch now", "Join chat", "Subscribe");

    private static final String UNKNOWN = "unknown";

    private static final List<String> ANY_ADDRESS =
            List.of("url", "targetUrl", "canonical_url", "fullEmbedUrl", "embed_url");
    private static final Pattern POST_PATH = Pattern.compile("https?://[^?#]*(/p/[^/?#]+).*");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+");

    // Seen 2019-2022: "Sun Jun 12 11:19:35 +0000 2022".
    private static final DateTimeFormatter OLD_TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH);

    private final Element element;
    private final @Nullable String sort;
    private final JsonNode payload;
    private final ShownAddress addresses;
    private final URI post;

    private ShownEmbed(Element element, @Nullable String sort, URI post) {
        this.element = element;
        this.sort = sort;
        this.payload = UNKNOWN.equals(sort) ? ShownPayload.of(element) : ShownPayload.within(element);
        this.post = post;
        this.addresses = new ShownAddress(post);
    }

    /** The embed that an element is; nothing for any other element. */
    static Optional<ShownEmbed> at(Element element, URI post) {
        var named = element.classNames().stream()
                .filter(BY_CLASS::containsKey)
                .findFirst()
                .or(() -> Optional.ofNullable(BY_COMPONENT.get(element.attr("data-component-name"))));
        boolean comment = element.hasClass("comment") && element.hasAttr("data-attrs");
        boolean frame = element.is("iframe[src], video, audio, object, embed");
        return comment || frame || named.isPresent()
                ? Optional.of(new ShownEmbed(element, named.orElse(null), post))
                : Optional.empty();
    }

    /** The line below a gist's code, which leads to it. */
    static ShownEmbed footerOfGist(Element footer, URI post) {
        return new ShownEmbed(footer, null, post);
    }

    /** A structure that is not known here, taken for one that is shown from elsewhere. */
    static ShownEmbed unknown(Element element, URI post) {
        return new ShownEmbed(element, UNKNOWN, post);
    }

    /**
     * The piece of an address that a link to it must hold; the post's own where nothing else is known. Empty for a structure
     * that is not known and does not say where it is: the links in it are met on the way through it.
     */
    String address() {
        var members = sort == null ? ANY_ADDRESS : Objects.requireNonNullElse(BY_CLASS.get(sort), ANY_ADDRESS);
        var told = Stream.concat(members.stream(), ANY_ADDRESS.stream())
                .flatMap(member -> Stream.ofNullable(Json.text(payload, member)))
                .findFirst()
                .map(value -> "vimeo-wrap".equals(sort) ? "vimeo.com/" + value : value);
        if (UNKNOWN.equals(sort)) {
            return told.map(this::essence).orElse("");
        }
        return told.or(this::addressInMarkup).map(this::essence).orElseGet(() -> essence(post.toString()));
    }

    private Optional<String> addressInMarkup() {
        var frames = Stream.concat(Stream.of(element), element.select("iframe, source").stream())
                .map(frame -> frame.attr(frame.nameIs("object") ? "data" : "src"));
        var links = element.select("a[href]").stream().map(link -> link.attr("href"));
        return Stream.concat(frames, links)
                .map(String::strip)
                .filter(address -> address.startsWith("http"))
                .findFirst();
    }

    /** What stays of an address whichever way a link is written: no parameters, and of a post only which it is. */
    private String essence(String value) {
        if (value.startsWith("at://")) {
            return value.substring(value.lastIndexOf('/') + 1);
        }
        if (!value.startsWith("http")) {
            return value;
        }
        var youtube =
                Pattern.compile("https?://[^/]*youtube[^/]*/embed/([\\w-]+).*").matcher(value);
        if (youtube.matches()) {
            return youtube.group(1);
        }
        var address = addresses.of(value);
        var path = POST_PATH.matcher(address);
        return path.matches()
                ? path.group(1)
                : address.replaceFirst("^https?://", "").replaceFirst("[?#].*", "");
    }

    /** What it is called and what it says, which a reader would miss more than the rest of its card. */
    List<String> texts() {
        return Stream.of(
                        Json.text(payload, "title"),
                        Json.text(payload, "label"),
                        Json.text(payload, "full_text"),
                        Json.text(payload.path("quoted_tweet"), "full_text"),
                        Json.text(payload.path("comment"), "body"),
                        Json.text(payload.path("communityPost"), "body"),
                        "bluesky-wrap".equals(sort) ? Json.text(payload, "text") : null,
                        "digest-post-embed".equals(sort) ? Json.text(payload, "caption") : null,
                        element.select(".file-embed-details-h1").text(),
                        element.select(".file-embed-details-h3").text())
                .flatMap(Stream::ofNullable)
                .map(ShownEmbed::plain)
                .toList();
    }

    /** Photographs that belong to it. */
    List<String> photographs() {
        return Json.items(payload, "photos")
                .flatMap(photo -> Stream.ofNullable(Json.text(photo, "img_url")))
                .toList();
    }

    /** Every word that its card may show. */
    Set<String> card() {
        var texts = new ArrayList<>(ShownPayload.texts(payload));
        if (UNKNOWN.equals(sort)) {
            // Said by the program itself in the place of what it does not carry over.
            texts.add(element.attr("data-component-name") + " " + element.className() + " " + element.normalName());
            texts.add("see the original");
        }
        // Text by text: neighbours without space between them stand on lines of their own.
        element.getAllElements().stream()
                .filter(each -> each.closest(CALLS) == null)
                .flatMap(each -> each.textNodes().stream())
                .map(text -> text.getWholeText().strip())
                .filter(text -> !CALL_TEXTS.contains(text))
                .forEach(texts::add);
        var words = new HashSet<String>();
        for (var text : texts) {
            words.addAll(Inventory.words(text));
            words.addAll(Inventory.words(plain(text)));
            day(text).ifPresent(words::add);
        }
        return words;
    }

    /** Every address that its card may hold. */
    Set<String> cardAddresses() {
        var found = new HashSet<String>();
        var texts = Stream.concat(
                Stream.concat(ShownPayload.texts(payload).stream(), Stream.of(post.toString())),
                element.getAllElements().stream().flatMap(each -> Stream.of(each.attr("src"), each.attr("href"))));
        texts.forEach(text -> {
            var matcher = WEB.matcher(text);
            while (matcher.find()) {
                found.add(addresses.of(matcher.group()));
                found.addAll(ShownPicture.withOriginal(matcher.group()));
            }
        });
        return found;
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }

    /** The day of a time, as people write it; nothing for a text that is no time. */
    private static Optional<String> day(String text) {
        return Stream.of(DateTimeFormatter.ISO_DATE_TIME, OLD_TIME)
                .flatMap(format -> day(text, format).stream())
                .findFirst();
    }

    private static Optional<String> day(String text, DateTimeFormatter format) {
        try {
            var instant = Instant.from(format.parse(text));
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
