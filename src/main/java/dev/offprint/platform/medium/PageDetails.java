package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.SourceFacts;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page without a state says of its post in its head: in {@code meta} elements, whose content some tools rename to {@code
 * value}, and in JSON-LD ({@code NewsArticle} in 2020-2021, {@code SocialMediaPosting} in 2026).
 */
final class PageDetails {
    private static final Pattern MINUTES = Pattern.compile("(\\d+) min read.*");

    private final Document page;
    private final URI address;
    private final JsonNode linkedData;

    /** Reads the head of a page. {@code address} is where it came from, for what it does not say itself. */
    PageDetails(Document page, URI address) {
        this.page = page;
        this.address = address;
        linkedData = linkedData(page);
    }

    /** The title. The {@code title} element says {@code T | by A | Publication | Medium}, and the first of two only Medium. */
    String title() {
        var shown = page.selectFirst("h1.pw-post-title, [data-testid=storyTitle], .graf--title");
        return PlainText.line(first(
                shown == null ? null : shown.text(),
                meta("og:title"),
                meta("twitter:title"),
                Json.text(linkedData, "name"),
                Json.text(linkedData, "headline"),
                titleElement()));
    }

    private @Nullable String titleElement() {
        return page.select("head title").stream()
                .map(title -> title.text().replaceFirst(" \\| by .*", "").replaceFirst(" [|–—] Medium$", ""))
                .filter(title -> !title.isBlank() && !title.equals("Medium"))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** What the page shows of the post in previews: its subtitle, or its first sentence; null for nothing. */
    @Nullable
    String shownSubtitle() {
        var subtitle = page.selectFirst(".pw-subtitle-paragraph");
        var text =
                first(subtitle == null ? null : subtitle.text(), meta("og:description"), meta("twitter:description"));
        return text.isEmpty() ? null : text;
    }

    /** The post with its body. */
    Post post(Element body, boolean complete) {
        var subtitle = body.selectFirst(".graf--subtitle");
        return new Post(ref(), publication(), details(body, subtitle), body.html(), complete);
    }

    private PostRef ref() {
        var url = url();
        var published =
                first(Json.text(linkedData, "datePublished"), Json.text(linkedData, "dateCreated"), visibleTime());
        // article:published_time is when it was published last. Seen 2018-2021 to differ from the first time.
        var latest = first(meta("article:published_time"), Json.text(linkedData, "dateModified"));
        var first = Times.instant(published.isEmpty() ? meta("article:published_time") : published);
        var last = Times.instant(latest);
        return new PostRef(
                MediumPostReader.PLATFORM,
                id().orElse(""),
                PostId.slug(url).orElseGet(this::title),
                url,
                title(),
                PostKind.STORY,
                isForMembers() ? Visibility.PAID : Visibility.EVERYONE,
                first,
                last == null || (first != null && last.isBefore(first)) ? null : last);
    }

    private @Nullable String visibleTime() {
        var time = page.selectFirst("article time[datetime]");
        var day = page.selectFirst("[data-testid=storyPublishDate], .pw-published-date");
        return time == null ? Times.ofDay(day == null ? "" : day.text()) : time.attr("datetime");
    }

    private Optional<String> id() {
        return Stream.of(
                        Json.text(linkedData, "identifier"),
                        lastPart(meta("al:android:url")),
                        lastPart(meta("al:ios:url")),
                        lastPart(meta("twitter:app:url:iphone")))
                .filter(id -> id != null && PostId.isId(id))
                .findFirst()
                .or(() -> PostId.in(url()))
                .or(() -> PostId.in(address));
    }

    private static @Nullable String lastPart(@Nullable String appAddress) {
        return appAddress == null ? null : appAddress.substring(appAddress.lastIndexOf('/') + 1);
    }

    private URI url() {
        return Stream.of(meta("og:url"), Json.text(linkedData, "url"), meta("al:web:url"), canonicalLink())
                .flatMap(written -> Links.web(written).stream())
                .map(Links::bare)
                .filter(url -> PostId.in(url).isPresent())
                .findFirst()
                .orElse(address);
    }

    private @Nullable String canonicalLink() {
        var link = page.selectFirst("link[rel=canonical][href]");
        return link == null ? null : link.attr("href");
    }

    private boolean isForMembers() {
        var free = linkedData.path("isAccessibleForFree");
        return free.asText("").equalsIgnoreCase("false");
    }

    private Publication publication() {
        var publisher = linkedData.path("publisher");
        var name = Json.text(publisher, "name");
        if (name != null && !name.equals("Medium")) {
            var home = Links.web(Json.text(publisher, "url"))
                    .orElse(Hosts.isWeb(url()) ? Hosts.home(url()) : MediumPostReader.HOME);
            return new Publication(MediumPostReader.PLATFORM, null, name, home);
        }
        return ofAddress().orElseGet(this::ofAuthor);
    }

    /** What a story at {@code medium.com/slug/…} stands in, as the page's own link to it calls it. */
    private Optional<Publication> ofAddress() {
        var path = AddressPath.of(url());
        boolean isIn = MediumAddress.DOMAIN.equals(Hosts.normal(url().getHost()))
                && path.size() == 2
                && !path.part(0).startsWith("@")
                && !path.part(0).equals("p");
        if (!isIn) {
            return Optional.empty();
        }
        var home = new MediumAddress.PublicationAddress(path.part(0)).home();
        var name = page.select("a[href]").stream()
                .filter(link -> link.hasText()
                        && Links.web(link.attr("href"))
                                .map(Links::bare)
                                .filter(home::equals)
                                .isPresent())
                .map(link -> PlainText.line(link.text()))
                .findFirst();
        return Optional.of(new Publication(MediumPostReader.PLATFORM, null, name.orElse(path.part(0)), home));
    }

    private Publication ofAuthor() {
        var profile = Links.web(authorAddress());
        var author = authors().stream().findFirst().map(Author::name).orElse(null);
        return profile.map(home -> new Publication(
                        MediumPostReader.PLATFORM, null, author == null ? home.getHost() : author, Links.bare(home)))
                .orElseGet(() -> new Publication(
                        MediumPostReader.PLATFORM,
                        null,
                        Objects.requireNonNullElse(author, "medium.com"),
                        Hosts.isWeb(address) ? Hosts.home(address) : MediumPostReader.HOME));
    }

    private @Nullable String authorAddress() {
        var address = first(Json.text(linkedData.path("author"), "url"), meta("article:author"));
        return address.isEmpty() ? null : address;
    }

    private Post.Details details(Element body, @Nullable Element subtitle) {
        var line = subtitle == null ? null : PlainText.line(subtitle.text());
        var description = first(meta("description"), Json.text(linkedData, "description"), meta("og:description"));
        return new Post.Details(
                line,
                description.isEmpty() || description.equals(line) ? null : description,
                authors(),
                tags(),
                null,
                cover(body),
                Links.web(canonicalLink())
                        .or(() -> Optional.of(url()))
                        .filter(Hosts::isWeb)
                        .orElse(null),
                null,
                new SourceFacts(null, minutes(), null));
    }

    private List<Author> authors() {
        var described = elements(linkedData.path("author"))
                .flatMap(author -> Stream.ofNullable(Json.text(author, "name"))
                        .map(name -> new Author(name, Json.text(author, "url"))))
                .toList();
        var named = meta("author");
        return described.isEmpty() && named != null ? List.of(new Author(named, meta("article:author"))) : described;
    }

    // "keywords":["Tag:Webpack","Topic:Programming","Publication:webpack",…]; seen 2020-2021.
    private List<String> tags() {
        return elements(linkedData.path("keywords"))
                .map(JsonNode::asText)
                .filter(keyword -> keyword.startsWith("Tag:"))
                .map(keyword -> keyword.substring("Tag:".length()))
                .toList();
    }

    private @Nullable String cover(Element body) {
        var featured = body.selectFirst("img[data-is-featured=true]");
        if (featured != null) {
            return FigurePictures.in(featured).stream()
                    .findFirst()
                    .map(image -> image.url())
                    .orElse(null);
        }
        return Stream.of(meta("og:image"), meta("twitter:image:src"))
                .flatMap(Stream::ofNullable)
                .filter(address -> !PictureAddress.isOrnament(address))
                .flatMap(address -> PictureAddress.id(address).stream())
                .filter(id -> !isFace(id))
                .findFirst()
                .map(PictureAddress::original)
                .orElse(null);
    }

    /** A page without a picture of its own names its author's. Seen 2015. */
    private boolean isFace(String id) {
        return page.select("img[src]").stream()
                .map(img -> img.attr("src"))
                .filter(PictureAddress::isOrnament)
                .anyMatch(
                        address -> PictureAddress.id(address).filter(id::equals).isPresent());
    }

    private @Nullable Integer minutes() {
        var shown = page.selectFirst("[data-testid=storyReadTime], .pw-reading-time, .readingTime");
        var said =
                MINUTES.matcher(Objects.requireNonNullElse(shown == null ? meta("twitter:data1") : shown.text(), ""));
        return said.matches() ? Integer.valueOf(said.group(1)) : null;
    }

    private @Nullable String meta(String name) {
        var element = page.selectFirst("meta[property=%1$s], meta[name=%1$s]".formatted(name));
        var content = element == null ? "" : element.attr(element.hasAttr("content") ? "content" : "value");
        return content.isBlank() ? null : content.strip();
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .flatMap(Stream::ofNullable)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private static JsonNode linkedData(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> parsed(script.data()))
                .filter(data -> data.has("headline") || data.has("datePublished"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode parsed(String data) {
        int start = data.indexOf('{');
        try {
            return start < 0 ? MissingNode.getInstance() : Json.readAt(data, start);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new AssertionError("reading from memory cannot fail", e);
        }
    }
}
