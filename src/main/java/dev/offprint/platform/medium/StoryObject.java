package dev.offprint.platform.medium;

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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A post as Medium's JSON describes it: the object of a page's state, of a GraphQL answer, or of {@code ?format=json}. Every
 * member is optional.
 */
final class StoryObject {
    private final JsonNode post;
    private final JsonNode references;
    private final URI address;

    /**
     * Describes one post.
     *
     * @param references people and publications by their ids, of {@code ?format=json}; else the missing node
     * @param address where the object came from, for what it does not say itself
     */
    StoryObject(JsonNode post, JsonNode references, URI address) {
        this.post = post;
        this.references = references;
        this.address = address;
    }

    /** True when there is a body in it, whole or cut. */
    boolean hasBody() {
        return bodyModel().path("paragraphs").size() > 0;
    }

    /** The post with its body as the official export would have it. */
    Post post() {
        var body = ParagraphHtml.of(bodyModel());
        TitleMarks.set(body, title(), shownSubtitle());
        return post(body, isWhole());
    }

    /** The post with a body from elsewhere, in which title and subtitle are marked. */
    Post post(Element body, boolean complete) {
        var subtitle = body.selectFirst(".graf--subtitle");
        return new Post(ref(), publication(), details(subtitle == null ? null : subtitle.text()), body.html(), complete)
                .withTagline(tagline());
    }

    /** What the publication says it is about, or what the writer says where there is none. */
    private @Nullable String tagline() {
        var collection = collection();
        return collection.isObject() ? Json.text(collection, "description") : Json.text(creator(), "bio");
    }

    /** What it shows below the title: the subtitle, or the first sentence; null for nothing. */
    @Nullable
    String shownSubtitle() {
        return first(
                Json.text(post.path("previewContent"), "subtitle"),
                Json.text(post.path("extendedPreviewContent"), "subtitle"),
                Json.text(post.path("virtuals"), "subtitle"),
                Json.text(post.path("content"), "subtitle"));
    }

    /** The title; empty where there is none. */
    String title() {
        return PlainText.line(Objects.requireNonNullElse(Json.text(post, "title"), ""));
    }

    // content({"postMeteringOptions":{}}), content({}), content: the member's name has the question in it. Seen
    // 2019-2026.
    private JsonNode content() {
        var own = Json.members(post)
                .filter(member -> member.getKey().startsWith("content")
                        && member.getValue().has("bodyModel"))
                .map(Map.Entry::getValue)
                .findFirst();
        return own.or(() ->
                        Optional.of(post.path("viewerEdge").path("fullContent")).filter(JsonNode::isObject))
                .orElse(MissingNode.getInstance());
    }

    private JsonNode bodyModel() {
        var whole = content().path("bodyModel");
        return whole.path("paragraphs").size() > 0
                ? whole
                : post.path("extendedPreviewContent").path("bodyModel");
    }

    /** True when Medium says that it gave the beginning only, so that the page shows no more than that. */
    boolean isPreviewOnly() {
        return content().path("isLockedPreviewOnly").asBoolean(false)
                || post.path("virtuals").path("isLockedPreviewOnly").asBoolean(false);
    }

    private boolean isWhole() {
        return content().path("bodyModel").path("paragraphs").size() > 0 && !isPreviewOnly();
    }

    /** The post as listings name it. */
    PostRef ref() {
        var url = url();
        var published = Times.millis(post.path("firstPublishedAt"));
        return new PostRef(
                MediumPostReader.PLATFORM,
                id().orElse(""),
                slug(url),
                url,
                title(),
                kind(),
                visibility(),
                post.path("isPublished").asBoolean(true) ? published : null,
                latest(published));
    }

    private Optional<String> id() {
        return Optional.ofNullable(Json.text(post, "id"))
                .or(() -> Links.web(Json.text(post, "mediumUrl")).flatMap(PostId::in))
                .or(() -> PostId.in(address));
    }

    private String slug(URI url) {
        var unique = Json.text(post, "uniqueSlug");
        return Optional.ofNullable(Json.text(post, "slug"))
                .or(() -> unique == null ? Optional.empty() : PostId.slug(URI.create("/" + PlainText.segment(unique))))
                .or(() -> PostId.slug(url))
                .orElse(title());
    }

    private URI url() {
        return Links.web(Json.text(post, "mediumUrl"))
                .or(() -> Optional.of(address)
                        .filter(page -> Hosts.isWeb(page) && PostId.in(page).equals(id())))
                .map(Links::bare)
                .or(() -> id().filter(PostId::isId).map(id -> URI.create("https://medium.com/p/" + id)))
                .orElse(address);
    }

    private @Nullable Instant latest(@Nullable Instant published) {
        return Stream.of("latestPublishedAt", "updatedAt")
                .flatMap(member -> Stream.ofNullable(Times.millis(post.path(member))))
                .filter(time -> published == null || !time.isBefore(published))
                .findFirst()
                .orElse(null);
    }

