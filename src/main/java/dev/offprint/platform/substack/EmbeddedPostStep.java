package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A card of another publication's post: {@code div.embedded-post-wrap}, with a rendered card until 2025, often empty since. */
final class EmbeddedPostStep extends EmbedStep {
    EmbeddedPostStep() {
        super("embedded-post-wrap", "EmbeddedPostToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var publication = first(payload.text("publication_name"), card.text(".embedded-post-publication-name"));
        var text = first(payload.text("truncated_body_text"), card.text(".embedded-post-body"));
        return payload.address("url", "canonical_url")
                .or(() -> card.address("a.embedded-post, a[href]"))
                .map(url -> new Block.Embed(
                        "Post",
                        OwnLinks.clean(url, reading.address().getHost()),
                        first(payload.text("title"), card.text(".embedded-post-title")),
                        credit(publication, names(payload, "bylines")),
                        paragraphs(text),
                        null));
    }

    /** The names of those who wrote a post. */
    static List<String> names(Payload payload, String member) {
        return Json.items(payload.json(), member)
                .flatMap(byline -> Stream.ofNullable(Json.text(byline, "name")))
                .toList();
    }

    /** A publication and its writers, who may share their name with it; null where none is known. */
    static @Nullable String credit(@Nullable String publication, List<String> names) {
        var credit = Stream.concat(Stream.ofNullable(publication), names.stream())
                .map(PlainText::line)
                .distinct()
                .collect(Collectors.joining(", "));
        return credit.isEmpty() ? null : credit;
    }
}
