package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Bluesky post: {@code div.bluesky-wrap} with the post in its payload around an {@code iframe}, seen 2024-2026. */
final class BlueskyStep extends EmbedStep {
    private static final Pattern POST = Pattern.compile("(did:[^/]+|[\\w.-]+)/app\\.bsky\\.feed\\.post/(\\w+)");
    private static final Pattern SHOWN = Pattern.compile("/embed/([^?#]+)");

    BlueskyStep() {
        super("bluesky-wrap", "BlueskyCreateBlueskyEmbed");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return Optional.ofNullable(payload.text("uri"))
                .or(() -> card.inAddress(SHOWN))
                .map(POST::matcher)
                .filter(Matcher::find)
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
                .flatMap(url -> OwnLinks.absolute(url.asText()).stream())
                .forEach(url -> text.add(figure(url, null)));
        return text;
    }
}
