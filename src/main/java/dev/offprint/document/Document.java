package dev.offprint.document;

import dev.offprint.model.Asset;
import java.util.List;

/**
 * The body of one post.
 *
 * @param blocks in reading order; footnote definitions stand where they were found
 * @param attachments the files of the post's own that its links and embeds lead to, by their addresses; each address once,
 *     in reading order
 */
public record Document(List<Block> blocks, List<Asset> attachments) {
    public Document {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    /** A document whose links all lead elsewhere. */
    public Document(List<Block> blocks) {
        this(blocks, List.of());
    }
}
