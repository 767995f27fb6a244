/**
 * One post as a closed, immutable tree of blocks and inlines. A platform's quirks end here: whatever comes after knows
 * neither Substack nor Medium. What the tree cannot carry is a node of its own, so that it is shown and reported.
 */
@NullMarked
package dev.offprint.document;

import org.jspecify.annotations.NullMarked;
