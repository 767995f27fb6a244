/**
 * What every part of the program speaks of: publications, posts and their authors, the answers they came in, and the
 * problems met on the way. The lowest layer: it imports nothing of ours and no library.
 */
@NullMarked
package dev.offprint.model;

import org.jspecify.annotations.NullMarked;
