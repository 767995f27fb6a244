package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A Bluesky post: {@code div.bluesky-wrap} with the post in its payload, seen 2024-2026. */
final class BlueskyStep extends EmbedStep {
    private static final Pattern URI = Pattern.compile("at://([^/]+)/app\\.bsky\\.feed\\.post/([^/]+)");

    BlueskyStep() {
        super("bluesky-wrap", "BlueskyCreateBlueskyEmbed");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return payload.firstText("uri")
                .map(URI::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> "https://bsky.app/profile/" + matcher.group(1) + "/post/" + matcher.group(2))
                .map(url -> new Block.Embed(
                        "Bluesky post",
                        url,
                        null,
                        Byline.of(payload.text("authorName"), payload.text("authorHandle"), payload.text("createdAt")),
                        text(payload),
                        null));
    }

    private static List<Block> text(Payload payload) {
        var text = new ArrayList<>(paragraphs(payload.text("text")));
        Json.items(payload.json(), "imageUrls")
                .filter(url -> url.isTextual() && !url.textValue().isBlank())
                .map(url -> PictureMarkup.known(url.textValue(), null, ""))
                .forEach(image -> text.add(new Block.Figure(image, null, List.of())));
        return text;
    }
}
