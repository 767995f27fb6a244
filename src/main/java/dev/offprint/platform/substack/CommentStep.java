package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A comment or a note shown in a post: an empty {@code div.comment} with the text in its payload, seen 2024-2026. */
final class CommentStep extends EmbedStep {
    CommentStep() {
        super("comment", "CommentPlaceholder");
    }

    /** The class alone is a common one. */
    @Override
    public boolean matches(Element element) {
        return element.hasAttr("data-attrs");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        var comment = new Payload(payload.json().path("comment"));
        return payload.firstText("url")
                .map(url -> new Block.Embed(
                        "Comment",
                        OwnLinks.clean(url, reading.address().getHost()),
                        null,
                        Byline.of(comment.text("name"), null, comment.text("date")),
                        paragraphs(comment.text("body")),
                        null));
    }
}
