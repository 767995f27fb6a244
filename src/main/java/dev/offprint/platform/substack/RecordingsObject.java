package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import dev.offprint.model.Episode;
import dev.offprint.model.Recordings;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recordings that a post's object names: {@code podcast_url}, {@code podcastUpload}, {@code podcastFields}, {@code
 * voiceoverUpload}, {@code videoUpload}, seen 2020-2026. Of {@code audio_items} only those of the author count: the others
 * are the platform's machine reading the text.
 */
final class RecordingsObject {
    // Seen 2025 on podcast pages: …/audio/upload/UUID/src?token=…, where the token is the reader's.
    private static final Pattern TOKEN = Pattern.compile("[?&]token=[^&#]*");

    private RecordingsObject() {}

    static Recordings of(JsonNode post) {
        return new Recordings(episode(post), voiceOver(post), asset(AssetKind.VIDEO, uploaded(post, "video"), "video"));
    }

    /** Where an upload can be fetched. */
    static String upload(AssetKind kind, String id) {
        return "https://api.substack.com/api/v1/%s/upload/%s/src".formatted(kind.label(), SubstackAddress.segment(id));
    }

    private static @Nullable Episode episode(JsonNode post) {
        var fields = post.path("podcastFields");
        var url =
                first(Json.text(post, "podcast_url"), uploaded(post, "podcast"), Json.text(fields, "free_podcast_url"));
        if (url == null && !"podcast".equals(Json.text(post, "type"))) {
            return null;
        }
        return new Episode(
                asset(AssetKind.AUDIO, url, "episode"),
                duration(post),
                number(fields, "podcast_episode_number"),
                number(fields, "podcast_season_number"),
                Json.text(fields, "podcast_episode_type"));
    }

    private static @Nullable Asset voiceOver(JsonNode post) {
        var spoken = Json.items(post, "audio_items")
                .filter(item -> "voiceover".equals(Json.text(item, "type")))
                .flatMap(item -> Stream.ofNullable(Json.text(item, "audio_url")))
                .findFirst()
                .orElse(null);
        return asset(AssetKind.AUDIO, first(spoken, uploaded(post, "voiceover")), "voiceover");
    }

    /** The address of an upload, which a post names by an object {@code podcastUpload} or an id {@code podcast_upload_id}. */
    private static @Nullable String uploaded(JsonNode post, String what) {
        var id = first(Json.id(post.path(what + "Upload"), "id"), Json.id(post, what + "_upload_id"));
        return id == null ? null : upload(what.equals("video") ? AssetKind.VIDEO : AssetKind.AUDIO, id);
    }

    private static @Nullable Asset asset(AssetKind kind, @Nullable String url, String name) {
        if (url == null || OwnLinks.web(url).isEmpty()) {
            return null;
        }
        var bare = TOKEN.matcher(url).replaceFirst("");
        boolean isQueryBroken = bare.indexOf('?') < 0 && bare.indexOf('&') >= 0;
        var clean = isQueryBroken ? bare.replaceFirst("&", "?") : bare;
        return new Asset(kind, clean, clean.equals(url) ? null : url, name);
    }

    /** Whole seconds; the platform counts their parts too. */
    private static @Nullable Integer duration(JsonNode post) {
        return Stream.of(
                        post.path("podcast_duration"),
                        post.path("podcastUpload").path("duration"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asDouble)
                .filter(seconds -> seconds >= 1 && seconds < Integer.MAX_VALUE)
                .map(seconds -> (int) Math.round(seconds))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(JsonNode fields, String member) {
        return Optional.of(fields.path(member))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .orElse(null);
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
