package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Block.ItemList;
import java.util.List;

/** Tells whether a list can be written tight: without a blank line anywhere in its items. */
final class Tightness {

    private Tightness() {}

    static boolean isPossible(List<List<Block>> items) {
        return items.stream().allMatch(Tightness::needsNoBlankLine);
    }

    /** An item may hold one block, or a text and then a list or code that begins without a blank line. */
    private static boolean needsNoBlankLine(List<Block> item) {
        if (item.size() < 2) {
            return true;
        }
        return item.size() == 2 && item.get(0) instanceof Block.Paragraph && interruptsParagraph(item.get(1));
    }

    private static boolean interruptsParagraph(Block block) {
        if (block instanceof Block.CodeBlock) {
            return true;
        }
        if (!(block instanceof ItemList list) || list.items().get(0).isEmpty()) {
            return false;
        }
        // Only a list that begins with 1 may follow a line of text; any other would be taken for a year or a page.
        return list.start() == null || list.start() == 1;
    }
}
