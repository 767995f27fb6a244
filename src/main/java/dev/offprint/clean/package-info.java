/**
 * From a platform's markup to the tree: ordered steps that put platform markup into plain HTML, then one reader that
 * turns plain HTML into a {@link dev.offprint.document.Document}.
 */
@NullMarked
package dev.offprint.clean;

import org.jspecify.annotations.NullMarked;
