package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
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
 * A post read off the page that readers see, for pages whose data are missing or another page's. The selectors are those
 * that stayed the same from 2020 to 2026; classes with a hashed ending change with every release of the site.
 */
final class SubstackArticle {

    // Seen 2025-2026: <meta name="twitter:image" content="…%2Fapi%2Fv1%2Fpost_preview%2F166728633%2Ftwitter.jpg…">
    private static final Pattern PREVIEW_ID = Pattern.compile("post_preview(?:/|%2F)(\\d+)");

    private final Document page;
    private final URI address;
    private final JsonNode linkedData;

    /** Reads a whole page. {@code address} is the page's canonical one where it names one. */
    SubstackArticle(Document page, URI address) {
        this.page = page;
        this.address = address;
        this.linkedData = linkedData(page);
    }

    /** True when the page keeps a part of the post back. */
    static boolean hasPaywall(Document page) {
        // Seen 2026-08: div.paywall[data-testid=paywall] after the preview, inside the article. Free posts may hold
        // div.paywall.modal-paywall, "Only paid subscribers can comment", in their comments (seen 2022).
        return page.selectFirst("article div.paywall:not(.modal-paywall)") != null;
    }

    /** The post on the page; nothing where there is neither a body nor the description of a post. */
    Optional<Post> post() {
        boolean described =
                linkedData.isObject() && SubstackAddress.post(address).isPresent();
        return body() == null && !described
                ? Optional.empty()
                : Optional.of(new Post(ref(), publication(), details(), html(), isComplete()));
    }

    /** A post that is known but for its body, with the body that the page shows. */
    Post completed(Post known) {
        return body() == null ? known : known.withBody(html(), !hasPaywall(page));
    }

    /** The first body in the article: before it stand a share dialog and a prompt to subscribe, after it the footer. */
    private @Nullable Element body() {
        var inArticle = page.selectFirst("article div.body.markup");
        return inArticle == null ? page.selectFirst("div.body.markup") : inArticle;
    }

    private String html() {
        var body = body();
        return body == null ? "" : body.html();
    }

    private boolean isComplete() {
        return !hasPaywall(page) && (!html().isBlank() || kind() == PostKind.PODCAST);
    }

    private PostRef ref() {
        var slug = SubstackAddress.post(address)
                .map(SubstackAddress.PostAddress::slug)
                .orElse("untitled");
        return new PostRef(
                SubstackPlatform.NAME,
                id().orElse(slug),
                slug,
                address(),
                title(),
                kind(),
                visibility(),
                PostObject.instant(published()),
                PostObject.instant(Json.text(linkedData, "dateModified")));
    }

    private Optional<String> id() {
        return page.select("meta[name=twitter:image], meta[property=twitter:image]").stream()
                .map(meta -> PREVIEW_ID.matcher(meta.attr("content")))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private URI address() {
        return SubstackAddress.post(address)
                .map(SubstackAddress.PostAddress::uri)
                .orElse(address);
    }

    private String title() {
        return first(text("h1.post-title"), Json.text(linkedData, "headline"), meta("og:title"))
                .orElse("");
    }

    private PostKind kind() {
        boolean plays = page.selectFirst("meta[name=twitter:player], article.podcast-post") != null;
        return plays ? PostKind.PODCAST : PostKind.NEWSLETTER;
    }

    private Visibility visibility() {
        boolean free = linkedData.path("isAccessibleForFree").asBoolean(true);
        return free && !hasPaywall(page) ? Visibility.EVERYONE : Visibility.PAID;
    }

    private @Nullable String published() {
        var time = page.selectFirst("article time[datetime]");
        return first(
                        Json.text(linkedData, "datePublished"),
                        meta("article:published_time"),
                        time == null ? null : time.attr("datetime"))
                .orElse(null);
    }

    private Publication publication() {
        var publisher = linkedData.path("publisher");
        var id = Json.text(publisher, "identifier");
        var home = Hosts.isWeb(address) ? Hosts.home(address) : SubstackPlatform.HOME;
        var name = first(Json.text(publisher, "name"), feedTitle(), meta("og:site_name"))
                .orElse(home.getHost());
        return new Publication(
                SubstackPlatform.NAME, id != null && id.startsWith("pub:") ? id.substring(4) : null, name, home);
    }

    /** What the page calls its publication: the title of the link to its feed. */
    private @Nullable String feedTitle() {
        var feed = page.selectFirst("link[rel=alternate][type=application/rss+xml][title]");
        return feed == null ? null : feed.attr("title");
    }

    private Post.Details details() {
        var subtitle = text("h3.subtitle");
        var description =
                first(meta("description"), Json.text(linkedData, "description")).orElse(null);
        return new Post.Details(
                subtitle,
                Objects.equals(description, subtitle) ? null : description,
                authors(),
                List.of(),
                null,
                first(picture(linkedData.path("image")), meta("og:image"))
                        .map(PictureAddress::ofCover)
                        .orElse(null),
                SubstackAddress.post(address)
                        .map(SubstackAddress.PostAddress::uri)
                        .orElse(null),
                null);
    }

    private List<Author> authors() {
        var described = elements(linkedData.path("author"))
                .flatMap(author -> Stream.ofNullable(Json.text(author, "name"))
                        .map(name -> new Author(name, Json.text(author, "url"))))
                .toList();
        var named = meta("author");
        return described.isEmpty() && named != null ? List.of(new Author(named, null)) : described;
    }

    private static @Nullable String picture(JsonNode image) {
        return elements(image)
                .map(one -> one.isTextual() ? one.textValue() : Json.text(one, "url"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** JSON-LD writes one author or picture as an object and several as an array. */
    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private @Nullable String text(String selector) {
        var element = page.selectFirst(selector);
        return element == null ? null : element.text();
    }

    private @Nullable String meta(String name) {
        var element = page.selectFirst("meta[name=%1$s][content], meta[property=%1$s][content]".formatted(name));
        return element == null ? null : element.attr("content");
    }

    private static Optional<String> first(@Nullable String... texts) {
        return Stream.of(texts)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The description of the article for search engines: one block of JSON-LD among others; seen inside CDATA, too. */
    private static JsonNode linkedData(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> parsed(script.data()))
                .filter(data -> "NewsArticle".equals(Json.text(data, "@type")))
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
