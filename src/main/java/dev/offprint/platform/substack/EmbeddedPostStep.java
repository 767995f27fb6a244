package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A card of another publication's post: {@code div.embedded-post-wrap}, with a rendered card until 2025, often empty since. */
final class EmbeddedPostStep extends EmbedStep {
    EmbeddedPostStep() {
        super("embedded-post-wrap", "EmbeddedPostToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("url", "canonical_url")
                .map(url -> new Block.Embed(
                        "Post",
                        OwnLinks.clean(url, reading.address().getHost()),
                        payload.text("title"),
                        credit(payload.text("publication_name"), names(payload, "bylines")),
                        paragraphs(payload.text("truncated_body_text")),
                        null));
    }

    /** The names of those who wrote a post, parted by commas; null for none. */
    static @Nullable String names(Payload payload, String member) {
        var names = Json.items(payload.json(), member)
                .flatMap(byline -> Stream.ofNullable(Json.text(byline, "name")))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** A publication and its writers, who may share their name with it. */
    static @Nullable String credit(@Nullable String publication, @Nullable String names) {
        var credit = Stream.of(publication, names)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return credit.isEmpty() ? null : credit;
    }
}
