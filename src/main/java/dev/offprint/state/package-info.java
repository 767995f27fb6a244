/**
 * What each post and each picture was when it was last kept: one line a post, sorted, so that it diffs well in git.
 */
@NullMarked
package dev.offprint.state;

import org.jspecify.annotations.NullMarked;
