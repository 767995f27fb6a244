package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.model.Asset;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The reading of one body under way, as a {@link CleanStep} sees it: where it puts what an element becomes. */
public interface Reading {

    /** Adds a block; a paragraph under way ends before it. */
    void block(Block block);

    /** Adds to the line under way; marks and a link around the element hold for it too. */
    void inline(Inline inline);

    /** Reads the element's children as if they stood in its place. */
    void children(Element element);

    /** Reads the element's children as if they stood in its place, as a link; in a link they bear the outer one. */
    void linked(Element element, String url, @Nullable String title);

    /** What the element's children are as blocks, without adding them. */
    List<Block> blocksOf(Element element);

    /** What the element's children are as one line, blocks parted by breaks, without adding them. */
    List<Inline> inlinesOf(Element element);

    /** Says that an address, to which something that is read leads, is of a file of the post's own. */
    void attachment(Asset asset);

    /** Reports a problem; its subject is the post being read. */
    void problem(Problem.Code code, String message);

    /** The address of the post being read: where a reader can see what could not be carried. */
    URI address();
}
