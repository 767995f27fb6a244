/**
 * From the tree to Markdown and front matter, and back: the writer, its escaping, and a reader built on an independent
 * parser that proves what was written.
 */
@NullMarked
package dev.offprint.markdown;

import org.jspecify.annotations.NullMarked;
