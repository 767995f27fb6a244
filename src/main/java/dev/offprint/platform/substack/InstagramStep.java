package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Instagram post: {@code div.instagram} with a rendered card until 2023 and empty since. The picture is what was posted,
 * and so is kept; the counts of likes and comments are not.
 */
final class InstagramStep extends EmbedStep {
    private static final Pattern SHOWN = Pattern.compile("instagram\\.com/(?:p|reel)/([\\w-]+)");

    InstagramStep() {
        super("instagram", "InstagramToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var title = first(payload.text("title"), card.text(".instagram-title"));
        var name = first(payload.text("author_name"), card.text(".instagram-author-name"));
        var picture = payload.address("thumbnail_url").or(() -> card.address(".instagram-image img"));
        return Optional.ofNullable(payload.id("instagram_id"))
                .or(() -> card.inAddress(SHOWN))
                .map(id -> "https://www.instagram.com/p/" + SubstackAddress.segment(id))
                .map(url -> new Block.Embed(
                        "Instagram post",
                        url,
                        title,
                        Byline.of(name, null, payload.text("timestamp")),
                        List.of(),
                        picture(picture.orElse(null), title)));
    }
}
