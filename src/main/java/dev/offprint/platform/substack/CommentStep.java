package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var comment = payload.inner("comment");
        return payload.address("url")
                .map(url -> new Block.Embed(
                        "Comment",
                        OwnLinks.clean(url, reading.address().getHost()),
                        null,
                        Byline.of(comment.text("name"), null, comment.text("date")),
                        text(comment),
                        null));
    }

    private static List<Block> text(Payload comment) {
        var text = new ArrayList<>(paragraphs(comment.text("body")));
        Json.items(comment.json(), "attachments")
                .flatMap(attachment -> Stream.ofNullable(Json.text(attachment, "imageUrl")))
                .forEach(url -> text.add(figure(url, null)));
        return text;
    }
}
