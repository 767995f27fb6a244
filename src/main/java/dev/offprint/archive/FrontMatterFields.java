package dev.offprint.archive;

import dev.offprint.model.Asset;
import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.Recordings;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the front matter of a post says, in the order in which it says it. */
public final class FrontMatterFields {
    private FrontMatterFields() {}

    /** The fields of a post whose recordings stay where they are, a draft when its platform says so. */
    public static Map<String, Object> of(Post post, String name, @Nullable String cover) {
        return of(post, name, cover, post.ref().isDraft(), UnaryOperator.identity());
    }

    /**
     * The fields of one post. A key whose value is unknown is not there, and {@code draft} only where it is true.
     * Values are texts, numbers, booleans, instants, lists of texts, and for {@code source} and {@code podcast} a map of such
     * values.
     *
     * @param name as {@link PostNames} gave it
     * @param cover the cover picture as seen from the post's file, or its remote address; null for none
     * @param asDraft whether the post is marked as a draft
     * @param place what a recording's address is as seen from the post's file
     */
    public static Map<String, Object> of(
            Post post, String name, @Nullable String cover, boolean asDraft, UnaryOperator<String> place) {
        var ref = post.ref();
        var details = post.details();
        var fields = new Fields();
        fields.put("title", ref.title());
        fields.put("subtitle", details.subtitle());
        fields.put("description", details.description());
        fields.put("date", ref.publishedAt());
        fields.put("lastmod", ref.updatedAt());
        fields.put("slug", name);
        fields.put("authors", details.authors().stream().map(Author::name).toList());
        fields.put("tags", Tags.names(details.tags()));
        fields.put("section", details.section());
        fields.put("cover", cover);
        fields.put("draft", asDraft ? true : null);
        fields.put("canonical_url", address(details.canonicalUrl() == null ? ref.url() : details.canonicalUrl()));
        fields.put("source", source(post));
        putRecordings(post.recordings(), place, fields);
        fields.put("word_count", details.wordCount());
        return fields.values();
    }

    /** The fields of a bare body, which says nothing of itself but, where it is known, its address. */
    public static Map<String, Object> ofBody(Post post) {
        var ref = post.ref();
        var source = new Fields();
        source.put("platform", ref.platform());
        var fields = new Fields();
        String address = address(ref.url());
        fields.put("slug", address == null ? null : Slug.of(ref.slug(), ref.id()));
        fields.put("canonical_url", address);
        fields.put("source", source.values());
        return fields.values();
    }

    private static void putRecordings(Recordings recordings, UnaryOperator<String> place, Fields fields) {
        var episode = recordings.episode();
        if (episode != null) {
            var podcast = new Fields();
            podcast.put("audio", address(episode.audio(), place));
            podcast.put("duration_seconds", episode.durationSeconds());
            podcast.put("episode", episode.number());
            podcast.put("season", episode.season());
            podcast.put("type", episode.type());
            fields.put("podcast", podcast.values());
        }
        fields.put("voiceover", address(recordings.voiceOver(), place));
        fields.put("video", address(recordings.video(), place));
    }

    private static @Nullable String address(@Nullable Asset recording, UnaryOperator<String> place) {
        return recording == null ? null : place.apply(recording.url());
    }

    private static Map<String, Object> source(Post post) {
        var ref = post.ref();
        var source = new Fields();
        source.put("platform", ref.platform());
        source.put("publication", post.publication().name());
        source.put("id", ref.id());
        source.put("type", ref.kind().label());
        source.put("audience", ref.visibility().label());
        source.put("complete", post.complete());
        var facts = post.details().facts();
        source.put("claps", facts.claps());
        source.put("reading_minutes", facts.readingMinutes());
        source.put("imported_from", facts.importedFrom() == null ? null : address(facts.importedFrom()));
        return source.values();
    }

    /** An address that leads somewhere; a page given without one may have only a part of it. */
    private static @Nullable String address(URI address) {
        return address.isAbsolute() ? address.toString() : null;
    }
}
