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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Something of a body that is shown from elsewhere: how it is known, and which address leads to it. */
final class ShownEmbed {

    /** Classes of embeds. Seen 2019-2026. */
    private static final Set<String> SORTS = Set.of(
            "tweet",
            "twitter-embed",
            "youtube-wrap",
            "vimeo-wrap",
            "spotify-wrap",
            "soundcloud-wrap",
            "apple-podcast-container",
            "bandcamp-wrap",
            "tiktok-wrap",
            "instagram",
            "bluesky-wrap",
            "embedded-post-wrap",
            "digest-post-embed",
            "embedded-publication-wrap",
            "community-post",
            "poll-embed",
            "recipe-embed",
            "file-embed-wrapper",
            "native-video-embed",
            "native-audio-embed",
            "datawrapper-wrap",
            "prediction-market-wrap",
            "polymarket-embed");

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

    // Seen 2019-2026: in tweets by class, and on pages as <div class="pencraft container-aGHQ9p"><img
    // class="image-c_FmAR">.
    private static final String PHOTOGRAPHS =
            "img.tweet-photo, .expanded-link img, .instagram-image img, [data-component-name=Twitter2ToDOM] img[class^=image-]";

    private static final Set<String> CALL_TEXTS =
            Set.of("Read full story", "Read more", "Read now", "Listen now", "Watch now", "Join chat", "Subscribe");

    private static final String UNKNOWN = "unknown";

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
                .filter(SORTS::contains)
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

    /** The piece of an address that a link to it must hold; the post's own where nothing else is known. */
    String address() {
        return new ShownPlace(element, sort, payload, post).found();
    }

    /** The same for what it leads to besides. */
    List<String> furtherAddresses() {
        return new ShownPlace(element, sort, payload, post).further();
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

    /** Pictures that are a part of what it says: photographs, charts; not those of faces and covers. */
    List<Inventory.Picture> pictures() {
        var told = Stream.of(
                        Json.items(payload, "photos").map(photo -> Json.text(photo, "img_url")),
                        Json.items(payload.path("quoted_tweet"), "photos").map(photo -> Json.text(photo, "img_url")),
                        Json.items(payload.path("comment"), "attachments").map(each -> Json.text(each, "imageUrl")),
                        Json.items(payload, "imageUrls").map(JsonNode::asText),
                        Stream.of(payload.path("expanded_url"))
                                .filter(page -> Json.text(page, "url") != null)
                                .map(page -> Json.text(page, "image")),
                        Stream.of(stillMember()).map(member -> Json.text(payload, member)))
                .flatMap(addresses -> addresses)
                .flatMap(Stream::ofNullable)
                .map(address -> ShownPicture.at(address, ""))
                .toList();
        return told.isEmpty() ? shownPictures() : told;
    }

    /** The member with the picture of a thing that is a picture itself. */
    private String stillMember() {
        if ("datawrapper-wrap".equals(sort) && payload.hasNonNull("thumbnail_url_full")) {
            return "thumbnail_url_full";
        }
        boolean isPicture = sort != null
                && Set.of("datawrapper-wrap", "prediction-market-wrap", "instagram")
                        .contains(sort);
        return isPicture ? "thumbnail_url" : "";
    }

    private List<Inventory.Picture> shownPictures() {
        return element.select(PHOTOGRAPHS).stream()
                .flatMap(img -> ShownPicture.of(img).stream())
                .map(picture -> new Inventory.Picture(picture.addresses(), ""))
                .toList();
    }

    /** Every word that its card may show. */
    Set<String> card() {
        var texts = new ArrayList<>(ShownPayload.texts(payload));
        // Said by the program itself in the place of what it does not carry over.
        texts.add(element.attr("data-component-name") + " " + element.className() + " " + element.normalName());
        texts.add("see the original");
        element.select("img[alt]").forEach(img -> texts.add(img.attr("alt")));
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
                element.getAllElements().stream()
                        .flatMap(each -> Stream.of(each.attr("src"), each.attr("href")))
                        .map(address -> address.startsWith("//") ? "https:" + address : address));
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