    private PostKind kind() {
        boolean answers =
                post.path("inResponseToPostResult").isObject() || Json.text(post, "inResponseToPostId") != null;
        return answers ? PostKind.RESPONSE : PostKind.STORY;
    }

    private Visibility visibility() {
        boolean members = post.path("isLocked").asBoolean(false)
                || post.path("isSubscriptionLocked").asBoolean(false)
                || "LOCKED".equals(Json.text(post, "visibility"));
        return members ? Visibility.PAID : Visibility.EVERYONE;
    }

    private JsonNode creator() {
        var creator = post.path("creator");
        return creator.isObject()
                ? creator
                : references.path("User").path(post.path("creatorId").asText(""));
    }

    private JsonNode collection() {
        var collection = post.path("collection");
        return collection.isObject()
                ? collection
                : references
                        .path("Collection")
                        .path(post.path("homeCollectionId").asText(""));
    }

    private Publication publication() {
        var collection = collection();
        var name = Json.text(collection, "name");
        if (name == null) {
            var id = first(Json.text(creator(), "id"), Json.text(post, "creatorId"));
            return Profile.publication(id, Json.text(creator(), "name"), Json.text(creator(), "username"));
        }
        var slug = Json.text(collection, "slug");
        var home = Links.web("https://" + collection.path("domain").asText(""))
                .or(() -> Links.web("https://medium.com/" + (slug == null ? "" : slug)))
                .orElse(MediumPostReader.HOME);
        return new Publication(MediumPostReader.PLATFORM, Json.text(collection, "id"), name, home);
    }

    private Post.Details details(@Nullable String subtitle) {
        var line = subtitle == null || subtitle.isBlank() ? null : PlainText.line(subtitle);
        var description = first(
                Json.text(post, "metaDescription"),
                Json.text(post, "seoDescription"),
                Json.text(post.path("content"), "metaDescription"),
                Json.text(post.path("virtuals"), "metaDescription"),
                shownSubtitle());
        var words = first(post.path("wordCount"), post.path("virtuals").path("wordCount"));
        return new Post.Details(
                line,
                description == null || (line != null && PlainText.same(description, line)) ? null : description,
                authors(),
                tags(),
                null,
                cover(),
                canonical(),
                words.isIntegralNumber() ? words.intValue() : null,
                facts());
    }

    private List<Author> authors() {
        var username = Json.text(creator(), "username");
        return Stream.ofNullable(Json.text(creator(), "name"))
                .map(name -> new Author(name, username == null ? null : Profile.address(username), avatar()))
                .toList();
    }

    private @Nullable String avatar() {
        return Optional.ofNullable(Json.text(creator(), "imageId"))
                .filter(PictureAddress::isId)
                .map(PictureAddress::original)
                .orElse(null);
    }

    private List<String> tags() {
        return Stream.concat(Json.items(post, "tags"), Json.items(post.path("virtuals"), "tags"))
                .flatMap(tag -> Stream.ofNullable(first(
                        Json.text(tag, "displayTitle"),
                        Json.text(tag, "name"),
                        Json.text(tag, "slug"),
                        Json.text(tag, "id"))))
                .distinct()
                .toList();
    }

    private @Nullable String cover() {
        var featured = Json.items(bodyModel(), "paragraphs")
                .map(paragraph -> paragraph.path("metadata"))
                .filter(metadata -> metadata.path("isFeatured").asBoolean(false))
                .flatMap(metadata -> Stream.ofNullable(Json.text(metadata, "id")))
                .findFirst()
                .orElse(null);
        var id = first(
                featured,
                Json.text(post.path("previewImage"), "id"),
                Json.text(post.path("virtuals").path("previewImage"), "imageId"));
        return id == null ? null : PictureAddress.original(id);
    }

    /** What the author set, for a story that was first told elsewhere, or else the story's own address. */
    private @Nullable URI canonical() {
        return Links.web(Json.text(post, "canonicalUrl"))
                .or(() -> Links.web(Json.text(post, "webCanonicalUrl")))
                .or(() -> Links.web(Json.text(post, "mediumUrl")))
                .orElse(null);
    }

    private SourceFacts facts() {
        var virtuals = post.path("virtuals");
        var claps = first(post.path("clapCount"), virtuals.path("totalClapCount"));
        var minutes = first(post.path("readingTime"), virtuals.path("readingTime"));
        return new SourceFacts(
                claps.isIntegralNumber() ? claps.intValue() : null,
                minutes.isNumber() ? (int) Math.max(1, Math.ceil(minutes.doubleValue())) : null,
                Links.web(Json.text(post, "importedUrl")).orElse(null));
    }

    private static JsonNode first(JsonNode... values) {
        return Stream.of(values)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
