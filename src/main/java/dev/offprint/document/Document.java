package dev.offprint.document;

import java.util.List;

/**
 * The body of one post.
 *
 * @param blocks in reading order; footnote definitions stand where they were found
 */
public record Document(List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
