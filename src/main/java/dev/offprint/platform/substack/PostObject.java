package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as Substack's JSON describes it, in an archive listing, an answer of its own or a page's preloads. Objects of 2020
 * have 31 members and those of 2025 have 66, so every member is optional.
 */
final class PostObject {

    /** A member of our own in posts made from an official export: the body is whole, whatever else the object says. */
    static final String WHOLE = "from_export";

    private static final String TAGLINE = "hero_text";

    private final JsonNode post;
    private final JsonNode publication;
    private final URI address;

    /**
     * Describes one post.
     *
     * @param publication the object of its publication, or the missing node
     * @param address where the object came from, for what it does not say itself
     */
    PostObject(JsonNode post, JsonNode publication, URI address) {
        this.post = post;
        this.publication = publication;
        this.address = address;
    }

    /** The post in an answer of the interface: the object itself, or {@code {"post": …, "publication": …}}. */
    static Optional<PostObject> in(JsonNode answer, URI address) {
        if (isPost(answer.path("post"))) {
            return Optional.of(new PostObject(answer.path("post"), answer.path("publication"), address));
        }
        return isPost(answer)
                ? Optional.of(new PostObject(answer, MissingNode.getInstance(), address))
                : Optional.empty();
    }

    /** The post in a page's data, which hold the publication under another name than the interface does. */
    static Optional<PostObject> inPage(JsonNode data, URI address) {
        return isPost(data.path("post"))
                ? Optional.of(new PostObject(data.path("post"), data.path("pub"), address))
                : Optional.empty();
    }

    private static boolean isPost(JsonNode node) {
        return node.isObject() && (node.has("body_html") || (node.has("slug") && node.has("title")));
    }

    /** The platform's id of the post; null where the object has none, which makes it unfit for an archive. */
    @Nullable
    String id() {
        return Json.id(post, "id");
    }

    PostRef ref() {
        var slug = slug();
        return new PostRef(
                SubstackPlatform.NAME,
                Objects.requireNonNullElse(id(), slug),
                slug,
                url(slug),
                Objects.requireNonNullElse(Json.text(post, "title"), ""),
                kind(Json.text(post, "type")),
                visibility(Json.text(post, "audience")),
                // Drafts in official exports may have a date (seen 2021).
                isUnpublished() ? null : instant(Json.text(post, "post_date")),
                instant(Json.text(post, "updated_at")));
    }

    /** The post with the body that the object holds. */
    Post post() {
        var ref = ref();
        var body = post.path("body_html").asText("");
        boolean complete = post.path(WHOLE).asBoolean(false) || Completeness.of(ref, body, post);
        var publication = publication(ref);
        return new Post(ref, publication, details(), body, complete, RecordingsObject.of(post))
                .withOtherAddresses(PublicationHosts.others(
                        Stream.concat(Stream.of(this.publication), bylinePublications()), publication.id(), ref.url()))
                .withTagline(Optional.ofNullable(Json.text(this.publication, TAGLINE))
                        .or(() -> inBylines(publication.id(), TAGLINE))
                        .orElse(null));
    }

    private boolean isUnpublished() {
        var published = post.path("is_published");
        return published.isBoolean() && !published.booleanValue();
    }

    private String slug() {
        return Stream.of(
                        Optional.ofNullable(Json.text(post, "slug")),
                        SubstackAddress.post(address).map(SubstackAddress.PostAddress::slug),
                        Optional.ofNullable(id()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("untitled");
    }

    private URI url(String slug) {
        return canonical().orElseGet(() -> fromAddress(slug));
    }

    private URI fromAddress(String slug) {
        var id = id();
        if (!Hosts.isWeb(address)) {
            return address;
        }
        return SubstackAddress.isPlatformItself(address) && id != null
                ? SubstackAddress.byId(id)
                : new SubstackAddress.PostAddress(Hosts.home(address), slug).uri();
    }

    private Optional<URI> canonical() {
        return Optional.ofNullable(Json.text(post, "canonical_url")).flatMap(OwnLinks::web);
    }

    private Publication publication(PostRef ref) {
        var home = Hosts.isWeb(ref.url()) ? Hosts.home(ref.url()) : SubstackPlatform.HOME;
        var id = Optional.ofNullable(Json.id(post, "publication_id")).orElseGet(() -> Json.id(publication, "id"));
        var name = Optional.ofNullable(Json.text(publication, "name"))
                .or(() -> inBylines(id, "name"))
                .orElse(home.getHost());
        return new Publication(SubstackPlatform.NAME, id, name, home);
    }

    /** Seen 2022-2026: every byline lists the publications its author writes for, with their names and what they are about. */
    private Optional<String> inBylines(@Nullable String publicationId, String key) {
        return bylinePublications()
                .filter(other -> publicationId != null && publicationId.equals(Json.id(other, "id")))
                .flatMap(other -> Stream.ofNullable(Json.text(other, key)))
                .findFirst();
    }

    private Stream<JsonNode> bylinePublications() {
        return Json.items(post, "publishedBylines")
                .flatMap(byline -> Json.items(byline, "publicationUsers"))
                .map(user -> user.path("publication"));
    }

    private Post.Details details() {
        var subtitle = Json.text(post, "subtitle");
        var description = Optional.ofNullable(Json.text(post, "search_engine_description"))
                .orElseGet(() -> Json.text(post, "description"));
        var cover = Json.text(post, "cover_image");
        var words = post.path("wordcount");
        return new Post.Details(
                subtitle,
                Objects.equals(description, subtitle) ? null : description,
                Json.items(post, "publishedBylines").flatMap(PostObject::author).toList(),
                Json.items(post, "postTags")
                        .flatMap(tag -> Stream.ofNullable(Json.text(tag, "name")))
                        .toList(),
                section(),
                cover == null ? null : PictureAddress.ofCover(cover),
                canonical().orElse(null),
                words.isInt() ? words.intValue() : null);
    }

    private static Stream<Author> author(JsonNode byline) {
        var handle = Json.text(byline, "handle");
        var url = handle == null ? null : "https://substack.com/@" + SubstackAddress.segment(handle);
        var photo = Json.text(byline, "photo_url");
        return Stream.ofNullable(Json.text(byline, "name"))
                .map(name -> new Author(name, url, photo == null ? null : PictureAddress.ofCover(photo)));
    }

    /** Listings name the section; a post's own object has its id only, which the publication's object resolves. */
    private @Nullable String section() {
        var name = Json.text(post, "section_name");
        var id = Json.id(post, "section_id");
        if (name != null || id == null) {
            return name;
        }
        return Json.items(publication, "sections")
                .filter(section -> id.equals(Json.id(section, "id")))
                .flatMap(section -> Stream.ofNullable(Json.text(section, "name")))
                .findFirst()
                .orElse(null);
    }

    private static PostKind kind(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "podcast" -> PostKind.PODCAST;
            case "video" -> PostKind.VIDEO;
            case "thread" -> PostKind.THREAD;
            case "page" -> PostKind.PAGE;
            default -> PostKind.NEWSLETTER;
        };
    }

    /** An audience that is not known is not the public: what it may not see must not become public by mistake. */
    static Visibility visibility(@Nullable String audience) {
        return switch (audience == null ? "everyone" : audience) {
            case "everyone" -> Visibility.EVERYONE;
            case "only_paid" -> Visibility.PAID;
            case "founding" -> Visibility.FOUNDING;
            default -> Visibility.SUBSCRIBERS;
        };
    }

    /** A time with its zone; null where there is none or it is malformed. */
    static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
