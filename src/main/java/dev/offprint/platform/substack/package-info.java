/**
 * All that is known of Substack: its addresses, listings, answers and pages, and the steps that clean its markup.
 */
@NullMarked
package dev.offprint.platform.substack;

import org.jspecify.annotations.NullMarked;
