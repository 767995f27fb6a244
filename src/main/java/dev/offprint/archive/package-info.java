/**
 * The folder the user keeps: where a post and its pictures lie, how names are made, how links become local, and how files
 * are written so that an interrupted run leaves the last good version.
 */
@NullMarked
package dev.offprint.archive;

import org.jspecify.annotations.NullMarked;
